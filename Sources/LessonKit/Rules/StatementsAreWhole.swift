/// Nothing is missing in a statement (E107).
enum StatementsAreWhole: Rule {
  static let code = "E107"
  static let title = BilingualText("something is missing", "빠진 것이 있는 줄")
  static let explanation = BilingualText(
    """
    The line ends, or goes on with something else, where a part of the statement must stand. The \
    help gives one that would do.
    """,
    """
    문장에 꼭 있어야 할 부분이 없이 줄이 끝났거나, 그 자리에 다른 것이 있어요. 도움말에 쓸 수 있는 보기가 나와요.
    """)
  static let example: RuleExample? = .script(
    """
    client connect
    expect
    """,
    mended: """
      client connect
      expect client -> server SYN
      """)
}

extension Mistake {
  /// The line ends, or goes on otherwise, where something must stand. `after` is the text before
  /// it.
  static func missing(_ expected: Expected, after: String) -> Mistake {
    Mistake(
      StatementsAreWhole.self,
      after.isEmpty
        ? BilingualText(
          "\(expected.english) must stand here", "여기에는 \(expected.korean) 있어야 해요")
        : BilingualText(
          "\(expected.english) is missing after ‘\(after)’",
          "‘\(after)’ 다음에 \(expected.korean) 없어요"),
      help: expected.help)
  }
}
