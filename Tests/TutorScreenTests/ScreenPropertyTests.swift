import TerminalCells
import TextWidth
import Testing
import Wording

@testable import TutorScreen

private func places() -> [ScreenView.Place] {
  var tall = Sample.lossStage()
  tall.scroll = 3
  tall.nextEffect = .leaveLesson
  var timed = Sample.lossStage()
  timed.reading.switchLayout()
  return [
    .stage(Sample.lossStage()), .stage(timed), .stage(tall),
    .stage(Sample.quizStage(Sample.quiz(chosen: [1]))),
    .stage(Sample.quizStage(Sample.quiz(isAsking: true))), .menu(Sample.menu(.korean)),
    .menu(MenuView(entries: [], selection: 3)),
    .titleCard(Sample.menu(.english).entries[1], notice: nil),
  ] + StagePanel.allCases.map { .stage(Sample.lossStage(with: $0)) }
}

private let looks: [(ScreenLook, Overlay?)] = [
  (ScreenLook(.korean), nil), (ScreenLook(.english, glyphs: .ascii, theme: .mono), nil),
  (ScreenLook(.english), .help(scroll: 2)),
]

@Test(arguments: places().indices)
func `every size from 1x1 to 130x45 gets rows of its width`(place: Int) {
  let place = places()[place]
  for columns in [1, 2, 3, 5, 8, 13, 19, 20, 23, 24, 39, 40, 59, 60, 71, 72, 80, 119, 120, 130] {
    for rows in Array(1...12) + [16, 18, 19, 20, 24, 30, 33, 34, 40, 45] {
      let (look, overlay) = looks[(columns + rows) % looks.count]
      var grid = CellGrid(size: GridSize(columns: columns, rows: rows))
      ScreenView(place, overlay: overlay, look: look).draw(into: &grid)
      let widths = (0..<rows).map { row in
        grid.row(row).runs.reduce(0) { $0 + DisplayWidth.columns(of: $1.text) }
      }
      if widths.contains(where: { $0 != columns }) {
        Issue.record("\(columns)x\(rows): rows are \(widths) wide")
      }
    }
  }
}

@Test func `without colours nothing is coloured`() {
  for place in places() {
    var grid = CellGrid(size: GridSize(columns: 120, rows: 40))
    ScreenView(place, look: ScreenLook(.korean, theme: .mono)).draw(into: &grid)
    for row in 0..<40 {
      for run in grid.row(row).runs {
        #expect(run.style.foreground == .standard)
        #expect(run.style.background == .standard)
      }
    }
  }
}

@Test func `in ASCII the English program says nothing beyond ASCII`() {
  let look = ScreenLook(.english, glyphs: .ascii)
  let text =
    Sample.text(.menu(Sample.menu(.english)), look)
    + Sample.text(.menu(Sample.menu(.english)), look, overlay: .help(scroll: 0))
  let strangers = text.unicodeScalars.filter { !$0.isASCII }.map(String.init)
  // The other language is named in its own letters.
  #expect(Set(strangers).isSubset(of: Set("한국어".unicodeScalars.map(String.init))))
}
