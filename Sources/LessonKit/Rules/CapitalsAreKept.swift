/// Kinds, timers and states are written in capitals (E104).
enum CapitalsAreKept: Rule {
  static let code = "E104"
  static let title = BilingualText("a word that is written in capitals", "대문자로 쓰는 낱말")
  static let explanation = BilingualText(
    """
    Kinds of segment, states and timers are written in capitals, as RFC 9293 writes them. \
    Everything else is in small letters.
    """,
    """
    세그먼트 종류, 상태, 타이머는 RFC 9293처럼 대문자로 써요. 나머지는 소문자예요.
    """)
  static let example: RuleExample? = .script(
    """
    client connect
    expect client -> server syn
    """,
    mended: """
      client connect
      expect client -> server SYN
      """)
}

extension Mistake {
  /// A kind, or another word in capitals, written otherwise.
  static func notInCapitals(written: String, correct: String) -> Mistake {
    Mistake(
      CapitalsAreKept.self,
      BilingualText(
        "‘\(written)’ is written in capitals", "‘\(written)’ 낱말은 대문자로 써요"),
      help: BilingualText("write ‘\(correct)’", "이렇게 써 주세요: ‘\(correct)’"))
  }
}
