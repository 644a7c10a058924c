/// A lesson as it was gathered from the page: what the rules check.
package struct LessonDraft: Equatable {
  var source: SourceFile
  var metadata: LessonMetadata
  /// Whether all of the front matter, if there is any, was read.
  var isMetadataWhole: Bool
  /// How many lines of front matter stand before the Markdown.
  var frontMatterLines: Int
  /// The Markdown's blocks, in order.
  var blocks: [SourceBlock]
  var title: String?
  var steps: [StepDraft]
  /// A setup with no step after it.
  var looseSetups: [ScriptBlock]

  /// Whether any block of it is a script.
  var hasScripts: Bool {
    !looseSetups.isEmpty || steps.contains { !$0.scripts.isEmpty }
  }

  /// All code blocks, nested ones included, in the order of the page.
  var codeBlocks: [LocatedCode] { Self.codeBlocks(in: blocks) }

  /// The lines that are neither front matter nor code, with their numbers; none too long.
  var proseLines: [(number: Int, text: String)] {
    var isCode = [Bool](repeating: false, count: source.lines.count + 1)
    for block in codeBlocks {
      for line in block.lines where line < isCode.count { isCode[line] = true }
    }
    return source.lines.enumerated().compactMap { index, text in
      index < frontMatterLines || isCode[index + 1] || SourceFile.isTooLong(text)
        ? nil : (index + 1, text)
    }
  }

  private static func codeBlocks(in blocks: [SourceBlock]) -> [LocatedCode] {
    blocks.flatMap { block -> [LocatedCode] in
      switch block.kind {
      case .code(let code): return [LocatedCode(code: code, lines: block.lines)]
      case .quote(let inner): return codeBlocks(in: inner)
      case .list(_, let items): return items.flatMap { codeBlocks(in: $0.blocks) }
      default: return []
      }
    }
  }
}

/// A code block and its lines, fences included.
struct LocatedCode: Equatable {
  var code: SourceBlock.CodeBlock
  var lines: ClosedRange<Int>
}
