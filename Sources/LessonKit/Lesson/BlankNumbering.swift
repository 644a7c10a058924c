/// Numbers a step's blanks, which are code of three or more underscores, through its narration.
struct BlankNumbering {
  /// Blanks from this number on stay plain code: nothing answers them.
  let limit: Int
  /// How many were numbered.
  private(set) var count = 0

  init(limit: Int) {
    self.limit = limit
  }

  /// Whether a run of text is a blank.
  static func isBlank(_ inline: Inline) -> Bool {
    inline.style.contains(.code) && inline.text.count >= 3
      && inline.text.allSatisfy { $0 == "_" }
  }

  /// How many blanks the blocks have.
  static func blanks(in blocks: [MarkdownBlock]) -> Int {
    var numbering = BlankNumbering(limit: .max)
    for block in blocks { _ = numbering.number(block) }
    return numbering.count
  }

  /// The block with its blanks numbered on from the ones before.
  mutating func number(_ block: MarkdownBlock) -> MarkdownBlock {
    switch block {
    case .paragraph(let text): return .paragraph(number(text))
    case .heading(let level, let text): return .heading(level: level, number(text))
    case .list(let start, let items):
      return .list(start: start, items: items.map { item in item.map { number($0) } })
    case .quote(let blocks): return .quote(blocks.map { number($0) })
    case .code: return block
    case .table(let header, let rows):
      return .table(
        header: header.map { number($0) }, rows: rows.map { row in row.map { number($0) } })
    }
  }

  private mutating func number(_ text: [Inline]) -> [Inline] {
    text.map { inline in
      guard Self.isBlank(inline), count < limit else { return inline }
      var blank = inline
      blank.blank = count
      count += 1
      return blank
    }
  }
}
