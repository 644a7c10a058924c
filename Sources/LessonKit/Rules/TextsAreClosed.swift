/// A text in quotes is closed in its line (E111).
enum TextsAreClosed: Rule {
  static let code = "E111"
  static let title = BilingualText("a text that is not closed", "닫히지 않은 글")
  static let explanation = BilingualText(
    """
    A text to send stands between two straight quotes, on one line. It is sent as its UTF-8 \
    octets.
    """,
    """
    보낼 글은 한 줄 안에서 곧은 따옴표 두 개 사이에 써요. UTF-8 바이트 그대로 나가요.
    """)
  static let example: RuleExample? = .script(
    """
    establish
    client send "hello
    wait 1s
    """,
    mended: """
      establish
      client send "hello"
      wait 1s
      """)
}

extension Mistake {
  /// A text whose second quote is missing.
  static let unclosedString = Mistake(
    TextsAreClosed.self,
    BilingualText("the text is not closed", "따옴표가 닫히지 않았어요"),
    help: BilingualText("add \" at the end of this text", "글의 끝에 \" 표를 붙여 주세요"))
}
