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
    for (index, section) in sections.enumerated() {
      let lines = lines(of: section, width: width, height: rows.upperBound - row - 1)
      guard !lines.isEmpty, row + 2 < rows.upperBound else { continue }
      if index > 0 {
        grid.fill(look.glyphs.frame.horizontal, row: row, columns: columns, style: quiet)
        row += 1
      }
      for line in lines.prefix(rows.upperBound - row) {
        grid.write(line, row: row, column: columns.lowerBound + 1, limit: columns.upperBound)
        row += 1
      }
    }
  }

  private enum Section: CaseIterable {
    case states, timers, header, variables, reasons

    /// The section that shows a panel of the lesson format; nil for the one that has none yet.
    init?(_ panel: Panel) {
      switch panel {
      case .states: self = .states
      case .timers: self = .timers
      case .header: self = .header
      case .window, .cwnd: self = .variables
      case .log: self = .reasons
      case .buffers: return nil
      }
    }
  }

  private var sections: [Section] {
    (view.panels.compactMap(Section.init) + Section.allCases).reduce(into: []) { order, section in
      if !order.contains(section) { order.append(section) }
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
    }
  }
}
