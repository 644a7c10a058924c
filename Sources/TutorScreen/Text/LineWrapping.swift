import TextWidth

/// Breaking spans into lines, as `LineBreaker` breaks text.
enum LineWrapping {
  /// The lines of `spans` in `width` columns, at least one line.
  static func lines(of spans: [Span], width: Int) -> [TextLine] {
    LineBreaker.lines(of: spans.map { TextRun($0.text, $0.style) }, columns: max(width, 1))
      .map { TextLine($0.map { Span($0.text, $0.attribute) }) }
  }
}
