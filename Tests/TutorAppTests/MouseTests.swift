import LessonPlayer
import TerminalCells
import Testing
import TutorScreen
import Wording

@testable import TutorApp

private func lines(_ app: App) -> [Substring] {
  app.text().split(separator: "\n", omittingEmptySubsequences: false)
}

extension App {
  fileprivate mutating func click(row: Int, column: Int = 40) {
    handle(.click(GridPlace(row: row, column: column)), isRepeat: false)
  }

  fileprivate mutating func wheel(up: Bool, row: Int, column: Int = 40) {
    handle(.wheel(up: up, at: GridPlace(row: row, column: column)), isRepeat: false)
  }
}

@Test func `a click on any row of the ladder selects it, and once more lets it go`() {
  let app = PanelLesson.app(.english, at: .repair)
  var selected: [Int] = []
  for row in 0..<24 {
    var clicked = app
    clicked.click(row: row)
    guard let index = clicked.panel.row else { continue }
    selected.append(index)
    let marked = lines(clicked).firstIndex { $0.hasPrefix("►") }
    clicked.click(row: marked ?? 0)
    #expect(clicked.panel.row == nil)
  }
  #expect(selected.count == 10)
  #expect(zip(selected, selected.dropFirst()).allSatisfy { $0 < $1 })
}

@Test func `among rows of time a click on a label or on an arrow selects its segment`() {
  let app = TimeLesson.app(.english, after: .loss)
  let label = lines(app).firstIndex { $0.contains("ack=601") } ?? 0
  for (row, column) in [(label, 50), (label + 1, 45)] {
    var clicked = app
    clicked.click(row: row, column: column)
    #expect(lines(clicked)[label].hasPrefix("►"))
  }
}

@Test func `the wheel scrolls what is under it: lanes, text, or panel`() {
  var app = PanelLesson.app(.english, at: .fill)
  let newest = app.player(0)?.stage.shownRows ?? []
  app.wheel(up: true, row: 8)
  #expect(app.panel.row == newest.dropLast(2).last)
  app.wheel(up: false, row: 8)
  #expect(app.panel.row == nil)

  app = PanelLesson.app(.english, at: .repair)
  app.press("v")
  app.wheel(up: false, row: 6)
  #expect(app.panel.scroll > 0)
  app.wheel(up: true, row: 6)
  #expect(app.panel.scroll == 0)
}

@Test func `beside a wide stage the panel is scrolled, not the lanes`() {
  var app = PanelLesson.app(.english, at: .repair)
  app.handle(.resized(GridSize(columns: 120, rows: 30)), isRepeat: false)
  app.press("w")
  app.wheel(up: false, row: 10, column: 100)
  #expect(app.panel.row == nil)
  app.click(row: 10, column: 100)
  #expect(app.panel.row == nil)
}

@Test func `in the menu and the help the wheel moves as the arrows do`() {
  var app = App(Lessons.all, look: ScreenLook(.english))
  app.wheel(up: false, row: 3)
  #expect(app.selection == 1)
  app.wheel(up: true, row: 3)
  #expect(app.selection == 0)
  app.click(row: 3)
  #expect(app.place == .menu)
  app.press("?")
  app.handle(.resized(GridSize(columns: 60, rows: 10)), isRepeat: false)
  app.wheel(up: false, row: 3)
  #expect(app.overlay == .help(scroll: 1))
}

@Test func `in the lab a row that was clicked is let go with the next deed`() {
  var app = App(Lab(), look: ScreenLook(.english), isAnimated: false)
  app.press("1    ")
  let row = lines(app).firstIndex { $0.contains("SYN+ACK") } ?? 0
  app.click(row: row)
  #expect(app.panel.row != nil)
  app.press("1")
  #expect(app.panel.row == nil)
}

/// A task in which two segments are on their way.
private func taskOfTwo() -> App {
  var app = App(
    Library([
      Lessons.written(
        """
        # Two

        ```tcp setup
        set client mss 100
        establish
        ```

        Lose the second.

        ```tcp task
        client send 200
        allow drop 1
        goal client -> server DATA retransmit
        limit 10s
        solution
        drop 2nd client -> server DATA
        wait 5s
        ```

        """, as: "01-two.en")
    ]), opening: 0, look: ScreenLook(.english), hasMenu: false, isAnimated: false)
  app.press(" ")
  return app
}

@Test func `a click in a task chooses the segment that x then loses`() throws {
  let app = taskOfTwo()
  let rows = try #require(app.player(0)?.stage.rows)
  let underWay = rows.underWay
  #expect(underWay.count == 2)
  for place in underWay {
    guard case .segment(let row) = rows[place] else { continue }
    var clicked = app
    let line = lines(app).firstIndex { $0.contains("seq=\(row.segment.segment.seq.rawValue)") }
    clicked.click(row: try #require(line))
    #expect(clicked.panel.row == place)
    #expect(clicked.player(0)?.task?.selected?.id == row.segment.id)
    clicked.press("x")
    let lost = try #require(clicked.player(0)?.stage.rows)
    #expect(lost.indices.filter { lost.brief($0).isLost } == [place])
  }
}

@Test func `a click in the lab chooses the segment`() throws {
  var app = App(Lab(), look: ScreenLook(.english), isAnimated: false)
  app.press("1    111 ")
  let lab = try #require(app.lab?.lab)
  let chosen = try #require(lab.selected)
  let other = try #require(lab.candidates.last { $0.id != chosen.id })
  let line = lines(app).firstIndex { $0.contains("seq=\(other.segment.seq.rawValue) ") }
  app.click(row: try #require(line))
  #expect(app.lab?.lab.selected?.id == other.id)
}
