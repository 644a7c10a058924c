/// A Korean particle whose form follows the final sound of the word before it.
package enum Particle: CaseIterable, Sendable {
  /// 은/는
  case topic
  /// 이/가
  case subject
  /// 을/를
  case object
  /// 으로/로: a final ㄹ takes 로.
  case direction
  /// 과/와
  case with
  /// 이에요/예요: not a particle, but it follows the same rule.
  case copula

  /// The particle's form after `word`, without the word.
  package func form(after word: String) -> String {
    let sound = FinalSound(of: word)
    switch self {
    case .topic: return sound == .vowel ? "는" : "은"
    case .subject: return sound == .vowel ? "가" : "이"
    case .object: return sound == .vowel ? "를" : "을"
    case .direction: return sound == .consonant ? "으로" : "로"
    case .with: return sound == .vowel ? "와" : "과"
    case .copula: return sound == .vowel ? "예요" : "이에요"
    }
  }

  /// `word` with the particle in its right form.
  package func attached(to word: String) -> String {
    word + form(after: word)
  }
}
