import Testing

@testable import LessonKit

@Suite struct TablesAreSmallTests: RuleTests {
  static let rule: any Rule.Type = TablesAreSmall.self

  static let told: [Told] = [
    .page(
      table(columns: 99, rows: 100) + "⟦b⟧\n\n",
      english: [
        "with this line the file's tables go beyond 10000 cells, so none is shown as a table",
        "leave rows or columns out, or split the lesson",
      ],
      korean: [
        "이 줄에서 표의 칸이 모두 10000개를 넘어서, 이 파일의 표를 표로 보여 줄 수 없어요",
        "행이나 열을 줄이거나 강의를 나눠 주세요",
      ]),
    .page(
      String(repeating: "a|b\n-|-|-\n", count: 512) + "a|b\n⟦-|-|-⟧\n\n",
      english: [
        "up to this line the paragraph might begin a table too often, so none of the file's tables "
          + "is shown as a table",
        "put an empty line before each table, or make the lines code with ‘```’",
      ],
      korean: [
        "이 줄까지 한 문단에 표의 시작일 수 있는 줄이 너무 많아서, 이 파일의 표를 표로 보여 줄 수 없어요",
        "표마다 앞에 빈 줄을 두거나, ‘```’로 코드라고 적어 주세요",
      ], besides: ["W705"]),
  ]

  /// A table of which every row but the header leaves out all cells but one.
  private static func table(columns: Int, rows: Int) -> String {
    func line(_ cell: String) -> String { String(repeating: cell, count: columns) + "|\n" }
    return line("|a") + line("|-") + String(repeating: "b\n", count: rows)
  }

  private func hasTable(_ text: String) -> Bool {
    LessonCompiler.compile(Array("# Title\n\n\(text)".utf8), path: "a.md").lesson?.steps
      .flatMap(\.narration).contains { block in
        if case .table = block { true } else { false }
      } ?? false
  }

  @Test func `what goes beyond the limit is no table, and what doesn't is one`() {
    #expect(hasTable(Self.table(columns: 99, rows: 100)))
    #expect(!hasTable(Self.table(columns: 99, rows: 101)))
    #expect(!hasTable(Self.table(columns: 10_000, rows: 1)))
    #expect(!hasTable(Self.table(columns: 60_000, rows: 60_000)))
  }

  @Test func `a table in a quote counts its rows, and ends with its paragraph`() {
    let quoted = Self.table(columns: 99, rows: 101).split(separator: "\n").map { "> \($0)\n" }
    TestLesson("# Title\n\n" + quoted.dropLast().joined() + "⟦> b⟧\n").expect(.tooManyCells)
    TestLesson("# Title\n\n" + quoted.dropLast().joined() + "\n> b\n").expect()
  }

  @Test func `a paragraph is not read anew for each line that might be under a header`() {
    let lines = String(repeating: "a|b\n-|-|-\n", count: 10_000)
    #expect(MarkdownBounds(lines.split(separator: "\n").map(String.init)).crowding != nil)
  }

  @Test func `what only looks like tables is none`() {
    let table = "a|b\n-|-\n1|2\n\n"
    let documents = String(
      repeating: "---\n" + String(repeating: "key: value\n", count: 30), count: 90)
    let rows = String(repeating: "-|-\n", count: 6_000)
    for text in [
      "~~~yaml\n\(documents)~~~\n", documents, "- ```\n  " + rows.replacing("\n", with: "\n  "),
    ] {
      #expect(hasTable("\(table)\(text)"))
    }
    // What stands outside the fence counts.
    #expect(!hasTable("\(table)<!--\n~~~\n-->\n\n\(rows)"))
  }

  @Test(arguments: ["```\n", "~~~\n> ", "    ", "- ```\n  ", "> ```\n> "])
  func `code keeps its lines, however many quotes and lists they seem to open`(before: String) {
    let lines = (before + String(repeating: "> - ", count: 70) + "x")
      .split(separator: "\n").map(String.init)
    #expect(MarkdownBounds(lines).lines == lines)
  }

  @Test(arguments: [">", "- ", "1. ", "> - * 2) "])
  func `a line opens so many quotes and lists, and the rest is text`(mark: String) {
    let line = String(repeating: mark, count: 200) + "x"
    let tamed = MarkdownBounds([line]).lines[0]
    #expect(tamed.replacing("\\", with: "") == line)
    #expect(tamed.prefix { $0 != "\\" }.count(where: { ">-*.)".contains($0) }) == 64)
  }

  @Test(arguments: [
    String(repeating: "-", count: 200), String(repeating: "* ", count: 60) + "*",
    String(repeating: "- ", count: 70), "> 1. + " + String(repeating: "* ", count: 70),
    "> > quoted", "\t- a", "1986. A great year", "-" + String(repeating: "-|", count: 90),
  ])
  func `other lines stay as they are`(line: String) {
    #expect(MarkdownBounds([line]).lines == [line])
  }
}
