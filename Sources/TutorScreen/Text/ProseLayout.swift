import LessonKit
import TerminalCells
import TextWidth

/// Prose laid out in lines: what the pane shows of a lesson's Markdown.
struct ProseLayout {
  var look: ScreenLook
  /// The answers of the step's blanks; nil where one is open.
  var blankAnswers: [String?] = []

  /// The lines of blocks in `width` columns, one blank line between blocks of prose.
  func lines(of blocks: [MarkdownBlock], width: Int) -> [TextLine] {
    var lines: [TextLine] = []
    for block in blocks {
      if !lines.isEmpty { lines.append(TextLine()) }
      lines += self.lines(of: block, width: max(width, 1))
    }
    return lines
  }

  private func lines(of block: MarkdownBlock, width: Int) -> [TextLine] {
    switch block {
    case .paragraph(let inlines):
      LineWrapping.lines(of: spans(of: inlines), width: width)
    case .heading(_, let inlines):
      LineWrapping.lines(
        of: spans(of: inlines).map { Span($0.text, look.theme.style(.strong)) }, width: width)
    case .list(let start, let items):
      list(items, start: start, width: width)
    case .quote(let blocks):
      lines(of: blocks, width: width - 2).map {
        $0.prefixed(by: Span(look.glyphs.quoteBar + " ", look.theme.style(.quiet)))
      }
    case .code(_, let text):
      text.split(separator: "\n", omittingEmptySubsequences: false)
        .map { TextLine("  " + look.glyphs.adapted(String($0)), look.theme.style(.code)) }
    case .table(let header, let rows):
      table(header: header, rows: rows, width: width)
    }
  }

  private func list(_ items: [[MarkdownBlock]], start: Int?, width: Int) -> [TextLine] {
    var result: [TextLine] = []
    for (index, item) in items.enumerated() {
      let mark = start.map { "\($0 + index). " } ?? "\(look.glyphs.bullet) "
      let indent = DisplayWidth.columns(of: mark)
      result += lines(of: item, width: width - indent).hanging(from: TextLine(mark))
    }
    return result
  }

  private func table(header: [[Inline]], rows: [[[Inline]]], width: Int) -> [TextLine] {
    let cells = ([header] + rows).map { row in row.map { TextLine(spans(of: $0)) } }
    let count = cells.map(\.count).max() ?? 0
    let widths = (0..<count).map { column in
      cells.map { column < $0.count ? $0[column].width : 0 }.max() ?? 0
    }
    return cells.enumerated().map { index, row in
      var spans: [Span] = []
      for (column, cell) in row.enumerated() {
        spans += index == 0 ? cell.spans.map { Span($0.text, $0.style.emboldened) } : cell.spans
        spans.append(Span(String(repeating: " ", count: widths[column] - cell.width + 2)))
      }
      return TextLine(spans)
    }
  }

  /// Inlines as spans in this look.
  func spans(of inlines: [Inline]) -> [Span] {
    inlines.map { inline in
      if let blank = inline.blank {
        let answer = blank < blankAnswers.count ? blankAnswers[blank] : nil
        return Span(answer ?? "____", look.theme.style(.blank))
      }
      return Span(look.glyphs.adapted(inline.text), style(of: inline))
    }
  }

  private func style(of inline: Inline) -> CellStyle {
    var style = CellStyle.plain
    if inline.style.contains(.code) { style = look.theme.style(.code) }
    if inline.link != nil { style = look.theme.style(.link) }
    if inline.style.contains(.strong) { style.attributes.insert(.bold) }
    if inline.style.contains(.emphasis) { style.attributes.insert(.italic) }
    if inline.style.contains(.underline) { style.attributes.insert(.underline) }
    if inline.style.contains(.strikethrough) { style.attributes.insert(.dim) }
    return style
  }
}
