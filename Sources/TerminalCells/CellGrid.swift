import TextWidth

/// The screen as a value: cells of glyph and style, row-major.
///
/// Any sequence of writes gives rows whose widths sum to the columns. A wide glyph takes two cells;
/// overwriting one of them blanks the other; one that would pass the right edge is clipped to a
/// space. Nothing that a terminal could take for a command gets in: see `DisplayWidth.glyph(of:)`.
package struct CellGrid: Equatable, Sendable {
  package let size: GridSize
  /// Row-major, columns × rows.
  package private(set) var cells: [Cell]
  /// The glyphs of several scalars, of which there are few, by the indices of their cells.
  private var clusters: [Int: Character] = [:]

  /// A blank grid.
  package init(size: GridSize, style: CellStyle = .plain) {
    self.size = size
    cells = Array(repeating: .blank(style), count: size.columns * size.rows)
  }

  /// Writes text at a place, clipped to the row (or to `limit`, a column, exclusive); returns the
  /// column after it, at most that limit. Control characters are shown, not sent. Places outside
  /// the grid write nothing.
  @discardableResult
  package mutating func write(
    _ text: String, row: Int, column: Int, style: CellStyle = .plain, limit: Int? = nil
  ) -> Int {
    let end = min(limit ?? size.columns, size.columns)
    var place = column
    var next = text.forEachPlainCharacterAtStart { scalar in
      let columns = DisplayWidth.columns(of: scalar)
      put(scalar, columns, row: row, column: place, style: style, end: end)
      place += columns
    }
    while next < text.endIndex {
      if place >= end { return max(column, end) }
      if let scalar = text.plainCharacter(at: next) {
        let columns = DisplayWidth.columns(of: scalar)
        put(scalar, columns, row: row, column: place, style: style, end: end)
        place += columns
        next = text.unicodeScalars.index(after: next)
        continue
      }
      let character = text[next]
      next = text.index(after: next)
      let (scalar, cluster) = Self.parts(of: character)
      if cluster == nil, DisplayWidth.isPlain(scalar) {
        let columns = DisplayWidth.columns(of: scalar)
        put(scalar, columns, row: row, column: place, style: style, end: end)
        place += columns
        continue
      }
      let glyph = DisplayWidth.glyph(of: character)
      if glyph.columns == 0 { continue }
      if let drawn = glyph.text.first, glyph.text.dropFirst().isEmpty {
        put(drawn, glyph.columns, row: row, column: place, style: style, end: end)
      } else {
        for (offset, letter) in glyph.text.enumerated() {
          put(letter, 1, row: row, column: place + offset, style: style, end: end)
        }
      }
      place += glyph.columns
    }
    return place > end ? max(column, end) : place
  }

  /// Writes runs one after the other, as `write` does each; returns the column after the last.
  @discardableResult
  package mutating func write(
    _ runs: [StyledRow.Run], row: Int, column: Int, limit: Int? = nil
  ) -> Int {
    var place = column
    for run in runs {
      place = write(run.text, row: row, column: place, style: run.style, limit: limit)
    }
    return place
  }

  /// Puts a one-column character, or a space where it isn't one, into every cell of a rectangle.
  package mutating func fill(
    _ rectangle: GridRectangle, with character: Character = " ", style: CellStyle = .plain
  ) {
    let glyph = DisplayWidth.glyph(of: character)
    let drawn = glyph.columns == 1 ? glyph.text.first ?? " " : " "
    let (scalar, cluster) = Self.parts(of: drawn)
    let cell = Cell(scalar: scalar, hasMore: cluster != nil, columns: 1, style: style)
    let place = rectangle.clipped(to: size)
    for row in place.rows {
      for column in place.columns {
        let index = row * size.columns + column
        set(cell, at: index)
        if let cluster { clusters[index] = cluster }
      }
    }
  }

  /// Blanks every cell.
  package mutating func clear(style: CellStyle = .plain) {
    self = CellGrid(size: size, style: style)
  }

  /// Changes the style of the cells in a rectangle, a wide glyph's two cells together, and leaves
  /// what is written.
  package mutating func restyle(_ rectangle: GridRectangle, _ change: (inout CellStyle) -> Void) {
    let place = rectangle.clipped(to: size)
    for row in place.rows {
      for column in place.columns {
        let index = row * size.columns + column
        switch cells[index].columns {
        case 0 where column > place.columns.lowerBound:
          cells[index].style = cells[index - 1].style
        case 0:
          change(&cells[index - 1].style)
          cells[index].style = cells[index - 1].style
        case 2:
          change(&cells[index].style)
          cells[index + 1].style = cells[index].style
        default:
          change(&cells[index].style)
        }
      }
    }
  }

  /// Puts a character of one scalar in the place of another, wherever that stands. Traps unless both
  /// take as many columns.
  package mutating func replace(_ old: Unicode.Scalar, with new: Unicode.Scalar) {
    precondition(
      DisplayWidth.columns(of: old) == DisplayWidth.columns(of: new), "rows keep their widths")
    for index in cells.indices where cells[index].scalar == old && !cells[index].hasMore {
      cells[index].scalar = new
    }
  }

  /// Copies a whole grid to a place in this one, clipped: what is drawn in a grid of its own can't
  /// pass its edges.
  package mutating func draw(_ other: CellGrid, row: Int, column: Int) {
    for (line, otherRow) in zip(row..., 0..<other.size.rows) {
      for (place, otherColumn) in zip(column..., 0..<other.size.columns) {
        let index = otherRow * other.size.columns + otherColumn
        let cell = other.cells[index]
        if cell.columns == 0 { continue }
        put(
          cell.scalar, cell.columns, of: cell.hasMore ? other.glyph(at: index) : nil,
          row: line,
          column: place, style: cell.style, end: size.columns)
      }
    }
  }

  /// Moves rows up by so many, down where that is below 0; those that nothing moves to become blank.
  /// Traps where the grid has no such rows.
  package mutating func scroll(_ rows: ClosedRange<Int>, up distance: Int) {
    precondition(rows.lowerBound >= 0 && rows.upperBound < size.rows, "rows outside the grid")
    let before = self
    let offset = distance * size.columns
    for row in rows {
      let isMoved = rows.contains(row + distance)
      for index in indices(ofRow: row) {
        cells[index] = isMoved ? before.cells[index + offset] : .blank(.plain)
      }
    }
    if before.clusters.isEmpty { return }
    clusters = [:]
    for (index, cluster) in before.clusters {
      let row = index / size.columns
      if !rows.contains(row) {
        clusters[index] = cluster
      } else if rows.contains(row - distance) {
        clusters[index - offset] = cluster
      }
    }
  }

  /// The style of a cell; nil outside the grid.
  package func style(row: Int, column: Int) -> CellStyle? {
    index(row: row, column: column).map { cells[$0].style }
  }

  /// The character in a cell, for both cells of a wide one; nil outside the grid.
  package func character(row: Int, column: Int) -> Character? {
    guard let index = index(row: row, column: column) else { return nil }
    return glyph(at: cells[index].columns == 0 ? index - 1 : index)
  }

  /// Whether it has glyphs of several scalars, which cells alone don't tell apart.
  var hasClusters: Bool { !clusters.isEmpty }

  /// The character in the cell at an index of `cells`; a space in the second half of a wide one.
  package func glyph(at index: Int) -> Character {
    cells[index].hasMore ? clusters[index] ?? " " : Character(cells[index].scalar)
  }

  /// From the first cell of a row that differs from another grid's of this size to the last, wide
  /// glyphs whole; nil if none does.
  func columnsChanged(inRow row: Int, from other: CellGrid) -> ClosedRange<Int>? {
    let indices = indices(ofRow: row)
    func isEqual(_ index: Int) -> Bool {
      cells[index] == other.cells[index]
        && (!cells[index].hasMore || clusters[index] == other.clusters[index])
    }
    guard let first = indices.first(where: { !isEqual($0) }),
      let last = indices.last(where: { !isEqual($0) })
    else { return nil }
    let start = cells[first].columns == 0 ? first - 1 : first
    let end = cells[last].columns == 2 ? last + 1 : last
    return start - indices.lowerBound...end - indices.lowerBound
  }

  private func index(row: Int, column: Int) -> Int? {
    guard 0..<size.rows ~= row, 0..<size.columns ~= column else { return nil }
    return row * size.columns + column
  }

  /// Writes one glyph, as below.
  private mutating func put(
    _ glyph: Character, _ columns: Int, row: Int, column: Int, style: CellStyle, end: Int
  ) {
    let (scalar, cluster) = Self.parts(of: glyph)
    put(scalar, columns, of: cluster, row: row, column: column, style: style, end: end)
  }

  /// A glyph's first scalar, and the glyph itself where it has more.
  private static func parts(of glyph: Character) -> (Unicode.Scalar, cluster: Character?) {
    let scalars = glyph.unicodeScalars
    let first = scalars[scalars.startIndex]
    return (first, UTF8.width(first) == glyph.utf8.count ? nil : glyph)
  }

  /// Writes one glyph, whole or clipped to spaces, keeping the grid's invariant: a scalar, or the
  /// first one of a cluster.
  private mutating func put(
    _ scalar: Unicode.Scalar, _ columns: Int, of cluster: Character? = nil, row: Int, column: Int,
    style: CellStyle, end: Int
  ) {
    guard 0..<size.rows ~= row else { return }
    let index = row * size.columns + column
    if columns == 2, column < 0 || column + 1 >= end {
      if column >= 0, column < end { set(.blank(style), at: index) }
      if column + 1 >= 0, column + 1 < end { set(.blank(style), at: index + 1) }
      return
    }
    guard column >= 0, column < end else { return }
    if columns == 2 { set(Cell(scalar: " ", columns: 0, style: style), at: index + 1) }
    set(Cell(scalar: scalar, hasMore: cluster != nil, columns: columns, style: style), at: index)
    if let cluster { clusters[index] = cluster }
  }

  /// Puts a cell in the place of another, of whose glyph nothing is left.
  private mutating func set(_ cell: Cell, at index: Int) {
    if cells[index].columns != 1 || !clusters.isEmpty { part(at: index) }
    cells[index] = cell
  }

  /// Blanks the other half of the wide glyph that has a half here, and forgets a cluster.
  private mutating func part(at index: Int) {
    if !clusters.isEmpty {
      let start = cells[index].columns == 0 ? index - 1 : index
      if cells[start].hasMore { clusters[start] = nil }
    }
    switch cells[index].columns {
    case 0: cells[index - 1] = .blank(cells[index - 1].style)
    case 2: cells[index + 1] = .blank(cells[index + 1].style)
    default: break
    }
  }
}
