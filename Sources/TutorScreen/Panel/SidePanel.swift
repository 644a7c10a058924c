import LessonKit
import TerminalCells

/// The panel beside a wide stage: what the lesson asks to show comes first, then the rest, as far
/// as there is room.
struct SidePanel {
  var view: StageView
  var look: ScreenLook

  func draw(columns: Range<Int>, rows: Range<Int>, into grid: inout CellGrid) {
    let quiet = look.theme.style(.quiet)
    for row in rows {
      grid.put(
        look.glyphs.frame.vertical, row: row, column: columns.lowerBound - 1, style: quiet)
    }
    // Longer lines would be hard to read.
    let width = min(columns.count - 2, 58)
    var row = rows.lowerBound
    row += PanelDrawing(view: view, look: look)
      .draw(columns: columns, rows: rows, into: &grid)
    for section in sections {
      let lines = lines(of: section, width: width, height: rows.upperBound - row - 1)
      guard !lines.isEmpty, row + 2 < rows.upperBound else { continue }
      if row > rows.lowerBound {
        grid.fill(look.glyphs.frame.horizontal, row: row, columns: columns, style: quiet)
        row += 1
      }
      let room = rows.upperBound - row
      let shown =
        lines.count <= room ? lines : lines.prefix(room - 1) + [rest(of: section)]
      for line in shown {
        grid.write(line, row: row, column: columns.lowerBound + 1, limit: columns.upperBound)
        row += 1
      }
    }
  }

  /// That there is more of a section, and the key that shows it.
  private func rest(of section: Section) -> TextLine {
    let text = ScreenText(look: look)
    return TextLine("  \(look.glyphs.ellipsis) ", look.theme.style(.quiet))
      + TextLine(KeyHint(key: section.panel.key, effect: text.showAll.effect).spans(look))
  }

  private enum Section {
    case states, timers, header, variables, reasons
    /// Shown where the lesson asks for them.
    case windows, buffers, graph

    /// What there is room for comes in this order.
    static let usual: [Section] = [.states, .timers, .header, .variables, .reasons]

    /// The sections of which a panel says all and more.
    static func covered(by panel: StagePanel) -> [Section] {
      switch panel {
      case .header: [.header]
      case .variables: [.variables]
      case .states: [.states]
      case .timers: [.timers]
      case .why: [.reasons]
      case .windows: [.windows]
      case .buffers: [.buffers]
      case .graph: [.graph]
      case .knowledge: []
      }
    }

    /// The panel that shows all of it.
    var panel: StagePanel {
      switch self {
      case .states: .states
      case .timers: .timers
      case .header: .header
      case .variables: .variables
      case .reasons: .why
      case .windows: .windows
      case .buffers: .buffers
      case .graph: .graph
      }
    }

    /// The section that shows a panel of the lesson format.
    init(_ panel: Panel) {
      switch panel {
      case .states: self = .states
      case .timers: self = .timers
      case .header: self = .header
      case .window: self = .windows
      case .cwnd: self = .graph
      case .buffers: self = .buffers
      case .log: self = .reasons
      }
    }
  }

  /// What the open panel shows in full isn't shown again.
  private var sections: [Section] {
    let shown = view.panel.open.map(Section.covered(by:)) ?? []
    return (view.panels.map(Section.init) + Section.usual).reduce(into: []) {
      order, section in
      if !order.contains(section), !shown.contains(section) { order.append(section) }
    }
  }

  private func lines(of section: Section, width: Int, height: Int) -> [TextLine] {
    switch section {
    case .states: StatesSection(view: view, look: look).lines(width: width)
    case .timers: TimersSection(view: view, look: look).lines(width: width)
    case .header: HeaderSection(view: view, look: look).lines(width: width)
    case .variables: VariablesSection(view: view, look: look).lines(width: width)
    case .reasons:
      ReasonsSection(view: view, look: look).lines(width: width, height: height)
    case .windows: headed(.windows, width: width, height: height)
    case .buffers: headed(.buffers, width: width, height: height)
    case .graph: headed(.graph, width: width, height: min(height - 1, 13))
    }
  }

  /// A panel that the learner could open, as a section.
  private func headed(_ panel: StagePanel, width: Int, height: Int) -> [TextLine] {
    let content = PanelDrawing.content(of: panel, view, look, width: width, height: height)
    return [TextLine(ScreenText(look: look).name(panel), look.theme.style(.strong))] + content.body
  }
}
