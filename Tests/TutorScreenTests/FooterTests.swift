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

  @Test func `what can be lost comes and goes without moving what is always there`() {
    let always = [text.back, text.askWhy, text.help, text.leave]
    let without = row(next: "Read on", always)
    let with = row(next: "Read on", always + [text.loseSegment])
    let end = "  w Why?  ← back  ? help  q leave"
    #expect(without.hasSuffix(end) && with.hasSuffix("  x lose" + end))
  }

  @Test func `what is there less often moves nothing of what is there more often`() {
    let keys = [
      text.leave, text.help, text.back, text.askWhy, text.loseSegment, text.openDeeds, text.predict,
    ]
    let rows = keys.indices.map { row(next: "1", Array(keys.prefix($0 + 1)), columns: 100) }
    for (fewer, more) in zip(rows, rows.dropFirst()) {
      let end = fewer.dropFirst(" [Space] 1".count).drop { $0 == " " }
      #expect(more.hasSuffix("  " + end) && more.count == fewer.count, "\(more)")
    }
  }

  @Test func `on a wide screen the keys stay where they are seen at a glance`() {
    let keys = [text.back, text.help, text.leave]
    #expect(row(next: "Read on", keys, columns: 200) == row(next: "Read on", keys))
  }
}
