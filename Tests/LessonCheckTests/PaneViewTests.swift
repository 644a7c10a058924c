import LessonPlayer
import TerminalCells
import Testing
import TutorScreen
import Wording

/// `check` lays out the pane alone.
struct PaneViewTests {
  @Test(arguments: ShippedLesson.all)
  func `the pane alone is as long as the pane of the whole stage`(lesson: ShippedLesson) throws {
    var player = Player(LessonRun(try lesson.compiled()))
    player.isAnimated = false
    let look = ScreenLook(lesson.name.contains(".ko.") ? .korean : .english, glyphs: .emoji)
    var rests = 0
    while player.phase != .finished {
      let pane = StageView(paneOf: player, ending: .lab)
      let stage = StageView(player, previous: nil, ending: .lab)
      for size in [GridSize(columns: 40, rows: 12), GridSize(columns: 80, rows: 24)] {
        #expect(
          pane.hiddenPaneLines(look: look, size: size)
            == stage.hiddenPaneLines(look: look, size: size), "step \(player.stepNumber)")
      }
      player.handle(.stepForward(isRepeat: false))
      rests += 1
    }
    #expect(rests > 10)
  }
}
