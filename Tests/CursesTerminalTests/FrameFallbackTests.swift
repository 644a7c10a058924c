import TerminalCells
import Testing

@testable import CursesTerminal

#if os(Linux)
  import Glibc

  /// A frame that can't be gathered still gets to the terminal, written by ncurses itself.
  extension CursesTerminalTests {
    @Test(arguments: [true, false])
    func `where frames can't be gathered ncurses writes them itself`(isUnreadable: Bool) throws {
      let pseudo = try PseudoTerminal()
      let before = pseudo.modes()
      // What ncurses writes frames for.
      let terminal = try CursesTerminal(pseudo.options(type: "vt100"))
      terminal.present(grid("first"))
      #expect(pseudo.written().contains("first"))

      // In its place an end of a pipe: the one is written to but never read back, the other isn't
      // even written to. C still owns the number; what is opened elsewhere mustn't get it.
      let frame = try #require(Self.frameDescriptor)
      var ends: [Int32] = [0, 0]
      try #require(pipe(&ends) == 0)
      dup2(ends[isUnreadable ? 1 : 0], frame)
      terminal.present(grid("second"))
      for end in ends { close(end) }
      #expect(pseudo.written().contains("second"))
      terminal.present(grid("third"))
      #expect(pseudo.written().contains("third"))
      terminal.close()
      #expect(pseudo.modes() == before)
    }

    private func grid(_ text: String) -> CellGrid {
      var grid = CellGrid(size: GridSize(columns: 20, rows: 4))
      grid.write(text, row: 1, column: 0)
      return grid
    }

    /// The file in which frames are gathered; nil if none is open.
    private static var frameDescriptor: Int32? {
      (3..<Int32(256)).last { descriptor in
        var name = [CChar](repeating: 0, count: 64)
        let count = readlink("/proc/self/fd/\(descriptor)", &name, name.count)
        let octets = name.prefix(max(count, 0)).map(UInt8.init(bitPattern:))
        return String(decoding: octets, as: UTF8.self).hasPrefix("/memfd:frame")
      }
    }
  }
#endif
