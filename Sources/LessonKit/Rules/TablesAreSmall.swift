/// The tables of a file have few enough cells to be laid out (E008).
enum TablesAreSmall: Rule {
  static let code = "E008"
  static let title = BilingualText("tables too large to lay out", "표로 그리기에 너무 큰 표")
  static let explanation = BilingualText(
    """
    The tables of a file have \(MarkdownBounds.cellLimit) cells at most, those counted that short \
    rows leave out. Beyond that none of the file's tables is read as a table: they are shown as \
    they are written. A screen of 80 columns has room for a few dozen cells. The same goes for a \
    paragraph of hundreds of lines like `|---|`, each of which may begin a table.
    """,
    """
    한 파일에 있는 표의 칸은 모두 \(MarkdownBounds.cellLimit)개까지예요. 짧은 행에서 비워 둔 칸도 세요. 이를 넘으면 그 파일의 표를 표로 읽지 않고 쓴 \
    그대로 보여 줘요. 80칸짜리 화면에는 몇십 칸이면 가득 차요. 한 문단에 `|---|` 같은 줄이 수백 개 있어도 그래요. 줄마다 표가 시작될 수 있어서예요.
    """)
  static let example: RuleExample? = nil

  static func check(_ draft: LessonDraft) -> [Diagnostic] {
    let lines = draft.source.lines.dropFirst(draft.frontMatterLines)
    guard let crowding = MarkdownBounds(lines).crowding else { return [] }
    let mistake: Mistake =
      switch crowding.cause {
      case .cells: .tooManyCells
      case .headers: .tooManyHeaders
      }
    let line = draft.frontMatterLines + crowding.line + 1
    return [draft.source.diagnostic(mistake, at: draft.source.textRange(ofLine: line))]
  }
}

extension Mistake {
  /// The line with which a file's tables become too large.
  static let tooManyCells = Mistake(
    TablesAreSmall.self,
    BilingualText(
      "with this line the file's tables go beyond \(MarkdownBounds.cellLimit) cells, so none is "
        + "shown as a table",
      "이 줄에서 표의 칸이 모두 \(MarkdownBounds.cellLimit)개를 넘어서, 이 파일의 표를 표로 보여 줄 수 없어요"),
    help: BilingualText(
      "leave rows or columns out, or split the lesson", "행이나 열을 줄이거나 강의를 나눠 주세요"))

  /// The line with which a paragraph might begin too many tables.
  static let tooManyHeaders = Mistake(
    TablesAreSmall.self,
    BilingualText(
      "up to this line the paragraph might begin a table too often, so none of the file's tables "
        + "is shown as a table",
      "이 줄까지 한 문단에 표의 시작일 수 있는 줄이 너무 많아서, 이 파일의 표를 표로 보여 줄 수 없어요"),
    help: BilingualText(
      "put an empty line before each table, or make the lines code with ‘```’",
      "표마다 앞에 빈 줄을 두거나, ‘```’로 코드라고 적어 주세요"))
}
