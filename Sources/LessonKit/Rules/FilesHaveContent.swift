/// Something stands in a file (E004).
enum FilesHaveContent: Rule {
  static let code = "E004"
}

extension Mistake {
  /// Nothing in the file but white space.
  static let empty = Mistake(
    FilesHaveContent.self,
    BilingualText("there is nothing in this file", "파일에 아무것도 없어요"),
    help: BilingualText("a lesson begins with a title: ‘# …’", "강의는 ‘# …’ 제목으로 시작해요"))
}
