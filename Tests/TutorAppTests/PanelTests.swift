import LessonPlayer
import NetworkSimulation
import TCPEngine
import TerminalCells
import Testing
import Wording

@testable import TutorApp
@testable import TutorScreen

private func app(_ moment: PanelLesson.Moment) -> App { PanelLesson.app(.english, at: moment) }

@Test func `a panel's key opens it and closes it, another's key changes to that one, Esc closes`() {
  var app = app(.answer)
  app.press("v")
  #expect(app.panel.open == .variables)
  app.press("t")
  #expect(app.panel.open == .timers)
  app.press("t")
  #expect(app.panel.open == nil)
  app.press("k")
  app.handle(.escape, isRepeat: false)
  #expect(app.panel.open == nil)
}

@Test func `bytes and windows, pressed again, are buffers, and then closed`() {
  var app = app(.answer)
  let opened = (0..<3).map { _ in
    app.press("b")
    return app.panel.open
  }
  #expect(opened == [.windows, .buffers, nil])
}

@Test func `once a row is selected, pages and ends are those of the ladder`() {
  var app = app(.end)
  let rows = app.player(0)?.stage.shownRows ?? []
  app.press("↑")
  app.handle(.pageUp, isRepeat: false)
  let above = app.panel.row
  #expect(above.map { $0 < rows.count - 5 } == true)
  app.handle(.home, isRepeat: false)
  #expect(app.panel.row == rows.first && app.text().contains("►"))
  app.handle(.pageDown, isRepeat: false)
  #expect(app.panel.row.map { $0 > 5 } == true)
  app.handle(.end, isRepeat: false)
  #expect(app.panel.row == nil)
}

@Test func `up selects the rows of the ladder from the newest, down lets go again`() {
  var app = app(.send)
  let rows = app.player(0)?.stage.shownRows ?? []
  app.press("↑")
  #expect(app.panel.row == rows.last)
  app.press("↑↑↑↑↑↑↑↑↑↑↑↑↑↑↑↑")
  #expect(app.panel.row == rows.first)
  for _ in rows { app.press("↓") }
  #expect(app.panel.row == nil)
}

@Test(arguments: [Language.korean, .english])
func `what became of a lost segment is told so that it stays true after its repair`(
  _ language: Language
) {
  var app = PanelLesson.app(language, at: .end)
  app.press("/" + (language == .korean ? "사라짐" : "lost") + "⏎w")
  let text = app.text()
  #expect(text.contains(language == .korean ? "길에서 사라졌어요" : "It was lost on the way"))
  #expect(!text.contains("아직 모르") && !text.contains("know yet"))
}

@Test(arguments: [Language.korean, .english])
func `when a timer has just run out, why tells it and speaks of no silence`(_ language: Language) {
  let send = Lessons.all.entries.firstIndex { $0.id == "send" } ?? 0
  var app = App(
    Lessons.all, opening: send, look: ScreenLook(language), hasMenu: true, isAnimated: false)
  app.press(" ")
  while app.player(send)?.step.id != "again", app.goOnRightly() {}
  app.press("w")
  let text = app.text()
  #expect(text.contains("RFC 6298 §5"))
  #expect(!text.contains("두 쪽 다 보낼 것도") && !text.contains("조용한 까닭"))
  #expect(!text.contains("Neither end has anything") && !text.contains("Why nothing happens"))
}

@Test(arguments: [Language.korean, .english])
func `when a segment has just arrived, why tells of it and speaks of no silence`(
  _ language: Language
) {
  for (step, reason) in [("synack", "§3.10.7.2"), ("on-its-way", "§3.10.7.3")] {
    var app = App(
      Lessons.all, opening: 0, look: ScreenLook(language), hasMenu: true, isAnimated: false)
    app.press(" ")
    while app.player(0)?.step.id != step, app.goOnRightly() {}
    app.press("w")
    let text = app.text(columns: 120, rows: 40)
    #expect(text.contains(reason), "\(step)\n\(text)")
    #expect(text.contains(language == .korean ? "도착해서" : "On arrival"))
    #expect(!text.contains("조용한 까닭") && !text.contains("Why nothing happens"))
  }
}

@Test(arguments: [Language.korean, .english])
func `a silence without timers tells what each state waits for (RFC 9293 §3.3.2)`(
  _ language: Language
) {
  let isKorean = language == .korean
  func why(_ lesson: Int, _ keys: String, steps: Int) -> String {
    var app = App(
      Lessons.all, opening: lesson, look: ScreenLook(language), hasMenu: true, isAnimated: false)
    app.press(" ")
    while app.player(lesson)?.stepIndex != steps, app.goOnRightly() {}
    app.press(keys + "w")
    return app.text()
  }
  let listening = why(0, "", steps: 0)
  #expect(listening.contains(isKorean ? "누군가 연결해 오기를" : "waits for somebody to connect"))
  #expect(listening.contains("RFC 9293 §3.3.2"))
  // The lesson asks this where the last answer has just arrived.
  let closing = isKorean ? "이쪽 프로그램이 닫기를" : "until its own application closes"
  #expect(!why(2, "", steps: 4).contains(closing))
  let waiting = why(2, "2 ", steps: 4)
  #expect(waiting.contains(closing))
  #expect(waiting.contains(isKorean ? "상대의 FIN을 기다려요" : "waits for the peer's FIN"))
}

@Test func `a selected row is marked at both edges, and lost when the lesson goes on`() {
  var app = app(.send)
  app.press("↑")
  #expect(app.text().split(separator: "\n").contains { $0.hasPrefix("►") && $0.hasSuffix("◄") })
  app.press(" ")
  #expect(app.panel.row == nil)
}

@Test func `the header is the selected segment's, and Tab changes between its fields and segments`()
{
  var app = app(.send)
  app.press("i")
  #expect(app.text().contains("👍 ACK  ack=301   "))
  app.press("↓")
  #expect(app.text().contains("destination port 80 "))
  app.handle(.tab, isRepeat: false)
  app.press("↑↑↑↑")
  #expect(app.text().contains("❔👍 SYN+ACK  seq=300 ack=101   "))
}

@Test func `Tab shows the other end's knowledge`() {
  var app = app(.answer)
  app.press("k")
  #expect(app.text().contains("k Who knows what  client"))
  app.handle(.tab, isRepeat: false)
  #expect(app.text().contains("k Who knows what  server"))
}

@Test(arguments: [Language.korean, .english])
func `over a stage of 80 columns the segment without an answer is told with all its numbers`(
  _ language: Language
) {
  let connect = Lessons.all.entries.firstIndex { $0.id == "connect" } ?? 0
  var app = App(
    Lessons.all, opening: connect, look: ScreenLook(language), hasMenu: true, isAnimated: false)
  app.press(" ")
  while app.player(connect)?.step.id != "on-its-way", app.goOnRightly() {}
  app.press("k\t")
  #expect(app.text().contains("SYN+ACK  seq=300 ack=101  "))
}

@Test func `the lesson goes on with a panel open`() {
  var app = app(.answer)
  app.press("s ")
  #expect(app.panel.open == .states)
  #expect(app.player(0)?.step.id == "send")
}

@Test func `a question behind a panel is looked at before it is answered or skipped`() {
  let library = Lessons.all
  var app = App(
    library, opening: 0, look: ScreenLook(.english), hasMenu: true, isAnimated: false)
  app.press(" ")
  while app.player(0)?.nextEffect != .answerQuiz { app.press(" ") }
  app.handle(.resized(GridSize(columns: 60, rows: 18)), isRepeat: false)
  app.press("v")
  #expect(app.text(columns: 60, rows: 18).contains("[Space] Back to the question"))
  app.press("1")
  #expect(app.panel.open == nil)
  #expect(app.player(0)?.quiz?.answer == nil)
  // Where the question is in sight, it is answered.
  app.handle(.resized(GridSize(columns: 80, rows: 24)), isRepeat: false)
  app.press("v1")
  #expect(app.panel.open == .variables)
  #expect(app.player(0)?.quiz?.answer != nil)
}

@Test func `a panel that doesn't fit is scrolled by pages`() {
  var app = app(.repair)
  app.press("v")
  #expect(!app.text().contains("received"))
  app.handle(.pageDown, isRepeat: false)
  #expect(app.text().contains("received"))
  app.handle(.pageUp, isRepeat: false)
  #expect(!app.text().contains("received"))
}

@Test func `no panel shows anything of what comes: the trace after the cursor is never read`() {
  for moment in [PanelLesson.Moment.answer, .send, .repair, .fill, .close] {
    let app = app(moment)
    guard let player = app.player(0) else { continue }
    for panel in StagePanel.allCases {
      var state = PanelState()
      while state.open != panel { state.press(panel == .buffers ? .windows : panel) }
      var whole = StageView(player, previous: nil, ending: .lab, panel: state)
      let look = ScreenLook(.korean)
      let expected = grid(of: whole, look)
      // The same, from a trace that ends at the cursor.
      whole.trace = TracePrefix(
        cutting: player.run.acts[player.cursor.act], at: player.cursor,
        clock: whole.stage.clock)
      #expect(grid(of: whole, look) == expected)
    }
  }
}

private func grid(of view: StageView, _ look: ScreenLook) -> CellGrid {
  var grid = CellGrid(size: GridSize(columns: 120, rows: 40))
  ScreenView(.stage(view), look: look).draw(into: &grid)
  return grid
}

extension TracePrefix {
  /// The prefix of a trace that has nothing else.
  fileprivate init(cutting trace: Trace, at cursor: StageCursor, clock: Microseconds) {
    var cut = Trace()
    for event in trace.events(in: 0..<cursor.eventCount) { cut.append(event) }
    self.init(StageHistory(cut), at: cursor, clock: clock)
  }
}
