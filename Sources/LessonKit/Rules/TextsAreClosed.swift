/// A text in quotes is closed in its line (E111).
enum TextsAreClosed: Rule {
  static let code = "E111"
}

extension Mistake {
  /// A text whose second quote is missing.
  static let unclosedString = Mistake(
    TextsAreClosed.self,
    BilingualText("the text is not closed", "따옴표가 닫히지 않았어요"),
    help: BilingualText("add \" at the end of this text", "글의 끝에 \" 표를 붙여 주세요"))
}
