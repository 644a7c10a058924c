// Required reading: ECMA-48 §8.3: CUP, CHA, CUF, EL, ECH, REP, SU, SD and SGR; xterm's ctlseqs
// (DECSTBM).

import TerminalCells
import TextWidth

/// Writes what moves a terminal's cursor, chooses its style and draws, each in the fewest octets.
struct FrameWriter {
  private(set) var output: [UInt8] = []
  /// Where the cursor is, nil where that isn't known: at first, and past a row's last column.
  private(set) var row: Int?
  private(set) var column: Int?
  /// Whether nothing was drawn since the last CUP but what this terminal is known to draw in as
  /// many columns as were counted. One that draws a sign wider has its cursor in another column
  /// then, or even in the row below.
  private var isPlaceSure = false
  private(set) var style = CellStyle.plain
  private(set) var dialect: TerminalDialect
  /// Kept for their room: a selection of a style, and another way to say it.
  private var sequence: [UInt8] = []
  private var other: [UInt8] = []

  /// Before anything is written the terminal has no style, and the cursor is anywhere.
  init(_ dialect: TerminalDialect) {
    self.dialect = dialect
  }

  /// Takes what was written, and with it what is known of the cursor: another may write meanwhile.
  mutating func take() -> [UInt8] {
    defer { (output, row, column) = ([], nil, nil) }
    return output
  }

  /// The octets that `move` takes.
  func costOfMove(row: Int, column: Int) -> Int { way(toRow: row, column: column).cost }

  /// About as many, for many places to be compared; what is drawn on the way is reckoned with.
  func estimatedCostOfMove(row: Int, column: Int) -> Int {
    guard let fromRow = self.row, let from = self.column, isPlaceSure || row == fromRow else {
      return 7
    }
    let right = column - from
    let across = right == 0 ? 0 : column == 0 ? 1 : min(abs(right), 4)
    return min(7, Self.leastCostOfMove(down: row - fromRow) + across)
  }

  /// The octets that it takes at least to get so many rows down, or below 0 up.
  static func leastCostOfMove(down: Int) -> Int { down >= 0 ? min(down, 4) : 4 }

  /// Moves the cursor.
  mutating func move(row: Int, column: Int) {
    switch way(toRow: row, column: column) {
    case .absolute:
      output += [0x1B, 0x5B]
      if column > 0 || row > 0 { add(row + 1) }
      if column > 0 {
        output.append(UInt8(ascii: ";"))
        add(column + 1)
      }
      output.append(UInt8(ascii: "H"))
      isPlaceSure = true
    case .relative(let vertical, let across):
      if case .start = across { output.append(0x0D) }
      switch vertical {
      case .none: break
      case .lineFeeds(let count): output.append(contentsOf: repeatElement(0x0A, count: count))
      case .down(let count): control("B", count)
      case .up(let count): control("A", count)
      }
      switch across {
      case .none, .start: break
      case .right(let count): control("C", count)
      case .backspaces(let count): output.append(contentsOf: repeatElement(0x08, count: count))
      case .left(let count): control("D", count)
      case .to(let column): control("G", column + 1)
      }
    }
    (self.row, self.column) = (row, column)
  }

  /// The shortest way to a place.
  private func way(toRow row: Int, column: Int) -> CursorWay {
    guard let from = self.row else { return .absolute(row: row, column: column) }
    return CursorWay(
      fromRow: from, column: self.column, toRow: row, column: column,
      isPlaceSure: isPlaceSure, isRelative: dialect.movesRelatively)
  }

  /// Moves rows, with no style chosen: what comes in is blank. The cursor may be anywhere then.
  mutating func scroll(_ scroll: FrameScroll) {
    output += [0x1B, 0x5B]
    add(scroll.rows.lowerBound + 1)
    output.append(UInt8(ascii: ";"))
    add(scroll.rows.upperBound + 1)
    output.append(UInt8(ascii: "r"))
    control(scroll.distance > 0 ? "S" : "T", abs(scroll.distance))
    output += [0x1B, 0x5B, UInt8(ascii: "r")]
    (row, column) = (nil, nil)
  }

  /// Chooses the style of what is drawn from here on.
  mutating func select(_ wanted: CellStyle) {
    if wanted == style { return }
    defer { style = wanted }
    let (new, old) = (dialect.selection(of: wanted), dialect.selection(of: style))
    if new == old { return }
    // From none: nothing before the first separator takes everything back.
    sequence.removeAll(keepingCapacity: true)
    Self.add(new.attributes, to: &sequence)
    if new.foreground >= 0 { sequence += dialect.codes(of: new.foreground, .foreground) }
    if new.background >= 0 { sequence += dialect.codes(of: new.background, .background) }
    // From what there is.
    other.removeAll(keepingCapacity: true)
    let lost = old.attributes & ~new.attributes
    var gained = new.attributes & ~old.attributes
    if lost & Self.weights != 0 {
      other += [0x3B, 0x32, 0x32]
      gained |= new.attributes & Self.weights
    }
    for (attribute, code) in Self.others where lost & attribute != 0 {
      other += [0x3B, 0x32, code]
    }
    Self.add(gained, to: &other)
    if new.foreground != old.foreground {
      other +=
        new.foreground < 0 ? [0x3B, 0x33, 0x39] : dialect.codes(of: new.foreground, .foreground)
    }
    if new.background != old.background {
      other +=
        new.background < 0 ? [0x3B, 0x34, 0x39] : dialect.codes(of: new.background, .background)
    }
    output += [0x1B, 0x5B]
    if other.count - 1 <= sequence.count {
      output += other.dropFirst()
    } else {
      output += sequence
    }
    output.append(UInt8(ascii: "m"))
  }

  /// Draws the cells of a row from the cursor on, in the style that was chosen: the glyphs of those
  /// that `isShown`, by their columns, and blanks for the others.
  mutating func draw(_ grid: CellGrid, columns: Range<Int>, isShown: (Int) -> Bool = { _ in true })
  {
    guard let row else { preconditionFailure("what is drawn has a place") }
    let start = row * grid.size.columns
    var place = columns.lowerBound
    while place < columns.upperBound {
      let cell = grid.cells[start + place]
      if !isShown(place) {
        output.append(0x20)
        place += 1
      } else if cell.columns == 0 {
        place += 1
      } else if cell.hasMore {
        add(grid.glyph(at: start + place), columns: cell.columns)
        place += 1
      } else {
        let end =
          endOfRun(
            grid, from: start + place, to: start + columns.upperBound,
            isShown: {
              isShown($0 - start)
            }) - start
        add(
          cell.scalar, columns: cell.columns, count: end - place,
          endsRow: end == grid.size.columns)
        place = end
      }
    }
    column = columns.upperBound == grid.size.columns ? nil : columns.upperBound
  }

  /// Makes so many cells blank from the cursor on.
  mutating func erase(_ count: Int, of columns: Int) {
    guard let column else { preconditionFailure("what is erased has a place") }
    if dialect.erasesCharacters, 3 + CursorWay.digits(count) < count {
      control("X", count)
    } else {
      output.append(contentsOf: repeatElement(0x20, count: count))
      self.column = column + count == columns ? nil : column + count
    }
  }

  /// Makes all cells of the row blank from the cursor on.
  mutating func eraseToEnd() { output += [0x1B, 0x5B, 0x4B] }

  // Glyphs.

  /// Where the glyphs end that are equal to the one at an index, of one column and one scalar; the
  /// next index where it isn't such.
  private func endOfRun(
    _ grid: CellGrid, from first: Int, to end: Int, isShown: (Int) -> Bool
  ) -> Int {
    let cell = grid.cells[first]
    var index = first + 1
    guard cell.columns == 1 else { return index }
    while index < end, grid.cells[index].scalar == cell.scalar, grid.cells[index].columns == 1,
      !grid.cells[index].hasMore, isShown(index)
    {
      index += 1
    }
    return index
  }

  /// Adds a glyph of one scalar so many times, told by REP where that is shorter. In a row's last
  /// column it stands itself: terminals don't agree on where REP leaves the cursor there.
  private mutating func add(_ scalar: Unicode.Scalar, columns: Int, count: Int, endsRow: Bool) {
    let drawn = dialect.draws(scalar, columns: columns) ? scalar : "?"
    isPlaceSure = isPlaceSure && dialect.isSure(of: drawn)
    let start = output.count
    add(drawn)
    if drawn != scalar { output.append(contentsOf: repeatElement(0x20, count: columns - 1)) }
    if count == 1 { return }
    let length = output.count - start
    let repetitions = count - (endsRow ? 2 : 1)
    let whole = length * (count - 1)
    if dialect.repeatsSigns, DisplayWidth.isPlain(drawn),
      3 + CursorWay.digits(repetitions) + (endsRow ? length : 0) < whole
    {
      control("b", repetitions)
      if endsRow { add(drawn) }
    } else {
      for _ in 1..<count { add(drawn) }
    }
  }

  /// Adds a glyph of several scalars.
  private mutating func add(_ glyph: Character, columns: Int) {
    if dialect.draws(glyph, columns: columns) {
      output += glyph.utf8
      isPlaceSure = false
    } else {
      add("?" as Unicode.Scalar)
      output.append(contentsOf: repeatElement(0x20, count: columns - 1))
    }
  }

  private mutating func add(_ scalar: Unicode.Scalar) {
    if scalar.isASCII {
      output.append(UInt8(scalar.value))
    } else {
      output += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
    }
  }

  // Control functions.

  /// Adds a control function; a parameter of 1 is left out, being what is meant without any.
  private mutating func control(_ final: Unicode.Scalar, _ parameter: Int) {
    output += [0x1B, 0x5B]
    if parameter != 1 { add(parameter) }
    output.append(UInt8(final.value))
  }

  private mutating func add(_ number: Int) {
    if number >= 10 { add(number / 10) }
    output.append(0x30 + UInt8(number % 10))
  }

  /// Bold and faint, which are taken back together.
  private static let weights = CellAttributes.bold.rawValue | CellAttributes.dim.rawValue
  /// The other attributes, with the digit that chooses each and, after a 2, takes it back.
  private static let others = [
    (CellAttributes.italic.rawValue, 0x33 as UInt8), (CellAttributes.underline.rawValue, 0x34),
    (CellAttributes.reverse.rawValue, 0x37),
  ]

  private static func add(_ attributes: UInt8, to sequence: inout [UInt8]) {
    if attributes & CellAttributes.bold.rawValue != 0 { sequence += [0x3B, 0x31] }
    if attributes & CellAttributes.dim.rawValue != 0 { sequence += [0x3B, 0x32] }
    for (attribute, code) in others where attributes & attribute != 0 {
      sequence += [0x3B, code]
    }
  }
}
