/// Front matter that opens is closed (E805).
enum FrontMatterIsClosed: Rule {
  static let code = "E805"
}

extension Mistake {
  /// Front matter that opens and doesn't close.
  static let unclosedFrontMatter = Mistake(
    FrontMatterIsClosed.self,
    BilingualText("the front matter is never closed", "머리말(front matter)이 닫히지 않았어요"),
    help: BilingualText("end it with a line that holds only ---", "---만 있는 줄로 끝내 주세요"))
}
