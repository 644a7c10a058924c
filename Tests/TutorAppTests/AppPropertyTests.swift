import TerminalCells
import Testing

@testable import TutorApp

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
