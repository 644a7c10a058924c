import Wording

/// What a packetdrill script's world keeps to when it goes its own way, in one language: on the
/// stage and in plain text alike.
package enum ScriptForkRules {
  /// When the script's lines come, what isn't checked, and what isn't acknowledged.
  package static func text(in language: Language) -> String {
    switch language {
    case .korean:
      "대본의 다음 줄은 적힌 때에, 확인할 것이 아직 안 왔으면 그것을 받은 뒤에 와요. "
        + "기대(>)는 따지지 않고, 더 보낸 것은 확인해 주지 않아요."
    case .english:
      "Later lines come at their times, or once what they acknowledge has come. "
        + "What the script expects (>) isn't checked; what you add isn't acknowledged."
    }
  }
}
