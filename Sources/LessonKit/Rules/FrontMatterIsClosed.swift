/// Front matter that opens is closed (E805).
enum FrontMatterIsClosed: Rule {
  static let code = "E805"
  static let title = BilingualText("front matter that is never closed", "닫히지 않은 머리말")
  static let explanation = BilingualText(
    """
    A file that begins with `---` begins with front matter, and it ends at the next line that \
    holds only `---`. Without one there is no telling where the lesson begins.
    """,
    """
    `---`로 시작하는 파일에는 머리말이 있고, 머리말은 `---`만 있는 다음 줄에서 끝나요. 그런 줄이 없으면 강의가 어디서 시작하는지 알 수 없어요.
    """)
  static let example: RuleExample? = .file(
    """
    ---
    tcptutor: 1

    # A lesson

    """,
    mended: """
      ---
      tcptutor: 1
      ---

      # A lesson

      """)
}

extension Mistake {
  /// Front matter that opens and doesn't close.
  static let unclosedFrontMatter = Mistake(
    FrontMatterIsClosed.self,
    BilingualText("the front matter is never closed", "머리말(front matter)이 닫히지 않았어요"),
    help: BilingualText("end it with a line that holds only ---", "---만 있는 줄로 끝내 주세요"))
}
