import TerminalCells
import TextWidth

/// A small drawing of lines, arrow heads and words, which meet as they should: where two lines
/// cross or join stands the piece of box drawing that has all their sides.
struct LineCanvas {
  let columns: Int
  let rows: Int
  private let glyphs: GlyphSet
  private var sides: [LineSides]
  private var styles: [CellStyle]
  private var words: [Word] = []

  /// A place in the canvas.
  struct Point: Hashable {
    var column: Int
    var row: Int

    init(_ column: Int, _ row: Int) {
      self.column = column
      self.row = row
    }
  }

  private struct Word {
    var text: String
    var columns: Int
    var place: Point
    var style: CellStyle
  }

  init(columns: Int, rows: Int, glyphs: GlyphSet) {
    self.columns = columns
    self.rows = rows
    self.glyphs = glyphs
    sides = Array(repeating: [], count: columns * rows)
    styles = Array(repeating: .plain, count: columns * rows)
  }

  /// Draws a line along points that lie beneath or beside each other, with a head at its end.
  mutating func arrow(_ points: [Point], style: CellStyle) {
    for (start, end) in zip(points, points.dropFirst()) { line(from: start, to: end, style: style) }
    guard let end = points.last, let before = points.dropLast().last else { return }
    let head =
      end.column > before.column
      ? glyphs.rightHead
      : end.column < before.column
        ? glyphs.leftHead : end.row > before.row ? glyphs.downHead : glyphs.upHead
    write(head, at: end, style: style)
  }

  /// Writes a word over the lines.
  mutating func write(_ text: String, at place: Point, style: CellStyle) {
    words.append(
      Word(text: text, columns: DisplayWidth.columns(of: text), place: place, style: style))
  }

  private mutating func line(from start: Point, to end: Point, style: CellStyle) {
    let step = Point((end.column - start.column).signum(), (end.row - start.row).signum())
    let (ahead, behind): (LineSides, LineSides) =
      step.column > 0
      ? (.right, .left)
      : step.column < 0 ? (.left, .right) : step.row > 0 ? (.down, .up) : (.up, .down)
    var place = start
    while place != end {
      add(ahead, at: place, style: style)
      place = Point(place.column + step.column, place.row + step.row)
      add(behind, at: place, style: style)
    }
  }

  private mutating func add(_ side: LineSides, at place: Point, style: CellStyle) {
    guard 0..<columns ~= place.column, 0..<rows ~= place.row else { return }
    sides[place.row * columns + place.column].insert(side)
    styles[place.row * columns + place.column] = style
  }

  /// The finished rows. A later word covers an earlier one.
  var lines: [TextLine] {
    (0..<rows).map { row in
      var cells = (0..<columns).map { column in
        let index = row * columns + column
        return Span(glyphs.joint(sides[index]), styles[index])
      }
      for word in words where word.place.row == row {
        cover(&cells, with: word)
      }
      return TextLine(cells.filter { !$0.text.isEmpty }.joinedByStyle)
    }
  }

  private func cover(_ cells: inout [Span], with word: Word) {
    var column = word.place.column
    for character in word.text {
      let width = DisplayWidth.columns(of: character)
      guard column >= 0, column + width <= columns else { return }
      cells[column] = Span(String(character), word.style)
      // A wide character's second cell is empty.
      if width == 2 { cells[column + 1] = Span("", word.style) }
      column += width
    }
  }
}

extension [Span] {
  /// Neighbours of one style as one span.
  fileprivate var joinedByStyle: [Span] {
    reduce(into: []) { spans, span in
      if let last = spans.indices.last, spans[last].style == span.style {
        spans[last].text += span.text
      } else {
        spans.append(span)
      }
    }
  }
}
