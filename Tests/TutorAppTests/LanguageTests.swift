import Testing
import TutorScreen
import Wording

@testable import TutorApp

/// The language changes in the midst of something.
struct LanguageTests {
  private let app = PanelLesson.app(.english, at: .send)

  @Test(arguments: ["f", "f\t", "f4", "fx", "x", "vf"])
  func `the list of deeds and a fork stay as they are, and Esc leads back`(keys: String) {
    var there = app
    there.press(keys)
    var app = there
    app.press("l")
    #expect(app.player(0)?.deeds == there.player(0)?.deeds)
    #expect(app.player(0)?.forkedWorld == there.player(0)?.forkedWorld)
    app.press("l")
    _ = app.takeRequests()
    #expect(app == there)
  }

  @Test func `a single step into a block stays where it is`() {
    var there = app
    there.press(".")
    var app = there
    app.press("ll")
    _ = app.takeRequests()
    #expect(app == there)
  }

  @Test func `the question how much of a task's deed stays open`() {
    let task = """
      ```tcp task
      client connect
      allow send 2
      goal both ESTABLISHED
      limit 10s
      solution
      wait 1s
      ```

      """
    var app = App(
      Library([
        Lessons.written("# 일\n\n해 보세요.\n\n\(task)", as: "01-task.ko"),
        Lessons.written("# Task\n\nTry it.\n\n\(task)", as: "01-task.en"),
      ]), opening: 0, look: ScreenLook(.english), hasMenu: false, isAnimated: false)
    app.press(" 1")
    #expect(app.player(0)?.askedAmounts.isEmpty == false)
    let there = app
    app.press("ll")
    _ = app.takeRequests()
    #expect(app == there)
  }
}
