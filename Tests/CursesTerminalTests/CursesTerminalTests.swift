import TerminalCells
import Testing

@testable import CursesTerminal

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The terminal on a pseudo-terminal whose other side is the test. ncurses has one screen at a time,
/// hence one after the other.
@Suite(.serialized)
struct CursesTerminalTests {
  /// What is waited for is there already; a failure must not hang.
  private static let patience = 2_000

  /// Both sides of a pseudo-terminal: what the program writes is read from `outside`.
  struct PseudoTerminal: ~Copyable {
    let outside: Int32
    let inside: Int32

    init(columns: UInt16 = 20, rows: UInt16 = 4) throws {
      (outside, inside) = try openPseudoTerminal()
      resize(columns: columns, rows: rows)
    }

    deinit {
      close(outside)
      close(inside)
    }

    func resize(columns: UInt16, rows: UInt16) {
      var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
      _ = ioctl(outside, UInt(TIOCSWINSZ), &size)
    }

    func type(_ text: String) {
      _ = write(outside, text, text.utf8.count)
    }

    /// What the program wrote since the last time.
    func written() -> String {
      var bytes: [UInt8] = []
      var buffer = [UInt8](repeating: 0, count: 4_096)
      var waiting = pollfd(fd: outside, events: Int16(POLLIN), revents: 0)
      while poll(&waiting, 1, 0) > 0, case let count = read(outside, &buffer, buffer.count),
        count > 0
      {
        bytes += buffer[..<count]
      }
      return String(decoding: bytes, as: UTF8.self)
    }

    /// The terminal's modes, as far as a shell sees them.
    func modes() -> [UInt] {
      var now = termios()
      tcgetattr(inside, &now)
      return [UInt(now.c_iflag), UInt(now.c_oflag), UInt(now.c_lflag), UInt(now.c_cflag)]
    }

    func options(type: String = "xterm-256color", probes: Bool = false) -> TerminalOptions {
      TerminalOptions(
        probesGlyphs: probes, probesBackground: probes, type: type, input: inside, output: inside)
    }
  }

  private func grid(_ lines: [String], columns: Int = 20) -> CellGrid {
    var grid = CellGrid(size: GridSize(columns: columns, rows: lines.count))
    for (row, line) in lines.enumerated() { grid.write(line, row: row, column: 0) }
    return grid
  }

  @Test func `what is no terminal is refused`() throws {
    let null = open("/dev/null", O_RDWR)
    defer { close(null) }
    #expect(throws: TerminalUnavailable.notATerminal) {
      try CursesTerminal(TerminalOptions(type: "xterm-256color", input: null, output: null))
    }
  }

  @Test func `a terminal whose cursor can't be addressed is refused untouched`() throws {
    let pseudo = try PseudoTerminal()
    let modes = pseudo.modes()
    let options = [pseudo.options(type: "dumb"), pseudo.options(type: "")]
    #expect(throws: TerminalUnavailable.cannotAddressCursor(type: "dumb")) {
      try CursesTerminal(options[0])
    }
    #expect(throws: TerminalUnavailable.noType) { try CursesTerminal(options[1]) }
    #expect(pseudo.modes() == modes)
    #expect(pseudo.written() == "")
  }

  @Test func `rows are shown and unchanged cells not sent again`() throws {
    let pseudo = try PseudoTerminal()
    let terminal = try CursesTerminal(pseudo.options())
    _ = pseudo.written()
    terminal.present(grid(["❔ SYN", "서버"]))
    let first = pseudo.written()
    #expect(first.contains("❔ SYN") && first.contains("서버"))
    terminal.present(grid(["❔ SYN", "서버"]))
    #expect(pseudo.written() == "")
    terminal.close()
  }

  @Test func `closing gives the modes and the screen back`() throws {
    let pseudo = try PseudoTerminal()
    let modes = pseudo.modes()
    let terminal = try CursesTerminal(pseudo.options())
    #expect(pseudo.written().contains("\u{1B}[?1049h"))
    #expect(pseudo.modes() != modes)
    terminal.close()
    #expect(pseudo.written().contains("\u{1B}[?1049l"))
    #expect(pseudo.modes() == modes)
  }

  @Test func `keys come decoded, in order`() throws {
    let pseudo = try PseudoTerminal()
    let terminal = try CursesTerminal(pseudo.options())
    #expect(Array(terminal.waitForKeys(timeoutMilliseconds: 0)) == [])
    pseudo.type("a\u{1B}OA\u{1B}[6~ㅈ ")
    #expect(
      Array(terminal.waitForKeys(timeoutMilliseconds: Self.patience))
        == [.character("a"), .up, .pageDown, .character("w"), .hangulNotice])
    terminal.close()
  }

  @Test func `the mouse is told by its cell, and let go at the end`() throws {
    let pseudo = try PseudoTerminal()
    let terminal = try CursesTerminal(pseudo.options())
    #expect(pseudo.written().contains("\u{1B}[?1006;1000h"))
    // Each as it comes, one after the other.
    let told: [(String, [Key])] = [
      ("\u{1B}[<0;5;3M", [.click(GridPlace(row: 2, column: 4))]),
      ("\u{1B}[<0;5;3m\u{1B}[<64;300;1M", [.wheel(up: true, at: GridPlace(row: 0, column: 299))]),
      ("\u{1B}[<65;1;2M", [.wheel(up: false, at: GridPlace(row: 1, column: 0))]),
      // Over a slow line the release comes in the same read.
      ("\u{1B}[<0;2;4M\u{1B}[<0;2;4m", [.click(GridPlace(row: 3, column: 1))]),
      ("\u{1B}[<0;7;2M\u{1B}[<0;7;2mx", [.click(GridPlace(row: 1, column: 6)), .character("x")]),
    ]
    for (octets, keys) in told {
      pseudo.type(octets)
      #expect(Array(terminal.waitForKeys(timeoutMilliseconds: Self.patience)) == keys)
    }
    terminal.close()
    #expect(pseudo.written().contains("\u{1B}[?1006;1000l"))
  }

  @Test func `the probe learns what is drawn and keeps the keys typed meanwhile`() throws {
    let pseudo = try PseudoTerminal()
    pseudo.type("x\u{1B}]11;rgb:ff/ff/ff\u{07}\u{1B}[1;3R한\u{1B}[1;2R\u{1B}OB")
    pseudo.type("\u{1B}[1;2R\u{1B}[1;2R\u{1B}[1;9R")
    let terminal = try CursesTerminal(pseudo.options(probes: true))
    #expect(terminal.report.background.isLight == true)
    #expect(terminal.report.glyphs == .emoji || !terminal.report.locale.isUTF8)
    #expect(terminal.report.colors == .all)
    #expect(
      Array(terminal.waitForKeys(timeoutMilliseconds: Self.patience))
        == [.character("x"), .character("g"), .down, .hangulNotice])
    terminal.close()
  }

  @Test(arguments: [9, 6, 3])
  func `a sign is repeated where the terminal was seen to repeat it`(column: Int) throws {
    let pseudo = try PseudoTerminal()
    for place in [3, 2, 2, 2, column] { pseudo.type("\u{1B}[1;\(place)R") }
    let terminal = try CursesTerminal(pseudo.options(probes: true))
    #expect(terminal.report.answers?.repeatsSigns == (column == 9))
    _ = pseudo.written()
    terminal.present(grid([String(repeating: "─", count: 20)]))
    let written = pseudo.written()
    if terminal.report.locale.isUTF8 {
      #expect(written.contains("─\u{1B}[18b─") == (column == 9))
      #expect(written.contains("────────────────────") == (column != 9))
    }
    terminal.close()
  }

  @Test func `a signal of a new size is a key`() throws {
    let pseudo = try PseudoTerminal()
    let terminal = try CursesTerminal(pseudo.options())
    #expect(terminal.size == GridSize(columns: 20, rows: 4))
    pseudo.resize(columns: 1, rows: 1)
    // The threads that tests run on block signals.
    var changed = sigset_t()
    sigemptyset(&changed)
    sigaddset(&changed, SIGWINCH)
    pthread_sigmask(SIG_UNBLOCK, &changed, nil)
    raise(SIGWINCH)
    let smallest = GridSize(columns: 1, rows: 1)
    #expect(Array(terminal.waitForKeys(timeoutMilliseconds: Self.patience)) == [.resized(smallest)])
    #expect(terminal.size == smallest)
    terminal.present(grid(["가"], columns: 1))
    terminal.close()
  }

  @Test func `back in a window of another size, the frame that was is not shown again`() throws {
    let pseudo = try PseudoTerminal()
    let terminal = try CursesTerminal(pseudo.options())
    terminal.present(grid(["before"]))
    #expect(pseudo.written().contains("before"))
    pseudo.resize(columns: 10, rows: 3)
    var continued = sigset_t()
    sigemptyset(&continued)
    sigaddset(&continued, SIGCONT)
    pthread_sigmask(SIG_UNBLOCK, &continued, nil)
    raise(SIGCONT)
    let smaller = GridSize(columns: 10, rows: 3)
    #expect(Array(terminal.waitForKeys(timeoutMilliseconds: Self.patience)) == [.resized(smaller)])
    #expect(!pseudo.written().contains("before"))
    terminal.present(grid(["after", "", ""], columns: 10))
    #expect(pseudo.written().contains("after"))
    terminal.close()
  }

  @Test func `a terminal that has gone is the end of input`() throws {
    let (outside, inside) = try openPseudoTerminal()
    defer { close(inside) }
    let terminal = try CursesTerminal(
      TerminalOptions(
        probesGlyphs: false, probesBackground: false, type: "xterm-256color", input: inside,
        output: inside))
    close(outside)
    #expect(Array(terminal.waitForKeys(timeoutMilliseconds: Self.patience)) == [.endOfInput])
    terminal.close()
  }
}

private func openPseudoTerminal() throws -> (outside: Int32, inside: Int32) {
  #if canImport(Darwin)
    let outside = posix_openpt(O_RDWR | O_NOCTTY)
    try #require(outside >= 0 && grantpt(outside) == 0 && unlockpt(outside) == 0)
    let inside = open(try #require(ptsname(outside)), O_RDWR | O_NOCTTY)
  #else
    // Swift's Glibc lacks posix_openpt; this is what it does.
    let (setLock, getNumber) = (UInt(0x4004_5431), UInt(0x8004_5430))
    let outside = open("/dev/ptmx", O_RDWR | O_NOCTTY)
    var lock: Int32 = 0
    var number: Int32 = 0
    try #require(outside >= 0 && ioctl(outside, setLock, &lock) == 0)
    try #require(ioctl(outside, getNumber, &number) == 0)
    let inside = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY)
  #endif
  try #require(inside >= 0)
  return (outside, inside)
}
