import NetworkSimulation
import TerminalCells
import TextWidth
import Testing

@testable import CursesTerminal

/// What is sent from one frame to the next, by a terminal that takes it strictly.
struct FrameEncoderTests {
  private static let size = GridSize(columns: 24, rows: 5)
  private static let green = CellStyle(foreground: .indexed(2))
  private static let bold = CellStyle(attributes: .bold)

  private func dialect(
    repeatsSigns: Bool = true, erasesCharacters: Bool = true, scrolls: Bool = true,
    movesRelatively: Bool = true,
    attributes: CellAttributes = [.bold, .dim, .underline, .reverse, .italic],
    columns: @escaping (Unicode.Scalar) -> Int = { DisplayWidth.columns(of: $0) },
    seenSigns: Set<Character> = []
  ) -> TerminalDialect {
    // No screen is open, of which terminfo and the locale would tell.
    TerminalDialect(
      repeatsSigns: repeatsSigns, erasesCharacters: erasesCharacters, scrolls: scrolls,
      movesRelatively: movesRelatively, attributes: attributes,
      color: { number, isBackground in
        number < 8 ? "\(isBackground ? 4 : 3)\(number)" : "\(isBackground ? 4 : 3)8;5;\(number)"
      },
      widths: LibraryWidths(columns), seenSigns: seenSigns)
  }

  private func grid(_ write: (inout CellGrid) -> Void) -> CellGrid {
    var grid = CellGrid(size: Self.size)
    write(&grid)
    return grid
  }

  private func frame(
    from old: (inout CellGrid) -> Void, to new: (inout CellGrid) -> Void,
    _ dialect: TerminalDialect
  ) -> String {
    var encoder = FrameEncoder(dialect)
    let frame = encoder.encode(from: grid(old), to: grid(new))
    let signs = [("\u{1B}[", "^"), ("\r\n", "<"), ("\r", "@"), ("\n", "/"), ("\u{8}", "~")]
    return signs.reduce(String(decoding: frame, as: UTF8.self)) {
      $0.replacing($1.0, with: $1.1)
    }
  }

  @Test func `nothing is sent where nothing is to be seen`() {
    let words: (inout CellGrid) -> Void = { $0.write("a b", row: 1, column: 2) }
    #expect(frame(from: words, to: words, dialect()) == "")
    #expect(
      frame(
        from: words,
        to: {
          words(&$0)
          $0.write(" ", row: 1, column: 3, style: Self.bold)
        }, dialect()) == "")
  }

  @Test func `a frame is one colour after another, and the terminal's own last`() {
    #expect(
      frame(
        from: { _ in },
        to: {
          for row in 0...1 {
            $0.write("key", row: row, column: 1, style: Self.bold)
            $0.write("what", row: row, column: 6, style: Self.green)
          }
        }, dialect()) == "^1;7H^32mwhat/^7Gwhat^H ^;1mkey< key^m")
  }

  @Test func `what is gone is erased, by spaces where that is shorter`() {
    let words: (inout CellGrid) -> Void = {
      $0.write("left and right", row: 0, column: 0)
      $0.write("12345678901234567890ab", row: 1, column: 0)
    }
    let fewer: (inout CellGrid) -> Void = {
      $0.write("left     right", row: 0, column: 0)
      $0.write("12", row: 1, column: 0)
      $0.write("ab", row: 1, column: 20)
    }
    #expect(frame(from: words, to: fewer, dialect()) == "^1;6H   <12^18X")
    #expect(
      frame(from: words, to: fewer, dialect(erasesCharacters: false))
        == "^1;6H   <12" + String(repeating: " ", count: 18))
    #expect(frame(from: words, to: { _ in }, dialect()) == "^H^K/^K")
    // With what was blank between.
    #expect(
      frame(
        from: {
          $0.write("two rows", row: 0, column: 2)
          $0.write("|", row: 0, column: 20)
        }, to: { $0.write("|", row: 0, column: 20) }, dialect()) == "^H  ^8X")
  }

  @Test func `a sign is repeated, but for the last column`() {
    let rule: (inout CellGrid) -> Void = {
      $0.write(String(repeating: "─", count: 24), row: 2, column: 0)
      $0.write(String(repeating: "=", count: 12), row: 3, column: 0)
    }
    #expect(frame(from: { _ in }, to: rule, dialect()) == "^3H─^22b─^4H=^11b")
    #expect(
      frame(from: { _ in }, to: rule, dialect(seenSigns: ["─"])) == "^3H─^22b─<=^11b")
    #expect(
      frame(from: { _ in }, to: rule, dialect(repeatsSigns: false))
        == "^3H" + String(repeating: "─", count: 24) + "^4H" + String(repeating: "=", count: 12))
  }

  @Test func `the cursor goes from where it is, where that is shorter`() {
    let lanes: (inout CellGrid) -> Void = {
      for row in 0...2 {
        $0.write("|", row: row, column: 9, style: Self.green)
        $0.write("|", row: row, column: 20, style: Self.green)
      }
    }
    #expect(frame(from: { _ in }, to: lanes, dialect()) == "^1;10H^32m|/~|/~|^21G|^2A~|/~|^m")
    #expect(
      frame(from: { _ in }, to: lanes, dialect(movesRelatively: false))
        == "^1;10H^32m|^21G|^2;10H|^21G|^3;10H|^21G|^m")
  }

  @Test(arguments: ["👍", "⏳", "✋", "→", "│", "e\u{301}"])
  func `a row with a sign whose columns may differ isn't left from where that ends`(sign: String) {
    #expect(
      frame(
        from: { _ in },
        to: {
          $0.write(sign, row: 0, column: 4)
          $0.write("ACK", row: 1, column: 6)
        }, dialect()) == "^1;5H\(sign)^2;7HACK")
  }

  @Test func `box drawing and signs that were seen in as many columns are counted from`() {
    for (sign, back) in [("│", "~"), ("●", "~"), ("❔", "~~"), ("가", "~~")] {
      #expect(
        frame(
          from: { _ in },
          to: { for row in 0...1 { $0.write(sign, row: row, column: 9) } },
          dialect(seenSigns: ["❔", "─", "●"])) == "^1;10H\(sign)/\(back)\(sign)")
    }
  }

  @Test func `a style is told from the one before or from none, whichever is shorter`() {
    let strong = CellStyle(foreground: .indexed(243), attributes: .bold)
    let quiet = CellStyle(foreground: .indexed(243))
    #expect(
      frame(
        from: { _ in },
        to: {
          $0.write("lost ", row: 0, column: 0, style: quiet)
          $0.write("and ", row: 0, column: 5, style: strong)
          $0.write("found", row: 0, column: 9, style: quiet)
        }, dialect()) == "^H^38;5;243mlost ^1mand ^22mfound^m")
    #expect(
      frame(
        from: { _ in }, to: { $0.write("a", row: 0, column: 0, style: strong) },
        dialect(attributes: [])) == "^H^38;5;243ma^m")
  }

  @Test func `for what the library counts otherwise stand question marks, as wide as it is`() {
    // Narrow and unknown for two that are wide, wide for a narrow one, and a mark that takes room.
    let wrong: [Unicode.Scalar: Int] = ["가": 1, "나": -1, "●": 2, "\u{301}": 1]
    let dialect = dialect(columns: { wrong[$0] ?? DisplayWidth.columns(of: $0) })
    #expect(
      frame(
        from: { _ in }, to: { $0.write("가나●e\u{301}다x", row: 0, column: 0) }, dialect)
        == "^H? ? ??다x")
  }

  @Test func `rows that moved are moved, where the terminal can`() {
    let lines =
      ["a first row of words", "quite another one", "packets in flight", "lost"]
      + ["sent again, in the end"]
    let old: (inout CellGrid) -> Void = {
      for (row, line) in lines.enumerated() { $0.write(line, row: row, column: 0) }
    }
    let up: (inout CellGrid) -> Void = {
      $0.write(lines[0], row: 0, column: 0)
      for (row, line) in lines.dropFirst(2).enumerated() {
        $0.write(line, row: row + 1, column: 0)
      }
      $0.write("the newest", row: 4, column: 0)
    }
    #expect(frame(from: old, to: up, dialect()) == "^2;5r^S^r^5Hthe newest")
    #expect(frame(from: up, to: old, dialect()) == "^2;5r^T^r^2Hquite another one")
    #expect(
      frame(from: old, to: up, dialect(scrolls: false))
        == "^2Hpackets in flight<lost^K<sent again, in the end<the newest^K")
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func `after any frames a terminal shows the last one`(seed: UInt64) {
    var numbers = SeededGenerator(seed: seed)
    let dialect = dialect(
      repeatsSigns: seed % 2 == 0, erasesCharacters: seed % 3 != 0, scrolls: seed % 5 != 0,
      movesRelatively: seed % 7 != 0)
    var encoder = FrameEncoder(dialect)
    var terminal = ModelTerminal(Self.size)
    var shown = CellGrid(size: Self.size)
    for _ in 0..<12 {
      var next = shown
      if numbers.number(below: 4) == 0 { next.clear() }
      if numbers.number(below: 2) == 0 {
        let first = Int(numbers.number(below: UInt64(Self.size.rows - 1)))
        next.scroll(
          first...Self.size.rows - 1, up: [1, 2, -1, -2][Int(numbers.number(below: 4))])
      }
      for _ in 0..<numbers.number(below: 12) {
        Self.scribble(Self.texts + Self.unsureTexts, &next, &numbers)
      }
      terminal.take(encoder.encode(from: shown, to: next))
      shown = next
      var whole = ModelTerminal(Self.size)
      var other = FrameEncoder(dialect)
      whole.take(other.encode(from: CellGrid(size: Self.size), to: next))
      #expect(terminal.mistakes == [] && whole.mistakes == [])
      let picture = Self.picture(of: next)
      #expect(terminal.picture == picture)
      #expect(whole.picture == picture)
    }
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func `a terminal that draws signs wider shifts nothing in rows without them`(seed: UInt64) {
    var numbers = SeededGenerator(seed: seed)
    var encoder = FrameEncoder(
      dialect(
        repeatsSigns: seed % 2 == 0, erasesCharacters: seed % 3 != 0, scrolls: seed % 5 != 0,
        movesRelatively: seed % 7 != 0))
    let signs = Set(Self.unsureTexts.joined().unicodeScalars.filter { !$0.isASCII })
    var terminal = ModelTerminal(Self.size, widerSigns: signs)
    var before = CellGrid(size: Self.size)
    for _ in 0..<6 { Self.scribble(Self.texts, &before, &numbers) }
    terminal.take(encoder.encode(from: CellGrid(size: Self.size), to: before))
    var after = before
    for _ in 0..<6 { Self.scribble(Self.texts + Self.unsureTexts, &after, &numbers) }
    terminal.take(encoder.encode(from: before, to: after))
    let picture = Self.picture(of: after)
    for row in 0..<Self.size.rows
    where !after.text(row: row).unicodeScalars.contains(where: signs.contains) {
      #expect(terminal.picture[row] == picture[row])
    }
  }

  /// What a terminal is to show of a grid.
  static func picture(of grid: CellGrid) -> [[ModelTerminal.Cell]] {
    (0..<grid.size.rows).map { row in
      (0..<grid.size.columns).map { column -> ModelTerminal.Cell in
        let index = row * grid.size.columns + column
        let cell = grid.cells[index]
        let style = ModelTerminal.Style(
          attributes: Set(
            parameters.filter { cell.style.attributes.contains($0.attribute) }.map(\.parameter)),
          foreground: colors[cell.style.foreground]?.foreground ?? [],
          background: colors[cell.style.background]?.background ?? [])
        let text = cell.columns == 0 ? "" : String(grid.glyph(at: index))
        let isSeen =
          text != " " || style.attributes.contains(4) || style.attributes.contains(7)
          || !style.background.isEmpty
        return isSeen ? ModelTerminal.Cell(text: text, style: style) : ModelTerminal.Cell()
      }
    }
  }

  /// ECMA-48 §8.3.117, SGR.
  private static let parameters: [(attribute: CellAttributes, parameter: Int)] = [
    (.bold, 1), (.dim, 2), (.italic, 3), (.underline, 4), (.reverse, 7),
  ]

  /// The parameters of the colours that are scribbled in.
  private static let colors: [TerminalColor: (foreground: [Int], background: [Int])] = [
    .indexed(2): ([32], [42]), .indexed(4): ([34], [44]),
    .indexed(243): ([38, 5, 243], [48, 5, 243]),
  ]

  private static let attributes: [CellAttributes] = [
    [], .bold, [], .underline, .reverse, .italic, .dim, [.bold, .dim, .reverse],
  ]

  private static let texts = [
    "a", "word", "two words", "────────", "가나다", "👍 ACK", "❔", "      ", "e\u{301}x", "=====7",
  ]

  /// Signs of which terminals don't agree how wide they are.
  private static let unsureTexts = ["⏳", "✋ key", "→→→", "│", "│ 2 │"]

  /// Writes one of these texts somewhere.
  private static func scribble(
    _ texts: [String], _ grid: inout CellGrid, _ numbers: inout SeededGenerator
  ) {
    var style = CellStyle(
      foreground: [.standard, .standard, .indexed(2), .indexed(243)][
        Int(numbers.number(below: 4))],
      attributes: attributes[Int(numbers.number(below: UInt64(attributes.count)))])
    if numbers.number(below: 6) == 0 {
      style.background = [.indexed(4), .indexed(243)][Int(numbers.number(below: 2))]
    }
    grid.write(
      texts[Int(numbers.number(below: UInt64(texts.count)))],
      row: Int(numbers.number(below: UInt64(size.rows))),
      column: Int(numbers.number(below: UInt64(size.columns))), style: style)
  }
}
