/// A line is short enough to point at something in it (E009).
enum LinesAreShort: Rule {
  static let code = "E009"
  static let title = BilingualText("a line too long to check", "확인하기에 너무 긴 줄")
  static let explanation = BilingualText(
    """
    A line has \(SourceFile.lineLimit) characters at most: the pane shows 312 columns of a step \
    without scrolling. What is wrong within a longer line isn't told. Markdown joins the lines of \
    a paragraph, and YAML those of a folded text (`>`).
    """,
    """
    한 줄은 \(SourceFile.lineLimit)자까지예요. 화면이 한 단계에서 넘기지 않고 보여 주는 것은 312칸이에요. 더 긴 줄 안에서 잘못된 것은 알려 주지 \
    않아요. Markdown은 한 문단의 줄을, YAML은 `>` 뒤의 줄을 이어 줘요.
    """)
  static let example: RuleExample? = nil

  static func check(_ draft: LessonDraft) -> [Diagnostic] {
    draft.source.lines.enumerated().compactMap { index, line in
      guard SourceFile.isTooLong(line) else { return nil }
      let first = SourceFile.lineLimit + 1
      return draft.source.diagnostic(
        .lineTooLong, at: SourceRange(line: index + 1, columns: first..<(first + 1)))
    }
  }
}

extension Mistake {
  /// The first character beyond the limit.
  static let lineTooLong = Mistake(
    LinesAreShort.self,
    BilingualText(
      "this line goes on beyond \(SourceFile.lineLimit) characters",
      "이 줄은 \(SourceFile.lineLimit)자가 넘어요"),
    help: BilingualText(
      "break it; a table's row or a line of code, which can't go on below, must say less",
      "줄을 나눠 주세요. 표의 행이나 코드처럼 나눌 수 없는 줄은 줄여 주세요"))
}
