import TerminalCells
import TextWidth

/// A terminal that takes what frames are written in, strictly: anything else is a mistake, and so
/// is anything that terminals don't agree about.
struct ModelTerminal {
  private(set) var cells: [[Cell]]
  private(set) var mistakes: [String] = []
  private(set) var style = Style()
  private var row: Int?
  private var column: Int?
  /// The rows that are moved.
  private(set) var region: ClosedRange<Int>
  /// The glyph that REP would repeat; nil after anything else.
  private var last: Unicode.Scalar?
  /// The signs that it draws one column wider than is counted.
  private let widerSigns: Set<Unicode.Scalar>

  /// What a cell shows; the second half of a wide glyph has no text.
  struct Cell: Equatable {
    var text = " "
    var style = Style()
  }

  /// A style by the parameters that choose it.
  struct Style: Hashable {
    var attributes: Set<Int> = []
    var foreground: [Int] = []
    var background: [Int] = []
  }

  init(_ size: GridSize, widerSigns: Set<Unicode.Scalar> = []) {
    self.widerSigns = widerSigns
    cells = Array(repeating: Array(repeating: Cell(), count: size.columns), count: size.rows)
    region = 0...size.rows - 1
  }

  /// What is to be seen: blanks without a style that doesn't show on them.
  var picture: [[Cell]] {
    cells.map { row in
      row.map { cell in
        cell.text == " " && cell.style.attributes.isDisjoint(with: [4, 7])
          && cell.style.background.isEmpty ? Cell() : cell
      }
    }
  }

  /// Takes a frame; where the cursor stands before isn't known.
  mutating func take(_ frame: [UInt8]) {
    (row, column, last) = (nil, nil, nil)
    read(frame)
    if region != 0...cells.count - 1 { mistakes.append("a region is left") }
    if style != Style() { mistakes.append("a style is left") }
  }

  /// Takes what may be the beginning of a frame, and then what leaves the screen. A control
  /// function that was cut short is dropped where the next begins (ECMA-48 leaves it open, and
  /// terminals do so).
  mutating func take(cutFrame frame: [UInt8], leaving: [UInt8]) {
    (row, column, last) = (nil, nil, nil)
    read(frame)
    // Only what a frame sends, too, is of interest: its regions and its styles.
    for function in String(decoding: leaving, as: UTF8.self).split(separator: "\u{1B}[") {
      guard let end = function.unicodeScalars.firstIndex(where: { $0.value >= 0x40 }) else {
        continue
      }
      let parameters = function[..<end]
      guard ["m", "r"].contains(function[end]), !parameters.hasPrefix("?") else { continue }
      let numbers = parameters.split(separator: ";").map { Int($0) ?? 0 }
      act(function.unicodeScalars[end], numbers.isEmpty ? [0] : numbers)
    }
  }

  private mutating func read(_ octets: [UInt8]) {
    let scalars = Array(String(decoding: octets, as: UTF8.self).unicodeScalars)
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      index += 1
      switch scalar {
      case "\u{1B}":
        guard index < scalars.count, scalars[index] == "[",
          let end = scalars[index...].dropFirst().firstIndex(where: { $0.value >= 0x40 })
        else { return mistakes.append("no control function") }
        let text = String(String.UnicodeScalarView(scalars[(index + 1)..<end]))
        let numbers = text.split(separator: ";", omittingEmptySubsequences: false)
          .map { Int($0) ?? 0 }
        act(scalars[end], numbers)
        index = end + 1
      case "\r":
        if row == nil { mistakes.append("CR anywhere") }
        (column, last) = (0, nil)
      case "\n":
        guard let from = row, from + 1 < cells.count, column != nil else {
          mistakes.append("LF")
          break
        }
        (row, last) = (from + 1, nil)
      case "\u{8}":
        guard let from = column, from > 0 else {
          mistakes.append("BS")
          break
        }
        (column, last) = (from - 1, nil)
      default: draw(scalar)
      }
    }
  }

  private mutating func act(_ function: Unicode.Scalar, _ parameters: [Int]) {
    let count = max(parameters.first ?? 0, 1)
    if function == "b" {
      guard let sign = last else { return mistakes.append("REP of nothing") }
      for _ in 0..<count { draw(sign) }
      if column == nil { mistakes.append("REP into the last column") }
      return
    }
    last = nil
    switch function {
    case "m": select(parameters)
    case "r":
      (row, column) = (nil, nil)
      region = 0...cells.count - 1
      guard parameters.count == 2 else { break }
      guard parameters[0] < parameters[1], 1...cells.count ~= parameters[1] else {
        return mistakes.append("no region")
      }
      region = parameters[0] - 1...parameters[1] - 1
    case "S", "T":
      if style != Style() { mistakes.append("moved in a style") }
      scroll(function == "S" ? count : -count)
    case "H":
      (row, column) = (count - 1, max(parameters.count > 1 ? parameters[1] : 0, 1) - 1)
    case "G" where row != nil: column = count - 1
    case "A" where column != nil: row = row.map { $0 - count }
    case "B" where column != nil: row = row.map { $0 + count }
    case "C" where column != nil: column = column.map { $0 + count }
    case "D" where column != nil: column = column.map { $0 - count }
    case "X" where column != nil: blank((column ?? 0)..<(column ?? 0) + count)
    case "K" where column != nil: blank((column ?? 0)..<cells[0].count)
    default: mistakes.append("\(function) at \(row ?? -1), \(column ?? -1)")
    }
    if let row, !cells.indices.contains(row) { mistakes.append("row \(row)") }
    if let place = column, !cells[0].indices.contains(place) {
      mistakes.append("column \(place)")
      column = min(max(place, 0), cells[0].count - 1)
    }
  }

  private mutating func scroll(_ distance: Int) {
    let before = cells
    for row in region {
      cells[row] =
        region.contains(row + distance)
        ? before[row + distance] : Array(repeating: Cell(), count: cells[row].count)
    }
  }

  private mutating func select(_ parameters: [Int]) {
    var index = 0
    while index < parameters.count {
      let code = parameters[index]
      index += 1
      switch code {
      case 0: style = Style()
      case 1, 2, 3, 4, 7: style.attributes.insert(code)
      case 22: style.attributes.subtract([1, 2])
      case 23, 24, 27: style.attributes.remove(code - 20)
      case 30...37, 90...97: style.foreground = [code]
      case 40...47, 100...107: style.background = [code]
      case 39: style.foreground = []
      case 49: style.background = []
      case 38, 48:
        let end = index + (index < parameters.count && parameters[index] == 2 ? 4 : 2)
        guard end <= parameters.count else { return mistakes.append("a colour is cut off") }
        let color = [code] + parameters[index..<end]
        if code == 38 { style.foreground = color } else { style.background = color }
        index = end
      default: mistakes.append("SGR \(code)")
      }
    }
  }

  private mutating func draw(_ scalar: Unicode.Scalar) {
    let width = DisplayWidth.columns(of: scalar) + (widerSigns.contains(scalar) ? 1 : 0)
    if width == 0, let row {
      // It belongs to the glyph before, in the last column too.
      return cells[row][(column ?? cells[row].count) - 1].text.unicodeScalars.append(scalar)
    }
    guard let row, let column, row < cells.count, column + width <= cells[row].count else {
      return mistakes.append("\(scalar) has no place")
    }
    for place in column..<column + width { part(row, place) }
    cells[row][column] = Cell(text: String(scalar), style: style)
    for place in column + 1..<column + width {
      cells[row][place] = Cell(text: "", style: style)
    }
    self.column = column + width == cells[row].count ? nil : column + width
    last = scalar
  }

  private mutating func blank(_ columns: Range<Int>) {
    guard let row, columns.upperBound <= cells[row].count else {
      return mistakes.append("what isn't there is erased")
    }
    if !style.attributes.isDisjoint(with: [4, 7]) || !style.background.isEmpty {
      mistakes.append("erased in a style that shows")
    }
    for place in columns {
      part(row, place)
      cells[row][place] = Cell()
    }
  }

  /// Blanks the other half of a wide glyph that has one here.
  private mutating func part(_ row: Int, _ column: Int) {
    if cells[row][column].text.isEmpty { cells[row][column - 1].text = " " }
    if column + 1 < cells[row].count, cells[row][column + 1].text.isEmpty {
      cells[row][column + 1].text = " "
    }
  }
}
