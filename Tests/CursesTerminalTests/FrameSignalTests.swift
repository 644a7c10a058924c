import TerminalCells
import Testing

@testable import CursesTerminal

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A signal amid a frame that moves rows leaves a terminal that scrolls as a whole. The signals
/// that end the process write what leaves the screen wherever the frame is; Ctrl-Z waits for its
/// end.
extension CursesTerminalTests {
  @Test func `a signal that ends the program amid a frame resets region and style`() throws {
    let pseudo = try PseudoTerminal(rows: 8)
    let terminal = try CursesTerminal(pseudo.options())
    defer { terminal.close() }
    let (before, after) = Self.scrolledGrids
    terminal.present(before)
    _ = pseudo.written()
    terminal.present(after)
    let frame = Array(pseudo.written().utf8)
    try #require(String(decoding: frame, as: UTF8.self).contains("\u{1B}[2;8r"))
    let leaving = terminal.leavingText
    var wasCut = false
    for count in 0...frame.count {
      var model = ModelTerminal(after.size)
      model.take(cutFrame: Array(frame[..<count]), leaving: [])
      if model.region != 0...7 || model.style != ModelTerminal.Style() { wasCut = true }
      model.take(cutFrame: Array(frame[..<count]), leaving: leaving)
      #expect(model.region == 0...7, "after \(count) octets")
      #expect(model.style == ModelTerminal.Style(), "after \(count) octets")
    }
    #expect(wasCut)
  }

  @Test func `after Ctrl-Z the next frame is sent whole, and then the screen is left`() throws {
    let pseudo = try PseudoTerminal(rows: 8)
    let terminal = try CursesTerminal(pseudo.options())
    defer { terminal.close() }
    let (before, after) = Self.scrolledGrids
    // The first frame is on a screen that ncurses clears.
    terminal.present(CellGrid(size: before.size))
    _ = pseudo.written()
    var model = ModelTerminal(before.size)
    terminal.present(before)
    model.take(Array(pseudo.written().utf8))

    // The threads that tests run on block signals. What stops the process isn't to stop the tests:
    // it waits until the handler is back.
    var (stops, mask) = (sigset_t(), sigset_t())
    sigemptyset(&stops)
    sigaddset(&stops, SIGTSTP)
    pthread_sigmask(SIG_UNBLOCK, &stops, &mask)
    raise(SIGTSTP)
    pthread_sigmask(SIG_BLOCK, &stops, nil)
    terminal.present(after)
    let frame = pseudo.written()
    #expect(Array(terminal.waitForKeys(timeoutMilliseconds: 0)) == [])
    pthread_sigmask(SIG_UNBLOCK, &stops, nil)
    pthread_sigmask(SIG_SETMASK, &mask, nil)

    #expect(frame.contains("\u{1B}[2;8r"))
    model.take(Array(frame.utf8))
    #expect(model.mistakes == [])
    #expect(model.picture == FrameEncoderTests.picture(of: after))
    #expect(pseudo.written().contains("\u{1B}[?1049l"))
  }

  /// Rows of words under a title, and the same a row further up with a new last one.
  private static var scrolledGrids: (CellGrid, CellGrid) {
    let words = ["title", "a first row", "another one", "in flight", "lost", "sent again", "ack"]
    let grids = [words + ["end"], [words[0]] + words[2...] + ["end", "closed"]].map { lines in
      var grid = CellGrid(size: GridSize(columns: 20, rows: 8))
      for (row, line) in lines.enumerated() {
        grid.write(
          line, row: row, column: 2,
          style: row > 5 ? CellStyle(foreground: .indexed(2), attributes: .bold) : .plain)
      }
      return grid
    }
    return (grids[0], grids[1])
  }
}
