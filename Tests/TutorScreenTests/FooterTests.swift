import TerminalCells
import Testing
import Wording

@testable import TutorScreen

/// The last row's keys.
struct FooterTests {
  private let text = ScreenText(look: ScreenLook(.english))

  private func row(_ items: [KeyHint], columns: Int = 80) -> String {
    var grid = CellGrid(size: GridSize(columns: columns, rows: 1))
    Footer(look: text.look).draw(items: items, notice: nil, row: 0, limit: columns, into: &grid)
    return grid.plainText
  }

  private func row(next: String, _ others: [KeyHint], columns: Int = 80) -> String {
    row([KeyHint(key: "Space", effect: next)] + others, columns: columns)
  }

  @Test func `the keys keep their places while the effect of the first one changes`() {
    let keys = [text.back, text.askWhy, text.openDeeds, text.help, text.leave]
    let ends = ["Read on", "Until the ACK arrives", "1"].map { effect in
      String(row(next: effect, keys).suffix(45))
    }
    #expect(ends[0].contains("  f what if?  w Why?  ← back  ? help  q leave"))
    #expect(Set(ends).count == 1)
  }

  @Test func `what comes and goes stands further to the left`() {
    let few = row(next: "Read on", [text.back, text.help, text.leave])
    let more = row(
      next: "Read on",
      [text.back, text.askWhy, text.predict, text.openGlossary, text.help, text.leave])
    #expect(few.hasSuffix("  ← back  ? help  q leave"))
    #expect(
      more.hasSuffix("  e glossary  p predict  w Why?  ← back  ? help  q leave"))
    #expect(few.hasPrefix(" [Space] Read on "))
    #expect(more.hasPrefix(" [Space] Read on "))
  }

  @Test func `on a wide screen the keys stay where they are seen at a glance`() {
    let keys = [text.back, text.help, text.leave]
    #expect(row(next: "Read on", keys, columns: 200) == row(next: "Read on", keys))
  }
}
