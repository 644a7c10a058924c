// Required reading: RFC 9293 §3.3.2, figure 5.

import LessonPlayer
import NetworkSimulation
import TCPEngine
import TerminalCells
import TextWidth
import Wording

/// The state diagram, drawn from the engine's transition table, with both ends' states lit and the
/// arrows that they have just taken.
struct StatesPanel {
  var view: StageView
  var look: ScreenLook

  private var text: ScreenText { ScreenText(look: look) }
  private var cards: [HostCard] { [view.stage.client, view.stage.server] }

  func text(width: Int, height: Int) -> PanelText {
    let layout: StateDiagramLayout
    if width >= StateDiagramLayout.wide.columns {
      layout = .wide
    } else if width >= StateDiagramLayout.narrow.columns {
      layout = .narrow
    } else {
      return PanelText(Array(StatesSection(view: view, look: look).lines(width: width).dropFirst()))
    }
    let diagram = drawing(layout)
    let notes = self.notes(width: width)
    // The row where the client is stays in sight.
    let cursor = layout.states[view.stage.client.state]?.row
    let hasRoom = height >= diagram.count + notes.count
    return PanelText(diagram, cursor: cursor, pinned: hasRoom ? notes : [])
  }

  private func drawing(_ layout: StateDiagramLayout) -> [TextLine] {
    var canvas = LineCanvas(columns: layout.columns, rows: layout.rows, glyphs: look.glyphs)
    let quiet = look.theme.style(.quiet)
    let edges = StateTransition.table.filter(\.isInFigure5)
    let steps = newSteps
    // Lit arrows cover the others.
    for isLit in [false, true] {
      for edge in edges {
        guard let route = layout.route(from: edge.from, to: edge.to) else { continue }
        let step = steps.first { $0.from == edge.from && $0.to == edge.to }
        guard (step != nil) == isLit else { continue }
        let style = step.map { look.theme.style(.host($0.host)) } ?? quiet
        canvas.arrow(route.points, style: style)
        if let place = route.label { canvas.write(edge.trigger.rawValue, at: place, style: style) }
      }
    }
    for state in ConnectionState.allCases {
      guard let place = layout.states[state] else { continue }
      write(state, at: place, lit: lit(state, isEnd: false), into: &canvas)
    }
    write(.closed, at: layout.end, lit: lit(.closed, isEnd: true), into: &canvas)
    return canvas.lines
  }

  /// A state's name between the marks of the ends that are in it.
  private func write(
    _ state: ConnectionState, at place: LineCanvas.Point, lit: [HostID],
    into canvas: inout LineCanvas
  ) {
    var style = look.theme.style(lit.isEmpty ? .text : lit.count == 1 ? .host(lit[0]) : .state)
    if !lit.isEmpty { style.attributes.insert(.reverse) }
    let left = lit.contains(.client) ? look.glyphs.selection : " "
    let right = lit.contains(.server) ? look.glyphs.leftHead : " "
    canvas.write(
      left, at: LineCanvas.Point(place.column - 1, place.row),
      style: look.theme.style(.host(.client)))
    canvas.write(state.rawValue, at: place, style: style)
    canvas.write(
      right, at: LineCanvas.Point(place.column + state.rawValue.count, place.row),
      style: look.theme.style(.host(.server)))
  }

  /// The ends that are in a state; the lower CLOSED is for those that have been connected.
  private func lit(_ state: ConnectionState, isEnd: Bool) -> [HostID] {
    cards.filter { card in
      guard card.isUp, card.state == state else { return false }
      return state != .closed || isEnd == hasEnded(card)
    }.map(\.host)
  }

  private func hasEnded(_ card: HostCard) -> Bool {
    let rows = view.stage.rows
    for case .state(card.host, let from, .closed, _) in rows.rows(rows.states(atMost: 64))
      .reversed()
    {
      return from == .lastAck || from == .timeWait
    }
    return false
  }

  /// The changes of state that the last press brought.
  private var newSteps: [(host: HostID, from: ConnectionState, to: ConnectionState)] {
    let rows = view.stage.rows
    let first = view.previous.map { min($0.rows.count, rows.count) } ?? 0
    return rows.rows(rows.states(from: first, atMost: 64)).compactMap { row in
      if case .state(let host, let from, let to, _) = row { (host, from, to) } else { nil }
    }
  }

  /// Where each end is, what that means, and where it can go from there.
  private func notes(width: Int) -> [TextLine] {
    let quiet = look.theme.style(.quiet)
    return cards.flatMap { card -> [TextLine] in
      let name = TextLine([
        Span(text.host(card.host) + " ", look.theme.style(.host(card.host))),
        Span(card.isUp ? card.state.rawValue + " " : text.poweredOff, look.theme.style(.state)),
      ])
      guard card.isUp else { return [TextLine(), name] }
      let meaning = LineWrapping.lines(
        of: name.spans + [Span(look.glyphs.adapted(card.state.meaning(in: look.language)))],
        width: width)
      let ways = StateTransition.table.filter { $0.from == card.state && $0.isInFigure5 }
      let next = ways.flatMap { way in
        LineWrapping.lines(
          of: [
            Span("\(way.trigger.rawValue) \(look.glyphs.into) \(way.to.rawValue)", quiet)
          ], width: width - 2
        ).map { $0.prefixed(by: Span("  ")) }
      }
      return [TextLine()] + meaning + next
    }
  }
}
