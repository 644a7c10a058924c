/// A block of the Markdown tree with its place in the file: what steps are made of.
struct SourceBlock: Equatable {
  var kind: Kind
  /// First and last line in the file, from 1.
  var lines: ClosedRange<Int>

  indirect enum Kind: Equatable {
    case paragraph(InlineText)
    case heading(level: Int, InlineText)
    case list(start: Int?, items: [Item])
    case quote([SourceBlock])
    case code(CodeBlock)
    case table(header: [[Inline]], rows: [[[Inline]]])
    case rule
    case html(String)
  }

  /// An item of a list.
  struct Item: Equatable {
    /// Nil for an item that is no task.
    var isTicked: Bool?
    var blocks: [SourceBlock]
    var line: Int
  }

  /// A fenced or indented block.
  struct CodeBlock: Equatable {
    var isFenced: Bool
    var info: String
    /// Sanitized, each line ended by "\n".
    var text: String
  }

  /// The block as it is shown; nil for what isn't shown (rules, HTML).
  var shown: MarkdownBlock? {
    switch kind {
    case .paragraph(let text): return text.isBlank ? nil : .paragraph(text.inlines)
    case .heading(let level, let text): return .heading(level: level, text.inlines)
    case .list(let start, let items):
      return .list(start: start, items: items.map(\.shown))
    case .quote(let blocks): return .quote(blocks.compactMap(\.shown))
    case .code(let code): return .code(info: code.info, text: code.text)
    case .table(let header, let rows): return .table(header: header, rows: rows)
    case .rule: return nil
    case .html(let html):
      let text = HTMLText.pieces(of: html).compactMap { piece in
        if case .text(let text) = piece { text } else { nil }
      }.joined(separator: " ")
      return text.isEmpty ? nil : .paragraph([Inline(text)])
    }
  }
}

extension SourceBlock.Item {
  /// The item's blocks as they are shown; a task that is no quiz's keeps its box as text.
  var shown: [MarkdownBlock] {
    var blocks = blocks.compactMap(\.shown)
    guard let isTicked else { return blocks }
    let box = Inline(isTicked ? "[x] " : "[ ] ")
    if case .paragraph(let inlines)? = blocks.first {
      blocks[0] = .paragraph([box] + inlines)
    } else {
      blocks.insert(.paragraph([box]), at: 0)
    }
    return blocks
  }
}

/// The text of one block, and what its comments tell the presenter.
struct InlineText: Equatable {
  var inlines: [Inline] = []
  var notes: [String] = []

  /// Without any style.
  var plain: String { inlines.map(\.text).joined() }
  /// Whether nothing would show.
  var isBlank: Bool { inlines.allSatisfy { $0.text.allSatisfy(\.isWhitespace) } }
}
