import TerminalCells

/// Says what changed from one frame to the next in few octets, to a terminal that takes ECMA-48's
/// control functions.
///
/// Colours are drawn one after another, each from the top down: choosing one takes ten octets,
/// going on to the next piece of it four to seven. On the way blanks are drawn over cells whose turn
/// is yet to come where that is shorter than moving the cursor.
struct FrameEncoder {
  private var writer: FrameWriter
  /// Whether a cell is yet to be drawn, by its index.
  private var isDue: [Bool] = []

  /// The two colours of a style.
  fileprivate struct Colors: Equatable {
    let foreground: TerminalColor
    let background: TerminalColor

    static let own = Colors(foreground: .standard, background: .standard)
  }

  init(_ dialect: TerminalDialect) {
    writer = FrameWriter(dialect)
  }

  /// What to send after the library's empty screen: no region of rows, one of which may be left of
  /// a frame that was cut short. It moves the cursor.
  var beginning: [UInt8] { Array((writer.dialect.scrolls ? "\u{1B}[r" : "").utf8) }

  /// What to send to a terminal that shows `old`, so that it shows `new`; they have the same size.
  /// The terminal has no style before and after.
  mutating func encode(from old: CellGrid, to new: CellGrid) -> [UInt8] {
    var old = old
    if writer.dialect.scrolls,
      let scroll = FrameScroll(from: old, to: new)
    {
      old.scroll(scroll.rows, up: scroll.distance)
      writer.scroll(scroll)
    }
    isDue.removeAll(keepingCapacity: true)
    isDue.append(contentsOf: repeatElement(false, count: new.cells.count))
    let pieces = new.pieces(from: old, isChanged: &isDue)
    if pieces.isEmpty { return writer.take() }
    // The terminal's own colours come last, so that it ends with them; what is blank and hasn't
    // been met on the way comes with them.
    var colors: [Colors] = []
    for case .text(let style) in pieces.lazy.map(\.kind) where !colors.contains(style.colors) {
      colors.append(style.colors)
    }
    colors.removeAll { $0 == .own }
    for color in colors { draw(pieces, in: color, of: new) }
    draw(pieces, in: .own, of: new)
    writer.select(.plain)
    return writer.take()
  }

  /// Draws the pieces of these colours, and the blanks beside them.
  private mutating func draw(_ pieces: [FramePiece], in colors: Colors, of grid: CellGrid) {
    for (index, piece) in pieces.enumerated() {
      let start = piece.row * grid.size.columns
      if case .text(let style) = piece.kind {
        guard style.colors == colors, piece.columns.contains(where: { isDue[start + $0] }) else {
          continue
        }
        if !writer.style.isUnseenOnBlanks { writer.select(style) }
        approach(piece.row, piece.columns.lowerBound, in: grid)
        writer.select(style)
        writer.draw(grid, columns: piece.columns)
        finish(start, piece.columns)
        continue
      }
      guard let first = piece.columns.first(where: { isDue[start + $0] }) else { continue }
      let isNext = writer.row == piece.row && writer.column == first
      guard colors == .own || isNext && writer.style.isUnseenOnBlanks else { continue }
      // What is drawn next comes here over the blanks.
      if isNext, writer.style.isUnseenOnBlanks, piece.columns.upperBound - first <= 4,
        index + 1 < pieces.count, pieces[index + 1].follows(piece),
        pieces[index + 1].colors == colors
      {
        continue
      }
      if !writer.style.isUnseenOnBlanks { writer.select(.plain) }
      approach(piece.row, first, in: grid)
      if piece.kind == .end {
        writer.eraseToEnd()
      } else {
        writer.erase(piece.columns.upperBound - first, of: grid.size.columns)
      }
      finish(start, first..<piece.columns.upperBound)
    }
  }

  private mutating func finish(_ start: Int, _ columns: Range<Int>) {
    for column in columns { isDue[start + column] = false }
  }

  /// No more cells than these are drawn to get to a place.
  private static let approachLimit = 8

  /// Gets to a place: over what stands before it in the row, where that is no longer than moving.
  private mutating func approach(_ row: Int, _ column: Int, in grid: CellGrid) {
    let cost = writer.costOfMove(row: row, column: column)
    let isHere = writer.row == row
    let from = isHere ? writer.column : 0
    let arrival = isHere ? 0 : writer.costOfMove(row: row, column: 0)
    guard let from, from < column, column - from <= Self.approachLimit, arrival < cost,
      writer.style.isUnseenOnBlanks,
      let octets = octetsOfCells(row, from..<column, in: grid), arrival + octets <= cost
    else { return writer.move(row: row, column: column) }
    let start = row * grid.size.columns
    let style = writer.style
    writer.move(row: row, column: from)
    writer.draw(grid, columns: from..<column) { grid.cells[start + $0].style == style }
    for place in start + from..<start + column
    where grid.cells[place].isUnseen || grid.cells[place].style == style {
      isDue[place] = false
    }
  }

  /// How many octets it takes to draw these cells in the present style, with blanks over those
  /// whose turn is yet to come; nil where others have another style.
  private func octetsOfCells(_ row: Int, _ columns: Range<Int>, in grid: CellGrid) -> Int? {
    var octets = 0
    for index in row * grid.size.columns + columns.lowerBound..<row * grid.size.columns
      + columns.upperBound
    {
      let cell = grid.cells[index]
      if cell.style == writer.style {
        octets += cell.hasMore ? grid.glyph(at: index).utf8.count : UTF8.width(cell.scalar)
        if cell.columns == 0 { octets -= 1 }
      } else if cell.isUnseen || isDue[index] {
        octets += 1
      } else {
        return nil
      }
    }
    return octets
  }
}

extension FramePiece {
  /// The colours of its glyphs; nil of blanks.
  fileprivate var colors: FrameEncoder.Colors? {
    if case .text(let style) = kind { style.colors } else { nil }
  }

  /// Whether it begins where another ends.
  fileprivate func follows(_ other: FramePiece) -> Bool {
    row == other.row && columns.lowerBound == other.columns.upperBound
  }
}

extension CellStyle {
  fileprivate var colors: FrameEncoder.Colors {
    FrameEncoder.Colors(foreground: foreground, background: background)
  }
}
