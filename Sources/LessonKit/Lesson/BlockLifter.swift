/// Cuts lists so that the scripts and hints in their items stand at the top level, where steps are
/// gathered: `1.` with an indented block under it reads as one with the block at the margin.
struct BlockLifter {
  private var result: [SourceBlock] = []
  private var items: [SourceBlock.Item] = []
  private var start: Int?
  private var lines: ClosedRange<Int>

  /// The blocks, lists cut where they hold a script or a hint.
  static func lift(_ blocks: [SourceBlock]) -> [SourceBlock] {
    blocks.flatMap { block -> [SourceBlock] in
      guard case .list(let start, let items) = block.kind, holdsLiftable(items) else {
        return [block]
      }
      var lifter = BlockLifter(start: start, lines: block.lines)
      for item in items { lifter.add(item) }
      lifter.flush()
      return lifter.result
    }
  }

  private init(start: Int?, lines: ClosedRange<Int>) {
    self.start = start
    self.lines = lines
  }

  private mutating func add(_ item: SourceBlock.Item) {
    var rest: [SourceBlock] = []
    var depth = 0
    for block in Self.lift(item.blocks) {
      let details = Self.details(in: block)
      if Self.isScript(block) || depth > 0 || details.opened > 0 {
        keep(rest, of: item)
        rest = []
        flush()
        result.append(block)
      } else {
        rest.append(block)
      }
      depth = max(0, depth + details.opened - details.closed)
    }
    keep(rest, of: item)
  }

  private mutating func keep(_ blocks: [SourceBlock], of item: SourceBlock.Item) {
    if blocks.isEmpty { return }
    items.append(SourceBlock.Item(isTicked: item.isTicked, blocks: blocks, line: item.line))
  }

  /// The items so far are a list of their own; its numbers go on.
  private mutating func flush() {
    guard let first = items.first else { return }
    result.append(
      SourceBlock(
        kind: .list(start: start, items: items),
        lines: first.line...max(first.line, items.last?.blocks.last?.lines.upperBound ?? 0)))
    start = start.map { $0 + items.count }
    items = []
  }

  private static func isScript(_ block: SourceBlock) -> Bool {
    guard case .code(let code) = block.kind else { return false }
    return code.isFenced && ScriptReader.isScript(code.info)
  }

  /// How many `<details>` the block opens, and closes.
  private static func details(in block: SourceBlock) -> (opened: Int, closed: Int) {
    guard case .html(let html) = block.kind else { return (0, 0) }
    let pieces = HTMLText.pieces(of: html)
    return (pieces.count { $0 == .open("details") }, pieces.count { $0 == .close("details") })
  }

  private static func holdsLiftable(_ items: [SourceBlock.Item]) -> Bool {
    items.contains { item in
      item.blocks.contains { block in
        if case .list(_, let inner) = block.kind { return holdsLiftable(inner) }
        return isScript(block) || details(in: block).opened > 0
      }
    }
  }
}
