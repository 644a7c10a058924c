import LessonPlayer
import NetworkSimulation
import TCPEngine
import TerminalCells

/// The panel beside a wide stage: the way each end's state took, the timers, the variables, and
/// what just changed in them.
struct SidePanel {
  var view: StageView
  var look: ScreenLook

  var text: ScreenText { ScreenText(look: look) }
  private var quiet: CellStyle { look.theme.style(.quiet) }

  func draw(columns: Range<Int>, rows: Range<Int>, into grid: inout CellGrid) {
    for row in rows {
      grid.put(
        look.glyphs.frame.vertical, row: row, column: columns.lowerBound - 1, style: quiet)
    }
    let width = columns.count - 2
    let sections = [stateLines(width: width), timerLines, variableLines, changeLines]
    var row = rows.lowerBound
    for (index, section) in sections.enumerated() {
      guard row + 2 < rows.upperBound else { break }
      if index > 0 {
        grid.fill(look.glyphs.frame.horizontal, row: row, columns: columns, style: quiet)
        row += 1
      }
      for line in section.prefix(rows.upperBound - row) {
        grid.write(line, row: row, column: columns.lowerBound + 1, limit: columns.upperBound)
        row += 1
      }
    }
  }

  private func heading(_ title: String) -> TextLine { TextLine(title, look.theme.style(.strong)) }

  // States.

  private func stateLines(width: Int) -> [TextLine] {
    var lines = [heading(text.states)]
    for card in [view.stage.client, view.stage.server] {
      lines.append(TextLine("  " + text.host(card.host), look.theme.style(.host(card.host))))
      lines += wayLines(card, width: width - 4).map { $0.prefixed(by: Span("    ")) }
    }
    return lines
  }

  /// The states in the order in which the end took them; the present one stands out.
  private func wayLines(_ card: HostCard, width: Int) -> [TextLine] {
    var states: [ConnectionState] = []
    for case .state(card.host, let from, let to, _) in view.stage.rows {
      if states.last != from { states.append(from) }
      states.append(to)
    }
    if states.last != card.state { states.append(card.state) }
    var spans: [Span] = []
    for (index, state) in states.enumerated() {
      if index > 0 { spans.append(Span(" \(look.glyphs.into) ", quiet)) }
      let isNow = index == states.count - 1
      spans.append(
        Span(
          isNow ? "[\(state.rawValue)]" : state.rawValue, isNow ? look.theme.style(.state) : quiet))
    }
    let lines = LineWrapping.lines(of: spans, width: max(width, 1))
    // The way here may be long; where it ends matters.
    return Array(lines.suffix(3))
  }

  // Timers.

  private var timerLines: [TextLine] {
    guard !view.stage.timers.isEmpty else {
      return [heading(text.timers), TextLine("  " + text.noTimers, quiet)]
    }
    let names = view.stage.timers.map { "\(text.host($0.host)) \(text.timer($0.timer))" }
    let widest = names.map { TextLine($0).width }.max() ?? 0
    return [heading(text.timers)]
      + zip(view.stage.timers, names).map { timer, name in
        let pad = String(repeating: " ", count: widest - TextLine(name).width)
        return TextLine([
          Span("  " + name + pad + " "),
          Span(Bar(timer, cells: 6, glyphs: look.glyphs).text, look.theme.style(.timer)),
          Span(" " + ScreenText.seconds(timer.remaining, decimals: 2)),
          Span(
            " / " + ScreenText.seconds(timer.due - timer.started, decimals: 0).dropLast(), quiet),
        ])
      }
  }

  // Variables.

  private var variableLines: [TextLine] {
    let client = view.stage.client.variables
    let server = view.stage.server.variables
    let oldClient = view.previous?.client.variables ?? client
    let oldServer = view.previous?.server.variables ?? server
    var lines = [heading(text.variables)]
    lines.append(
      row(
        "", text.host(.client), text.host(.server), look.theme.style(.host(.client)),
        look.theme.style(.host(.server))))
    for variable in PanelVariable.allCases {
      let style: (Bool) -> CellStyle = { look.theme.style($0 ? .changed : .text) }
      lines.append(
        row(
          variable.rawValue, variable.value(in: client, of: view.stage.client.state),
          variable.value(in: server, of: view.stage.server.state),
          style(
            variable.value(in: client, of: view.stage.client.state)
              != variable.value(
                in: oldClient, of: view.previous?.client.state ?? view.stage.client.state)),
          style(
            variable.value(in: server, of: view.stage.server.state)
              != variable.value(
                in: oldServer, of: view.previous?.server.state ?? view.stage.server.state))))
    }
    return lines
  }

  private func row(
    _ name: String, _ client: String, _ server: String, _ clientStyle: CellStyle,
    _ serverStyle: CellStyle
  ) -> TextLine {
    TextLine([
      Span("  " + padded(name, to: 9), quiet), Span(leading(client, to: 12), clientStyle),
      Span(leading(server, to: 12), serverStyle),
    ])
  }

  private func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(width - TextLine(text).width, 0))
  }

  private func leading(_ text: String, to width: Int) -> String {
    String(repeating: " ", count: max(width - TextLine(text).width, 0)) + text
  }

  // Changes.

  private var changeLines: [TextLine] {
    var lines = [heading(text.changes)]
    if let previous = view.previous {
      lines += changes(from: previous.client, to: view.stage.client)
      lines += changes(from: previous.server, to: view.stage.server)
    }
    if lines.count == 1 { lines.append(TextLine("  " + text.noChanges, quiet)) }
    return lines
  }

  private func changes(from old: HostCard, to new: HostCard) -> [TextLine] {
    PanelVariable.allCases.compactMap { variable in
      let before = variable.value(in: old.variables, of: old.state)
      let after = variable.value(in: new.variables, of: new.state)
      guard before != after else { return nil }
      return TextLine([
        Span("  " + padded(text.host(new.host), to: 10), look.theme.style(.host(new.host))),
        Span(" " + padded(variable.rawValue, to: 8)), Span(leading(before, to: 6), quiet),
        Span(" \(look.glyphs.into) ", quiet), Span(after, look.theme.style(.changed)),
      ])
    }
  }
}

/// The variables that the panel shows, under the RFC's names.
private enum PanelVariable: String, CaseIterable {
  case sndUna = "SND.UNA"
  case sndNxt = "SND.NXT"
  case sndWnd = "SND.WND"
  case rcvNxt = "RCV.NXT"
  case rcvWnd = "RCV.WND"
  case cwnd = "cwnd"
  case rto = "RTO"

  /// The value as text; a dash where it isn't known, or there is no connection to have it.
  func value(in variables: EndpointVariables, of state: ConnectionState) -> String {
    guard state != .closed, state != .listen else { return "-" }
    let knowsPeer = state != .synSent
    return switch self {
    case .sndUna: "\(variables.sndUna.rawValue)"
    case .sndNxt: "\(variables.sndNxt.rawValue)"
    case .sndWnd: knowsPeer ? "\(variables.sndWnd)" : "-"
    case .rcvNxt: knowsPeer ? "\(variables.rcvNxt.rawValue)" : "-"
    case .rcvWnd: "\(variables.rcvWnd)"
    case .cwnd: variables.cwnd == 0 ? "-" : "\(variables.cwnd)"
    case .rto: ScreenText.seconds(variables.rto, decimals: 2)
    }
  }
}
