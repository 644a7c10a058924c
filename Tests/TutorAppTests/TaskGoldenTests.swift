import TerminalCells
import TestSupport
import Testing
import TutorScreen
import Wording

@testable import TutorApp

/// A task on the stage.
struct TaskGoldenTests {
  private static let text = """
    # 잃어버리기

    첫 `SYN`이 도중에 사라지면 어떻게 될까요? 직접 없애 보세요.

    ```tcp task #again
    server listen
    client connect
    allow drop 1, send 2
    goal client -> server SYN retransmit
    goal both ESTABLISHED
    forbid server -> client RST
    limit 10s
    solution
    drop next client -> server SYN
    wait 3s
    ```

    끝.

    """

  private func app(
    _ language: Language = .korean, glyphs: GlyphSet = .emoji, _ keys: String = ""
  ) -> App {
    var app = App(
      Library([Lessons.written(Self.text)]), opening: 0,
      look: ScreenLook(language, glyphs: glyphs), hasMenu: false, isAnimated: false)
    app.press(" " + keys)
    return app
  }

  @Test(arguments: [(80, 24), (120, 40), (60, 18), (40, 12), (20, 5), (1, 1)])
  func `a task in every size`(columns: Int, rows: Int) {
    let text = app().text(columns: columns, rows: rows)
    #expect(Golden.difference(text, "task@\(columns)x\(rows).txt") == nil)
  }

  @Test(arguments: Lessons.all.entries.indices, [Language.korean, .english])
  func `a shipped task that begins has all of its goals in sight at 60x18`(
    lesson: Int, language: Language
  ) throws {
    var app = App(
      Lessons.all, opening: lesson, look: ScreenLook(language), hasMenu: true, isAnimated: false)
    app.press(" ")
    let steps = Lessons.all.entries[lesson].lesson(in: language).steps
    let task = try #require(steps.firstIndex { $0.task != nil })
    app.update(lesson) { $0.handle(.goTo(step: task)) }
    app.handle(.resized(GridSize(columns: 60, rows: 18)), isRepeat: false)
    let text = app.text(columns: 60, rows: 18)
    let goals = text.split(separator: "[ ]", omittingEmptySubsequences: false).count - 1
    #expect(goals == 2, "\(text)")
  }

  @Test func `a segment that was lost, in English and ASCII`() {
    let text = app(.english, glyphs: .ascii, "x ").text()
    #expect(Golden.difference(text, "task-lost-en-ascii@80x24.txt") == nil)
  }

  @Test func `a task that is won`() {
    #expect(Golden.difference(app(.korean, "x    ").text(), "task-won@80x24.txt") == nil)
  }

  @Test func `a key that the task doesn't allow any more says why`() {
    #expect(app(.korean, "x x").text().contains("1번을 모두 썼어요: 세그먼트 없애기"))
  }

  @Test(arguments: [
    (Language.korean, "과제가 끝났어요. 다시 해 볼 수는 있어요."),
    (.english, "The task is over; you can try again."),
  ])
  func `a deed after the end says that the task is over`(_ language: Language, told: String) {
    let over = app(language, "x    ")
    #expect(!over.text().contains(told))
    for key in ["x", "1"] {
      var app = over
      app.press(key)
      #expect(app.text().contains(told))
    }
  }

  @Test func `r begins again, and digits send`() {
    #expect(app(.korean, "x  r").text() == app().text())
    #expect(app(.korean, "1").text().contains("얼마나?"))
    #expect(app(.korean, "1←").text() == app().text())
    let sent = app(.korean, "13").player(0)?.task
    #expect(sent?.task.allowances.map { sent?.left(of: $0) } == [1, 1])
  }

  @Test func `switching the language keeps the task where it is`() {
    let english = app(.english, "x ")
    #expect(app(.korean, "x l").text().contains("In mid-path: the client's SYN"))
    #expect(english.player(0)?.task == app(.korean, "x l").player(0)?.task)
  }
}
