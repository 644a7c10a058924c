/// States are named as by RFC 9293 (E106).
enum StatesAreNamedAsByTheRFC: Rule {
  static let code = "E106"
  static let title = BilingualText("an unknown state", "모르는 상태")
  static let explanation = BilingualText(
    """
    States have the eleven names of RFC 9293 §3.3.2. Other systems write some of them otherwise: \
    `SYN_RCVD`, `ESTAB`, `FIN_WAIT1`.
    """,
    """
    상태 이름은 RFC 9293 §3.3.2의 열한 가지예요. 다른 시스템에서는 `SYN_RCVD`, `ESTAB`, `FIN_WAIT1`처럼 달리 쓰기도 해요.
    """)
  static let example: RuleExample? = .script(
    """
    client connect
    expect client -> server SYN
    expect server SYN_RCVD
    """,
    mended: """
      client connect
      expect client -> server SYN
      expect server SYN-RECEIVED
      """)
}

extension Mistake {
  /// `rfcName` is RFC 9293's name of the state that is meant, if that can be told.
  static func unknownState(written: String, rfcName: String?) -> Mistake {
    guard let rfcName else {
      return Mistake(
        StatesAreNamedAsByTheRFC.self,
        BilingualText("no state ‘\(written)’", "‘\(written)’ 상태는 없어요"),
        help: BilingualText(
          "RFC 9293's states are: \(Vocabulary.stateNames)",
          "RFC 9293의 상태: \(Vocabulary.stateNames)"))
    }
    return Mistake(
      StatesAreNamedAsByTheRFC.self,
      BilingualText(
        "no state ‘\(written)’; RFC 9293 calls it ‘\(rfcName)’",
        "‘\(written)’ 상태는 없어요. RFC 9293에서는 ‘\(rfcName)’ 상태라고 해요"),
      help: BilingualText("write ‘\(rfcName)’", "이렇게 써 주세요: ‘\(rfcName)’"))
  }
}
