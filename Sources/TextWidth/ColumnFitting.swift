/// Where text stands in columns that are more than it needs.
package enum ColumnAlignment: Equatable, Sendable {
  case leading, trailing, center
}

extension DisplayWidth {
  /// The longest beginning of the text, in whole characters, that takes at most so many columns.
  package static func prefix(of text: String, columns limit: Int) -> Substring {
    var end = text.startIndex
    var used = 0
    while end < text.endIndex {
      used += columns(of: text[end])
      if used > limit { break }
      end = text.index(after: end)
    }
    return text[..<end]
  }

  /// The text itself where it fits, else its beginning and the mark, at most so many columns in
  /// all. A mark that doesn't fit is left out.
  package static func truncated(_ text: String, columns limit: Int, mark: String = "…") -> String {
    if columns(of: text) <= limit { return text }
    let room = limit - columns(of: mark)
    if room < 0 { return String(prefix(of: text, columns: limit)) }
    return prefix(of: text, columns: room) + mark
  }

  /// The text with spaces up to so many columns; the text itself where it is as long or longer.
  package static func padded(
    _ text: String, columns wanted: Int, alignment: ColumnAlignment = .leading
  ) -> String {
    let missing = wanted - columns(of: text)
    if missing <= 0 { return text }
    let before =
      switch alignment {
      case .leading: 0
      case .trailing: missing
      case .center: missing / 2
      }
    return String(repeating: " ", count: before) + text
      + String(repeating: " ", count: missing - before)
  }

  /// Exactly so many columns of the text: truncated, then padded.
  package static func fitted(
    _ text: String, columns wanted: Int, alignment: ColumnAlignment = .leading, mark: String = "…"
  ) -> String {
    padded(truncated(text, columns: wanted, mark: mark), columns: wanted, alignment: alignment)
  }
}
