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

  /// Its forms, the one after a consonant first.
  package var forms: [String] {
    switch self {
    case .topic: ["은", "는"]
    case .subject: ["이", "가"]
    case .object: ["을", "를"]
    case .direction: ["으로", "로"]
    case .with: ["과", "와"]
    case .copula: ["이에요", "예요"]
    }
  }

  /// The particle's form after `word`, without the word.
  package func form(after word: String) -> String {
    let sound = FinalSound(of: word)
    let followsConsonant = self == .direction ? sound == .consonant : sound != .vowel
    return forms[followsConsonant ? 0 : 1]
  }

  /// `word` with the particle in its right form.
  package func attached(to word: String) -> String {
    word + form(after: word)
  }
}
