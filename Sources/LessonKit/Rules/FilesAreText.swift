/// A file is text (E003).
enum FilesAreText: Rule {
  static let code = "E003"
}

extension Mistake {
  /// The file holds NUL octets, so it is no text.
  static let binary = Mistake(
    FilesAreText.self,
    BilingualText("this is no text: it holds NUL octets", "글이 아니에요: NUL 바이트가 들어 있어요"))
}
