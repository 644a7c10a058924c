// Required reading: RFC 6298; RFC 9293 §3.6.1 (2 MSL), §3.8.6.1 (persist), §3.8.6.3 (delayed ACK);
// RFC 8985 §6.2, §7.2.

import LessonPlayer
import NetworkSimulation
import TCPEngine
import TerminalCells
import TextWidth
import Wording

/// Every timer that a connection can have: at which end it runs, how much is left of it, and what
/// it is for.
struct TimersPanel {
  var view: StageView
  var look: ScreenLook

  private var text: ScreenText { ScreenText(look: look) }
  private var quiet: CellStyle { look.theme.style(.quiet) }

  /// With what each timer is for; where that is too much, in a line of its own only for those that
  /// run.
  func text(width: Int, height: Int) -> PanelText {
    let nameWidth = 11
    let cellWidth = min((width - nameWidth) / 2, 30)
    guard cellWidth >= 12 else { return PanelText(list(width: width)) }
    let all = table(width: width, cellWidth: cellWidth, nameWidth: nameWidth, explainsIdle: true)
    guard all.count > height else { return PanelText(all) }
    return PanelText(
      table(width: width, cellWidth: cellWidth, nameWidth: nameWidth, explainsIdle: false))
  }

  private func table(
    width: Int, cellWidth: Int, nameWidth: Int, explainsIdle: Bool
  ) -> [TextLine] {
    let barCells = max(min(cellWidth - 16, 10), 0)
    var names = TextLine(String(repeating: " ", count: nameWidth))
    for host in HostID.allCases {
      names.spans.append(
        Span(
          DisplayWidth.padded(text.host(host), columns: cellWidth), look.theme.style(.host(host))))
    }
    var lines = [names]
    for timer in TimerName.allCases {
      let running = HostID.allCases.map { self.running(timer, at: $0) }
      let isIdle = running.allSatisfy { $0 == nil }
      var line = TextLine(
        DisplayWidth.padded(timer.rawValue, columns: nameWidth),
        look.theme.style(isIdle ? .quiet : .timer))
      guard explainsIdle || !isIdle else {
        // There is room for what it is for in the same line.
        line.spans.append(Span(look.glyphs.dash + "  ", quiet))
        let purpose = DisplayWidth.truncated(
          look.glyphs.adapted(timer.purpose(in: look.language)),
          columns: max(width - line.width, 0), mark: look.glyphs.ellipsis)
        lines.append(line + TextLine(purpose, quiet))
        continue
      }
      for timer in running {
        let cell = timer.map { self.cell($0, bar: barCells) } ?? TextLine(look.glyphs.dash, quiet)
        line = line + cell
        line.spans.append(Span(String(repeating: " ", count: max(cellWidth - cell.width, 1))))
      }
      lines.append(line)
      lines += LineWrapping.lines(
        of: [Span(look.glyphs.adapted(timer.purpose(in: look.language)), quiet)], width: width - 2
      ).map { $0.prefixed(by: Span("  ")) }
    }
    return lines
  }

  private func cell(_ timer: RunningTimer, bar: Int) -> TextLine {
    TextLine([
      Span(
        bar > 0 ? Bar(timer, cells: bar, glyphs: look.glyphs).text + " " : "",
        look.theme.style(.timer)),
      Span(ScreenText.seconds(timer.remaining, decimals: 2)),
      Span(" / " + text.secondsWithUnit(timer.due - timer.started, decimals: 2), quiet),
    ])
  }

  /// Only the timers that run, one below the other.
  private func list(width: Int) -> [TextLine] {
    guard !view.stage.timers.isEmpty else { return [TextLine(text.noTimers, quiet)] }
    return view.stage.timers.flatMap { timer in
      [
        TextLine([
          Span(text.host(timer.host), look.theme.style(.host(timer.host))),
          Span(" " + timer.timer.rawValue),
        ]),
        cell(timer, bar: max(min(width - 14, 8), 0)),
      ]
    }
  }

  private func running(_ timer: TimerName, at host: HostID) -> RunningTimer? {
    view.stage.timers.first { $0.host == host && $0.timer == timer }
  }
}
