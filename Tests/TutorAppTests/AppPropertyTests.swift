import TerminalCells
import TestSupport
import TextWidth
import Testing
import TutorScreen
import Wording

@testable import TutorApp

extension SeededNumbers {
  fileprivate mutating func below(_ bound: Int) -> Int { Int(number(below: UInt64(bound))) }
}

private let keys: [Key] =
  [
    .enter, .backspace, .tab, .escape, .up, .down, .left, .right, .home, .end, .pageUp, .pageDown,
    .function(1), .hangulNotice,
  ] + ".,[]a+-lh?123456789wivsbtgk".map { .character($0) }
  + Array(repeating: .character(" "), count: 12)

@Test(arguments: [1, 2, 3, 5, 8, 13] as [UInt64])
func `any keys at any moment and size give rows of the screen's width`(seed: UInt64) {
  var random = SeededNumbers(seed: seed)
  var app = App(
    Lessons.all, look: ScreenLook(.korean, glyphs: seed % 2 == 0 ? .ascii : .emoji))
  for step in 0..<250 {
    if random.below(4) == 0 {
      app.tick(milliseconds: random.below(2000))
    } else if random.below(40) == 0 {
      app.press("q⏎")
      if app.isFinished { app = App(Lessons.all, look: ScreenLook(.english)) }
    } else {
      app.handle(keys[random.below(keys.count)], isRepeat: random.below(5) == 0)
    }
    let size = GridSize(columns: 1 + random.below(130), rows: 1 + random.below(45))
    if random.below(3) == 0 { app.handle(.resized(size), isRepeat: false) }
    let grid = app.grid(columns: size.columns, rows: size.rows)
    let widths = (0..<size.rows).map { row in
      grid.row(row).runs.reduce(0) { $0 + DisplayWidth.columns(of: $1.text) }
    }
    if widths.contains(where: { $0 != size.columns }) {
      Issue.record("seed \(seed), step \(step), \(size.columns)x\(size.rows): \(widths)")
    }
  }
}

@Test(arguments: Showing.all)
func `forward, back and forward again show equal screens`(_ showing: Showing) {
  var app = showing.app()
  // The answers are given once and kept.
  while app.goOnRightly() {}

  func passThrough() -> [CellGrid] {
    app.handle(.home, isRepeat: false)
    var grids = [app.grid(columns: 120, rows: 40)]
    while app.goOnRightly() { grids.append(app.grid(columns: 120, rows: 40)) }
    return grids
  }

  let first = passThrough()
  var back = [app.grid(columns: 120, rows: 40)]
  while back.count < first.count {
    app.press("←")
    back.append(app.grid(columns: 120, rows: 40))
  }
  #expect(back.reversed() == first)
  #expect(passThrough() == first)
}
