/// Something stands in a file (E004).
enum FilesHaveContent: Rule {
  static let code = "E004"
  static let title = BilingualText("an empty file", "빈 파일")
  static let explanation = BilingualText(
    """
    There is nothing to show: the file holds no character but white space. Any Markdown is a \
    lesson, so a title is enough to begin with.
    """,
    """
    공백 말고는 글자가 없어서 보여 줄 것이 없어요. Markdown이면 무엇이든 강의가 되니 제목 하나로 시작해도 돼요.
    """)
  static let example: RuleExample? = .file(
    """
     

    """,
    mended: """
      # My first lesson

      """)
}

extension Mistake {
  /// Nothing in the file but white space.
  static let empty = Mistake(
    FilesHaveContent.self,
    BilingualText("there is nothing in this file", "파일에 아무것도 없어요"),
    help: BilingualText("a lesson begins with a title: ‘# …’", "강의는 ‘# …’ 제목으로 시작해요"))
}
