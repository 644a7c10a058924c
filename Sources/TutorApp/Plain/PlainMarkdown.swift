import LessonKit

/// Prose without any layout: a paragraph is a line, however long, so that a screen reader reads it
/// whole and a script finds it.
struct PlainMarkdown {
  let words: PlainWords

  /// The blocks' lines; an empty line between blocks.
  func lines(of blocks: [MarkdownBlock]) -> [String] {
    Array(blocks.map { lines(of: $0) }.joined(separator: [""]))
  }

  private func lines(of block: MarkdownBlock) -> [String] {
    switch block {
    case .paragraph(let inlines), .heading(_, let inlines):
      return Self.text(of: inlines).split(separator: "\n", omittingEmptySubsequences: false)
        .map(String.init)
    case .list(let start, let items):
      return items.enumerated().flatMap { index, item in
        let mark = start.map { "\($0 + index). " } ?? "- "
        return indented(compact(item), by: mark)
      }
    case .quote(let blocks):
      return lines(of: blocks)
    case .code(_, let text):
      return text.split(separator: "\n", omittingEmptySubsequences: false).map { "    " + $0 }
    case .table(let header, let rows):
      return ([header] + rows).map { row in
        row.map { Self.text(of: $0) }.joined(separator: " | ")
      }
    }
  }

  /// Items stand together: no empty lines between an item's blocks.
  private func compact(_ blocks: [MarkdownBlock]) -> [String] {
    blocks.flatMap { lines(of: $0) }
  }

  private func indented(_ lines: [String], by mark: String) -> [String] {
    lines.enumerated().map { index, line in
      (index == 0 ? mark : String(repeating: " ", count: mark.count)) + line
    }
  }

  static func text(of inlines: [Inline]) -> String {
    inlines.map(\.text).joined()
  }
}
