import LessonKit
import TerminalCells
import TextWidth

/// Draws the menu: what this is, the lessons, the summary of the selected one, the keys.
struct MenuDrawing {
  var view: MenuView
  var look: ScreenLook
  var namesKeys = true

  private var text: ScreenText { ScreenText(look: look) }
  private var quiet: CellStyle { look.theme.style(.quiet) }

  func draw(into grid: inout CellGrid) {
    let (rows, columns) = (grid.size.rows, grid.size.columns)
    // What came of a lesson has a line of its own as soon as there is anything to say.
    let lines = linesOfEntry(in: grid.size)
    let tellsAll = lines > 1
    let hasResults = lines < 4 && rows >= 16 && view.entries.contains { $0.results != nil }
    let aboutRows = tellsAll ? 0 : rows >= 12 ? 2 : rows >= 7 ? 1 : 0
    let summaryRows = aboutRows + (hasResults ? 1 : 0)
    let hasRules = rows >= 10
    let footer = rows >= 2 ? rows - 1 : rows
    let lowest = footer - (hasRules ? 1 : 0)
    let summary = lowest - summaryRows
    let listEnd = summary - (hasRules && summaryRows > 0 ? 1 : 0)
    let listStart = rows >= 4 ? (hasRules ? 2 : 1) : 0

    if let search = view.search, listStart > 0 {
      drawSearch(search, into: &grid)
    } else if listStart > 0 {
      drawTitle(into: &grid)
    }
    if hasRules {
      for row in [1, listEnd, lowest] {
        grid.fill(look.glyphs.frame.horizontal, row: row, columns: 0..<columns, style: quiet)
      }
    }
    drawList(rows: listStart..<max(listEnd, listStart), linesOfEntry: lines, into: &grid)
    if summaryRows > 0, view.entries.indices.contains(view.selection) {
      let lines = LineWrapping.lines(
        of: about(view.entries[view.selection]),
        width: max(min(columns - 2, 98), 1))
      for (row, line) in zip(summary..<summary + aboutRows, lines) {
        grid.write(line, row: row, column: 1, limit: columns)
      }
      if hasResults, let results = view.entries[view.selection].results {
        grid.write(
          TextLine(text.inALine(results), quiet), row: lowest - 1, column: 1, limit: columns)
      }
    }
    if rows >= 2 { drawFooter(row: footer, into: &grid) }
  }

  /// How many lines each lesson has: its title; where there is room, what it is about; where there is
  /// much, its parts and what came of it.
  private func linesOfEntry(in size: GridSize) -> Int {
    // Title, keys and results take eight rows with their rules and a line above the list.
    func fits(_ lines: Int) -> Bool { view.entries.count * (lines + 1) + 8 <= size.rows }
    if size.columns >= 100, size.rows >= 40, fits(4) { return 4 }
    return size.columns >= 60 && size.rows >= 30 && fits(2) ? 2 : 1
  }

  /// What is said of a lesson below its title.
  private func details(_ entry: MenuView.Entry) -> [[Span]] {
    let sections = entry.sections.map(look.glyphs.adapted)
      .joined(separator: " \(look.glyphs.divider) ")
    let results = entry.results.map(text.inALine) ?? ""
    return [about(entry, style: quiet)]
      + [sections, results].filter { !$0.isEmpty }.map { [Span($0, quiet)] }
  }

  private func about(_ entry: MenuView.Entry, style: CellStyle = .plain) -> [Span] {
    let news =
      entry.progress == .finished(isUpdated: true)
      ? [Span(text.updatedSince + " ", look.theme.style(.changed))] : []
    return news + [Span(look.glyphs.adapted(entry.summary), style)]
  }

  /// What is typed, with a cursor behind it, and how much it finds.
  private func drawSearch(_ search: MenuView.Search, into grid: inout CellGrid) {
    let columns = grid.size.columns
    let found = TextLine("\(view.entries.count)/\(search.count) ", quiet)
    let label = TextLine(" \(text.find.effect): ", look.theme.style(.key))
    // The end of what is typed stays in sight.
    var typed = search.text[...]
    while !typed.isEmpty,
      label.width + DisplayWidth.columns(of: String(typed)) + 1 + found.width > columns
    {
      typed.removeFirst()
    }
    let prompt = label + TextLine([Span(String(typed)), Span(" ", look.theme.style(.cursor))])
    let used = grid.write(prompt, row: 0, column: 0, limit: columns)
    if used + found.width <= columns {
      grid.writeTrailing(found, row: 0, column: used, limit: columns)
    }
  }

  private let name = " tcptutor"

  /// The keys that the title row names; the footer doesn't repeat them.
  private var titleKeys: TextLine {
    let keys = [text.otherLanguage, text.help, text.quit]
    return TextLine(
      keys.enumerated().flatMap { index, item in
        (index > 0 ? [Span("   ")] : []) + item.spans(look)
      } + [Span(" ")])
  }

  private func titleHasKeys(_ size: GridSize) -> Bool {
    size.rows >= 4 && TextLine(name).width + titleKeys.width < size.columns
  }

  private func drawTitle(into grid: inout CellGrid) {
    let columns = grid.size.columns
    let keys = titleKeys
    var used = grid.write(
      TextLine(name, look.theme.style(.strong)), row: 0, column: 0, limit: columns)
    guard titleHasKeys(grid.size) else { return }
    let tagline = TextLine("   " + text.menuTitle, quiet)
    if used + tagline.width + keys.width < columns {
      used = grid.write(tagline, row: 0, column: used, limit: columns)
    }
    grid.writeTrailing(keys, row: 0, column: used, limit: columns)
  }

  private func drawList(rows: Range<Int>, linesOfEntry: Int, into grid: inout CellGrid) {
    guard !rows.isEmpty else { return }
    guard !view.entries.isEmpty else {
      grid.put(
        " " + (view.search == nil ? text.noLessons : text.nothingFound), row: rows.lowerBound,
        column: 0, style: .plain)
      return
    }
    // Roomy where all the lessons fit with a line between.
    let spacing =
      linesOfEntry > 1 ? linesOfEntry + 1 : view.entries.count * 2 + 1 <= rows.count ? 2 : 1
    let top = rows.lowerBound + (spacing > 1 ? 1 : 0)
    let visible = max(rows.count / spacing, 1)
    let selection = min(max(view.selection, 0), view.entries.count - 1)
    let first = min(max(selection - visible / 2, 0), max(view.entries.count - visible, 0))
    for (place, index) in (first..<min(first + visible, view.entries.count)).enumerated() {
      let (entry, row) = (view.entries[index], top + place * spacing)
      drawEntry(entry, isSelected: index == selection, row: row, into: &grid)
      let told = lines(
        of: details(entry), atMost: linesOfEntry - 1, width: grid.size.columns - titleColumn - 2)
      for (offset, line) in told.enumerated() {
        grid.write(line, row: row + 1 + offset, column: titleColumn, limit: grid.size.columns)
      }
    }
  }

  /// Details in lines of their own: the first may have those that the others leave.
  private func lines(of details: [[Span]], atMost limit: Int, width: Int) -> [TextLine] {
    details.prefix(limit).enumerated().flatMap { index, detail in
      let all = LineWrapping.lines(of: detail, width: width)
      var shown = Array(all.prefix(index == 0 ? max(limit - details.count + 1, 1) : 1))
      if let last = shown.last, shown.count < all.count {
        shown[shown.count - 1] = last + TextLine(look.glyphs.ellipsis, quiet)
      }
      return shown
    }
  }

  private func drawEntry(
    _ entry: MenuView.Entry, isSelected: Bool, row: Int, into grid: inout CellGrid
  ) {
    let columns = grid.size.columns
    let style = isSelected ? look.theme.style(.selected) : .plain
    let facts = [
      (entry.level.map(text.level) ?? "", levelColumns),
      (entry.minutes.map(text.minutes) ?? "", 8), (progress(entry), 13),
    ]
    let number = entry.number.map(String.init) ?? ""
    let mark = isSelected ? look.glyphs.selection : " "
    var left = TextLine([
      Span(" \(mark) ", style),
      Span(DisplayWidth.padded(number, columns: 3, alignment: .trailing) + "  ", style),
    ])
    let icon = entry.kind.map { look.glyphs.icon($0) } ?? ""
    if look.glyphs == .emoji {
      left.spans.append(Span(DisplayWidth.padded(icon, columns: 3), style))
    }
    let title = DisplayWidth.truncated(
      look.glyphs.adapted(entry.title), columns: max(columns - left.width, 0),
      mark: look.glyphs.ellipsis)
    left.spans.append(Span(title, style))
    let remark = TextLine("   " + look.glyphs.adapted(entry.remark), quiet)
    if !entry.remark.isEmpty, left.width + remark.width <= columns { left = left + remark }
    grid.write(left, row: row, column: 0, limit: columns)
    // Where not all fits, how far the learner has come stays longest.
    let fitting = facts.indices.lazy.map { first in
      TextLine(
        facts[first...].map { DisplayWidth.padded($0.0, columns: $0.1) }.joined(),
        isSelected ? .plain : quiet)
    }.first { left.width + 2 + $0.width <= entryEnd(in: grid.size) }
    if let fitting {
      grid.write(
        fitting, row: row, column: entryEnd(in: grid.size) - fitting.width, limit: columns)
    }
  }

  /// The column where a title begins.
  private var titleColumn: Int { look.glyphs == .emoji ? 11 : 8 }

  /// The column behind a lesson's line: on a wide screen its parts stay near each other.
  private func entryEnd(in size: GridSize) -> Int { min(size.columns, 100) }

  /// Columns of the widest level's name, and room after it.
  private var levelColumns: Int {
    (LessonMetadata.Level.allCases.map { DisplayWidth.columns(of: text.level($0)) }.max() ?? 0) + 3
  }

  private func progress(_ entry: MenuView.Entry) -> String {
    switch entry.progress {
    case .new: entry.isNext ? text.upNext : ""
    case .started(let step, let count): text.progress(step, of: count)
    case .begun: text.underWay
    case .finished(let isUpdated):
      "\(look.glyphs.right) \(isUpdated ? text.updated : text.seen)"
    }
  }

  private func drawFooter(row: Int, into grid: inout CellGrid) {
    var items: [KeyHint] = []
    if view.entries.indices.contains(view.selection) {
      let effect =
        switch view.entries[view.selection].progress {
        case .new: text.start
        case .started, .begun: text.resume
        case .finished: text.lookAgain
        }
      items = [KeyHint(key: "Enter", effect: effect), text.choose]
      if view.entries[view.selection].progress != .new { items.append(text.fromStart) }
    }
    let isAlone = view.search == nil && !titleHasKeys(grid.size)
    items.append(view.search == nil ? text.find : text.showAll)
    if isAlone { items.append(text.otherLanguage) }
    if isAlone || view.entries.isEmpty && view.search == nil { items += [text.help, text.quit] }
    Footer(look: look, namesKeys: namesKeys).draw(
      items: items, notice: view.notice.map(text.notice), row: row, limit: grid.size.columns,
      into: &grid)
  }
}
