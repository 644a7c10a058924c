import LessonPlayer
import NetworkSimulation
import TCPEngine
import TerminalCells

/// The timers that run: whose, which, and how much of them is left.
struct TimersSection {
  var view: StageView
  var look: ScreenLook

  private var text: ScreenText { ScreenText(look: look) }

  func lines(width: Int) -> [TextLine] {
    let quiet = look.theme.style(.quiet)
    let heading = TextLine(text.timers, look.theme.style(.strong))
    guard !view.stage.timers.isEmpty else {
      return [heading, TextLine("  " + text.noTimers, quiet)]
    }
    return [heading]
      + view.stage.timers.flatMap { timer in
        let total = timer.due - timer.started
        return [
          TextLine([
            Span("  " + text.host(timer.host), look.theme.style(.host(timer.host))),
            Span(" " + text.timer(timer.timer)),
          ]),
          TextLine([
            Span(
              "    " + Bar(timer, cells: 16, glyphs: look.glyphs).text, look.theme.style(.timer)),
            Span("  " + ScreenText.seconds(timer.remaining, decimals: 2)),
            Span(" / " + text.secondsWithUnit(total, decimals: 2), quiet),
          ]),
        ]
      }
  }
}
