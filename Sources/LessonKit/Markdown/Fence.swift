/// The fence of a code block in the source text: cmark closes an open one without a word.
struct Fence: Equatable {
  /// The fence's own characters, as in "```".
  var marker: String
  /// Whether its last line closes it.
  var isClosed: Bool
  /// The lines between.
  var content: Range<Int>

  /// The fence that opens at the first of `lines`.
  init(lines: ClosedRange<Int>, of source: SourceFile) {
    let opening = Self.text(of: source.line(lines.lowerBound))
    let character = opening.first { $0 == "`" || $0 == "~" } ?? "`"
    let fence = opening.drop { $0 != character }.prefix { $0 == character }
    marker = String(repeating: character, count: max(3, fence.count))
    let closing = Self.text(of: source.line(lines.upperBound))
    isClosed =
      lines.count > 1 && closing.count >= marker.count
      && closing.allSatisfy { $0 == character }
    content = (lines.lowerBound + 1)..<max(lines.lowerBound + 1, lines.upperBound)
  }

  /// Without the signs of quotes around it.
  private static func text(of line: String) -> String {
    var text = line[...].drop(while: \.isWhitespace)
    while text.first == ">" { text = text.dropFirst().drop(while: \.isWhitespace) }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }
}
