import CCmarkGFM

/// Reads Markdown with cmark-gfm: CommonMark with tables, task lists and strikethrough.
///
/// cmark tells structure and lines. Columns, and whether a fence is closed, come from the source
/// text instead: cmark counts octets, and closes what is open without a word.
struct MarkdownReader {
  /// Deeper blocks are shown as plain text, so that no input exhausts the stack.
  static let depthLimit = 24

  private let firstLine: Int

  /// The blocks of the lines after the first `lineCount` of the file.
  static func blocks(of source: SourceFile, after lineCount: Int) -> [SourceBlock] {
    let bounds = MarkdownBounds(source.lines.dropFirst(lineCount))
    let text = bounds.lines.joined(separator: "\n") + "\n"
    let extensions = ["strikethrough", "tasklist"] + (bounds.crowding == nil ? ["table"] : [])
    return parse(text, with: extensions) { root in
      MarkdownReader(firstLine: lineCount + 1).blocks(in: root, depth: 0)
    }
  }

  /// The lines of a page that are code, fences included, counted from 0.
  static func codeLines(of lines: [String]) -> Set<Int> {
    parse(lines.joined(separator: "\n") + "\n", with: []) { root in
      var found: Set<Int> = []
      let iterator = cmark_iter_new(root)
      defer { cmark_iter_free(iterator) }
      while true {
        let event = cmark_iter_next(iterator)
        guard event != CMARK_EVENT_DONE else { return found }
        guard event == CMARK_EVENT_ENTER, let node = cmark_iter_get_node(iterator),
          cmark_node_get_type(node) == CMARK_NODE_CODE_BLOCK
        else { continue }
        let first = max(1, Int(cmark_node_get_start_line(node)))
        let last = max(first, Int(cmark_node_get_end_line(node)))
        found.formUnion((first - 1)..<last)
      }
    }
  }

  private static func parse<Result>(
    _ text: String, with extensions: [String], _ body: (OpaquePointer) -> Result
  ) -> Result {
    registerExtensions()
    guard let parser = cmark_parser_new(CMARK_OPT_DEFAULT) else {
      preconditionFailure("cmark always makes a parser, or has run out of memory")
    }
    defer { cmark_parser_free(parser) }
    for name in extensions {
      guard let syntax = cmark_find_syntax_extension(name) else {
        preconditionFailure("libcmark-gfm-extensions has the extension ‘\(name)’")
      }
      cmark_parser_attach_syntax_extension(parser, syntax)
    }
    var text = text
    text.withUTF8 { octets in
      octets.withMemoryRebound(to: CChar.self) {
        cmark_parser_feed(parser, $0.baseAddress, $0.count)
      }
    }
    guard let root = cmark_parser_finish(parser) else {
      preconditionFailure("cmark makes a tree of any text")
    }
    defer { cmark_node_free(root) }
    return body(root)
  }

  /// Once in a process, whichever thread comes first.
  private static let registered: Void = cmark_gfm_core_extensions_ensure_registered()
  private static func registerExtensions() { _ = registered }

  private func blocks(
    in parent: OpaquePointer, depth: Int
  ) -> [SourceBlock] {
    var blocks: [SourceBlock] = []
    var child = cmark_node_first_child(parent)
    while let node = child {
      if let kind = kind(of: node, depth: depth) {
        blocks.append(SourceBlock(kind: kind, lines: lines(of: node)))
      }
      child = cmark_node_next(node)
    }
    return blocks
  }

  private func kind(
    of node: OpaquePointer, depth: Int
  ) -> SourceBlock.Kind? {
    guard depth < Self.depthLimit else { return .paragraph(InlineReader.text(of: node)) }
    switch CmarkNode.type(of: node) {
    case "paragraph": return .paragraph(InlineReader.text(of: node))
    case "heading":
      return .heading(
        level: Int(cmark_node_get_heading_level(node)), InlineReader.text(of: node))
    case "block_quote": return .quote(blocks(in: node, depth: depth + 1))
    case "list": return list(node, depth: depth)
    case "code_block": return .code(code(node))
    case "table": return table(node)
    case "thematic_break": return .rule
    case "html_block": return .html(CmarkNode.literal(of: node))
    default: return nil
    }
  }

  private func list(
    _ node: OpaquePointer, depth: Int
  ) -> SourceBlock.Kind {
    var items: [SourceBlock.Item] = []
    var child = cmark_node_first_child(node)
    while let item = child {
      let isTask = CmarkNode.type(of: item) == "tasklist"
      items.append(
        SourceBlock.Item(
          isTicked: isTask ? cmark_gfm_extensions_get_tasklist_item_checked(item) : nil,
          blocks: blocks(in: item, depth: depth + 1), line: lines(of: item).lowerBound))
      child = cmark_node_next(item)
    }
    let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
    return .list(start: isOrdered ? Int(cmark_node_get_list_start(node)) : nil, items: items)
  }

  private func code(_ node: OpaquePointer) -> SourceBlock.CodeBlock {
    var lines = CmarkNode.literal(of: node).split(
      separator: "\n", omittingEmptySubsequences: false)
    // Each line ends with a line feed, the last one too.
    if lines.last?.isEmpty == true { lines.removeLast() }
    var length: Int32 = 0
    var offset: Int32 = 0
    var character: CChar = 0
    return SourceBlock.CodeBlock(
      isFenced: cmark_node_get_fenced(node, &length, &offset, &character) != 0,
      info: VisibleText.sanitize(CmarkNode.string(cmark_node_get_fence_info(node))),
      text: lines.map { VisibleText.sanitize(Self.expandTabs(String($0))) }
        .joined(separator: "\n"))
  }

  private func table(_ node: OpaquePointer) -> SourceBlock.Kind {
    var rows: [[[Inline]]] = []
    var child = cmark_node_first_child(node)
    while let row = child {
      var cells: [[Inline]] = []
      var cell = cmark_node_first_child(row)
      while let node = cell {
        cells.append(InlineReader.text(of: node).inlines)
        cell = cmark_node_next(node)
      }
      rows.append(cells)
      child = cmark_node_next(row)
    }
    return .table(header: rows.first ?? [], rows: Array(rows.dropFirst()))
  }

  private func lines(of node: OpaquePointer) -> ClosedRange<Int> {
    let first = max(1, Int(cmark_node_get_start_line(node)))
    let last = max(first, Int(cmark_node_get_end_line(node)))
    return (first + firstLine - 1)...(last + firstLine - 1)
  }

  /// Tab stops every four columns, as CommonMark has them.
  private static func expandTabs(_ line: String) -> String {
    guard line.contains("\t") else { return line }
    var result = ""
    var column = 0
    for character in line {
      let spaces = character == "\t" ? 4 - column % 4 : 1
      result += character == "\t" ? String(repeating: " ", count: spaces) : String(character)
      column += spaces
    }
    return result
  }
}
