import TerminalCells
import TextWidth

/// A piece of text in one style.
struct Span: Hashable {
  var text: String
  var style: CellStyle

  init(_ text: String, _ style: CellStyle = .plain) {
    self.text = text
    self.style = style
  }
}

/// One line of styled text.
struct TextLine: Hashable {
  var spans: [Span]

  init(_ spans: [Span] = []) { self.spans = spans }

  init(_ text: String, _ style: CellStyle = .plain) { spans = [Span(text, style)] }

  /// Columns that the line takes.
  var width: Int { spans.reduce(0) { $0 + DisplayWidth.columns(of: $1.text) } }

  /// The line after a prefix.
  func prefixed(by prefix: Span) -> TextLine { TextLine([prefix] + spans) }

  static func + (left: TextLine, right: TextLine) -> TextLine {
    TextLine(left.spans + right.spans)
  }
}

extension [TextLine] {
  /// The lines with a label before the first one, and the others indented by as much.
  func hanging(from label: TextLine) -> [TextLine] {
    let indent = Span(String(repeating: " ", count: label.width))
    return enumerated().map { row, line in row == 0 ? label + line : line.prefixed(by: indent) }
  }
}

extension CellGrid {
  /// Writes a line, clipped to `limit`; returns the column after it.
  @discardableResult
  mutating func write(_ line: TextLine, row: Int, column: Int, limit: Int) -> Int {
    var at = column
    for span in line.spans {
      guard at < limit else { break }
      at = put(span.text, row: row, column: at, style: span.style, limit: limit)
    }
    return at
  }

  /// Writes a line so that it ends before `limit`; clipped on the right if it is longer than
  /// `limit - column`.
  mutating func writeTrailing(_ line: TextLine, row: Int, column: Int, limit: Int) {
    write(line, row: row, column: max(column, limit - line.width), limit: limit)
  }

  /// Writes text where the grid has cells; nothing elsewhere.
  @discardableResult
  mutating func put(
    _ text: String, row: Int, column: Int, style: CellStyle, limit: Int? = nil
  ) -> Int {
    guard row >= 0, row < size.rows, column >= 0, column < size.columns else { return column }
    let edge = min(limit ?? size.columns, size.columns)
    guard column < edge else { return column }
    return write(text, row: row, column: column, style: style, limit: edge)
  }

  /// Repeats a piece of at least one column over columns.
  mutating func fill(
    _ piece: String, row: Int, columns: Range<Int>, style: CellStyle
  ) {
    let visible = columns.clamped(to: 0..<size.columns)
    guard !visible.isEmpty else { return }
    if let sign = piece.first, piece.dropFirst().isEmpty, DisplayWidth.columns(of: sign) == 1 {
      return fill(
        GridRectangle(
          row: row, column: visible.lowerBound, rowCount: 1, columnCount: visible.count),
        with: sign, style: style)
    }
    put(
      String(repeating: piece, count: visible.count), row: row, column: visible.lowerBound,
      style: style, limit: visible.upperBound)
  }
}
