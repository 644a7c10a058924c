import TerminalCells
import Testing

@testable import CursesTerminal

struct ColorDepthTests {
  @Test func `a terminal with all colours gets the number itself`() {
    #expect([0, 9, 244, 255].map { ColorDepth.all.number(of: .indexed($0)) } == [0, 9, 244, 255])
  }

  @Test func `sixteen colours stand for the nearest of the others`() {
    // Red, light green, a dark grey, white.
    #expect(
      [196, 46, 243, 231].map { ColorDepth.sixteen.number(of: .indexed($0)) } == [9, 10, 8, 15])
  }

  @Test func `eight colours drop the brightness but never hide grey text`() {
    #expect(
      [9, 8, 243, 231, 3].map { ColorDepth.eight.number(of: .indexed($0)) } == [1, 7, 7, 7, 3])
  }

  @Test func `without colours everything is the terminal's own`() {
    #expect(ColorDepth.none.number(of: .indexed(9)) == -1)
    #expect(ColorDepth.all.number(of: .standard) == -1)
  }

  @Test func `a terminal that takes numbers for mixed colours is given eight`() {
    #expect(
      [0, 2, 8, 16, 88, 256, 1 << 24].map { ColorDepth(colors: $0) }
        == [.none, .none, .eight, .sixteen, .sixteen, .all, .eight])
  }

  @Test func `an unknown terminal of a known family passes for its common type`() {
    #expect(TerminalType.candidates(for: "xterm-ghostty") == ["xterm-ghostty", "xterm-256color"])
    #expect(TerminalType.candidates(for: "tmux-256color") == ["tmux-256color", "screen-256color"])
    #expect(TerminalType.candidates(for: "dumb") == ["dumb"])
  }
}
