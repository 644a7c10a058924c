/// Nothing is left over behind a statement (E114).
enum StatementsEndWithTheirLine: Rule {
  static let code = "E114"
  static let title = BilingualText("words left over", "남은 낱말")
  static let explanation = BilingualText(
    """
    The statement was complete before these words. One statement stands on a line; a comment \
    begins with `#` and a space.
    """,
    """
    이 낱말 앞에서 문장이 이미 끝났어요. 한 줄에 한 문장을 쓰고, 설명은 `#`과 공백으로 시작해요.
    """)
  static let example: RuleExample? = .script(
    """
    client connect now
    expect client -> server SYN
    """,
    mended: """
      client connect # now
      expect client -> server SYN
      """)
}

extension Mistake {
  /// Text left over when the statement was complete.
  static func leftOver(written: String) -> Mistake {
    Mistake(
      StatementsEndWithTheirLine.self,
      BilingualText(
        "the statement is complete before ‘\(written)’", "‘\(written)’ 앞에서 이미 문장이 끝났어요"),
      help: BilingualText(
        "take it out, put it on a line of its own, or make it a comment: ‘# \(written)’",
        "빼거나, 다음 줄로 옮기거나, 설명으로 바꿔 주세요: ‘# \(written)’"))
  }
}
