import TerminalCells

/// Says what changed from one frame to the next in few octets, to a terminal that takes ECMA-48's
/// control functions.
///
/// Colours are drawn one after another, the nearest next, each from the top down or always what is
/// nearest: choosing one takes ten octets, going on to the next piece of it two to seven. On the
/// way blanks are drawn over cells whose turn is yet to come where that is shorter than moving the
/// cursor.
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
    while let place = nearest(of: colors, among: pieces, in: new) {
      draw(pieces, in: colors.remove(at: place), of: new)
    }
    // Words, above all: these come from the top, as they are read.
    draw(pieces, in: .own, of: new, nearestFirst: false)
    writer.select(.plain)
    return writer.take()
  }

  /// Where among the colours the one is whose nearest piece takes fewest octets to get to. One that
  /// was drawn on the way to others, all of it, takes none and comes next, to be done with.
  private func nearest(
    of colors: [Colors], among pieces: [FramePiece], in grid: CellGrid
  ) -> Int? {
    if writer.row == nil || colors.count < 2 { return colors.indices.first }
    let costs = colors.map { color in
      pieces.lazy.filter { $0.colors == color }.compactMap { piece in
        firstDue(of: piece, in: grid).map {
          writer.estimatedCostOfMove(row: piece.row, column: $0)
        }
      }.min() ?? 0
    }
    return costs.indices.min { costs[$0] < costs[$1] }
  }

  /// Draws the pieces of these colours, and the blanks beside them, in the order that takes fewer
  /// octets: neither does always.
  private mutating func draw(_ pieces: [FramePiece], in colors: Colors, of grid: CellGrid) {
    var other = self
    draw(pieces, in: colors, of: grid, nearestFirst: false)
    other.draw(pieces, in: colors, of: grid, nearestFirst: true)
    if other.writer.output.count < writer.output.count { self = other }
  }

  /// Draws the pieces of these colours, and the blanks beside them: from the top, or each time what
  /// is nearest.
  private mutating func draw(
    _ pieces: [FramePiece], in colors: Colors, of grid: CellGrid, nearestFirst: Bool
  ) {
    var waiting = pieces.indices.filter {
      pieces[$0].colors == colors || colors == .own && pieces[$0].colors == nil
    }
    while !waiting.isEmpty {
      let place = nearestFirst ? nearest(of: waiting, among: pieces, in: grid) : 0
      let index = waiting.remove(at: place)
      draw(pieces, index, in: colors, of: grid)
      let following = index + 1
      if colors != .own, writer.style.isUnseenOnBlanks, following < pieces.count,
        pieces[following].colors == nil, pieces[following].follows(pieces[index]),
        writer.row == pieces[following].row,
        writer.column == pieces[following].columns.lowerBound
      {
        draw(pieces, following, in: colors, of: grid)
      }
    }
  }

  /// Where among those that wait, from the top, the piece is that takes fewest octets to get to,
  /// about.
  private func nearest(
    of waiting: [Int], among pieces: [FramePiece], in grid: CellGrid
  ) -> Int {
    let row = writer.row ?? 0
    let here = waiting.firstIndex { pieces[$0].row >= row } ?? waiting.count
    var best = (cost: Int.max, place: 0)
    for place in here..<waiting.count {
      let piece = pieces[waiting[place]]
      // No row below is nearer.
      if best.cost <= FrameWriter.leastCostOfMove(down: piece.row - row) { return best.place }
      improve(&best, by: piece, at: place, in: grid)
    }
    if best.cost > FrameWriter.leastCostOfMove(down: -1) {
      for place in 0..<here { improve(&best, by: pieces[waiting[place]], at: place, in: grid) }
    }
    return best.place
  }

  private func improve(
    _ best: inout (cost: Int, place: Int), by piece: FramePiece, at place: Int, in grid: CellGrid
  ) {
    // What has been drawn on the way waits no longer.
    guard let first = firstDue(of: piece, in: grid) else { return best = (0, place) }
    var cost = writer.estimatedCostOfMove(row: piece.row, column: first)
    if cost >= best.cost { return }
    if case .text(let style) = piece.kind, style != writer.style { cost += Self.costOfStyle }
    if cost < best.cost { best = (cost, place) }
  }

  /// About what it takes to choose another style of the same colours.
  private static let costOfStyle = 3

  /// The first column of a piece that is yet to be drawn.
  private func firstDue(of piece: FramePiece, in grid: CellGrid) -> Int? {
    let start = piece.row * grid.size.columns
    return piece.columns.first { isDue[start + $0] }
  }

  /// Draws the piece at an index, and with few blanks what comes right after them.
  private mutating func draw(
    _ pieces: [FramePiece], _ index: Int, in colors: Colors, of grid: CellGrid
  ) {
    let piece = pieces[index]
    guard let first = firstDue(of: piece, in: grid) else { return }
    let columns = first..<piece.columns.upperBound
    if case .text(let style) = piece.kind {
      if !writer.style.isUnseenOnBlanks { writer.select(style) }
      approach(piece.row, first, in: grid)
      writer.select(style)
      writer.draw(grid, columns: columns)
      return finish(piece.row, columns, of: grid)
    }
    // What is drawn next comes here over the blanks.
    let isHere = writer.row == piece.row && writer.column == first
    if isHere, writer.style.isUnseenOnBlanks, columns.count <= 4, index + 1 < pieces.count,
      pieces[index + 1].follows(piece), pieces[index + 1].colors == colors,
      firstDue(of: pieces[index + 1], in: grid) != nil
    {
      return draw(pieces, index + 1, in: colors, of: grid)
    }
    if !writer.style.isUnseenOnBlanks { writer.select(.plain) }
    approach(piece.row, first, in: grid)
    if piece.kind == .end {
      writer.eraseToEnd()
    } else {
      writer.erase(columns.count, of: grid.size.columns)
    }
    finish(piece.row, columns, of: grid)
  }

  private mutating func finish(_ row: Int, _ columns: Range<Int>, of grid: CellGrid) {
    let start = row * grid.size.columns
    for column in columns { isDue[start + column] = false }
  }

  /// No more cells than these are drawn to get to a place.
  private static let approachLimit = 8

  /// What it takes to get to a place: by moving, or to a column before it and over what stands
  /// there, where that is no longer.
  private func wayThere(_ row: Int, _ column: Int, in grid: CellGrid) -> (cost: Int, from: Int?) {
    var best: (cost: Int, from: Int?) = (writer.costOfMove(row: row, column: column), nil)
    guard best.cost > 0, writer.style.isUnseenOnBlanks else { return best }
    for start in [writer.column ?? 0, 0]
    where start < column && column - start <= Self.approachLimit
      && grid.cells[row * grid.size.columns + start].columns > 0
    {
      let arrival = writer.costOfMove(row: row, column: start)
      if arrival < best.cost, let octets = octetsOfCells(row, start..<column, in: grid),
        arrival + octets <= best.cost
      {
        best = (arrival + octets, start)
      }
    }
    return best
  }

  /// Gets to a place by the shortest way.
  private mutating func approach(_ row: Int, _ column: Int, in grid: CellGrid) {
    guard let from = wayThere(row, column, in: grid).from else {
      return writer.move(row: row, column: column)
    }
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
