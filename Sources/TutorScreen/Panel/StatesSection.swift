import LessonPlayer
import NetworkSimulation
import TCPEngine
import TerminalCells

/// The way that each end's state took, with the present one at its end.
struct StatesSection {
  var view: StageView
  var look: ScreenLook

  private var text: ScreenText { ScreenText(look: look) }

  func lines(width: Int) -> [TextLine] {
    var lines = [TextLine(text.states, look.theme.style(.strong))]
    for card in [view.stage.client, view.stage.server] {
      lines.append(TextLine("  " + text.host(card.host), look.theme.style(.host(card.host))))
      lines += wayLines(card, width: width - 4).map { $0.prefixed(by: Span("    ")) }
    }
    return lines
  }

  private func wayLines(_ card: HostCard, width: Int) -> [TextLine] {
    let quiet = look.theme.style(.quiet)
    let states = way(of: card)
    var lines = [TextLine()]
    for (index, state) in states.enumerated() {
      let isNow = index == states.count - 1
      var piece = TextLine(index > 0 ? " \(look.glyphs.leadsTo) " : "", quiet)
      if isNow {
        piece.spans.append(Span("[\(state.rawValue)]", look.theme.style(.state)))
        piece.spans.append(Span(" \(look.glyphs.leftHead) \(text.now)", quiet))
      } else {
        piece.spans.append(Span(state.rawValue, quiet))
      }
      // An arrow and the state that it leads to stay together.
      if let last = lines.last, last.width > 0, last.width + piece.width > width {
        lines.append(piece)
      } else {
        lines[lines.count - 1] = lines[lines.count - 1] + piece
      }
    }
    // The way here may be long; where it ends matters.
    return Array(lines.suffix(4))
  }

  private func way(of card: HostCard) -> [ConnectionState] {
    var states: [ConnectionState] = []
    let rows = view.stage.rows
    for case .state(card.host, let from, let to, _) in rows.rows(rows.states(atMost: 64)) {
      if states.last != from { states.append(from) }
      states.append(to)
    }
    if states.last != card.state { states.append(card.state) }
    return states
  }
}
