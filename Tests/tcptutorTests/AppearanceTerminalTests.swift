import TestSupport
import Testing

/// What signs and colours a terminal is given, by its kind, its locale and what was asked for.
@Suite(.serialized, .enabled(if: TmuxSession.isAvailable))
struct AppearanceTerminalTests {
  /// Lesson 1, where its first segment has arrived.
  private func session(
    _ language: String, _ option: String, environment: [String: String] = [:]
  ) throws -> TmuxSession {
    let session = try LessonPlay.terminal(
      "play", "connect", "--lang", language, "--lessons", Program.lessons, "--no-animation",
      option, environment: environment)
    for key in ["Space", "Right", "Space", "3", "Right"] { try session.press(key) }
    return session
  }

  @Test(arguments: [
    ["LC_ALL": "C"], ["TERM": "vt100", "LC_ALL": "C.UTF-8"], ["TERM": "linux", "LC_ALL": "C"],
  ])
  func `where no more can be trusted the stage is ASCII, and all of it is there`(
    _ environment: [String: String]
  ) throws {
    let session = try session("en", "--theme=auto", environment: environment)
    let screen = try session.settledScreen()
    #expect(screen.contains("SYN?  seq=100") && screen.contains("-->| 0.050"))
    #expect(screen.contains("SYN-SENT") && screen.contains("[1-3] Answer"))
    #expect(!screen.unicodeScalars.contains { !$0.isASCII }, "\(screen)")
    #expect(try session.press("?").contains("Help"))
    #expect(try session.press("Escape") == screen)
  }

  @Test(arguments: ["en", "ko"])
  func `ASCII that was asked for draws no other sign`(_ language: String) throws {
    let screen = try session(
      language, "--glyphs=ascii", environment: ["LC_ALL": "C.UTF-8"]
    ).settledScreen()
    #expect(screen.contains("SYN?  seq=100"))
    let signs = screen.unicodeScalars.filter { !$0.isASCII && !("가"..."힣" ~= $0) }
    #expect(signs.isEmpty, "\(signs)")
  }

  /// The colour of a key's name or of the client, which each theme has as its own.
  @Test(arguments: [
    ("--theme=dark", "38;5;80m"), ("--theme=light", "38;5;23m"), ("--theme=auto", "38;5;63m"),
  ])
  func `a theme has colours of its own`(_ option: String, color: String) throws {
    let session = try session("ko", option, environment: ["LC_ALL": "C.UTF-8"])
    #expect(try session.styledScreen().contains(color))
  }

  @Test(arguments: [("--theme=mono", ""), ("--glyphs=auto", "1")])
  func `without colours nothing is coloured, and what matters has an attribute`(
    _ option: String, noColor: String
  ) throws {
    let session = try session(
      "en", option, environment: ["LC_ALL": "C.UTF-8", "NO_COLOR": noColor])
    let screen = try session.styledScreen()
    // A parameter of SGR that chooses one (30 … 38, 40 … 48, the bright ones), wherever it stands.
    let color = #/\u{1B}\[(?:[0-9:]*;)*(?:[34][0-8]|9[0-7]|10[0-7])[;:m]/#
    #expect(!screen.contains(color))
    #expect(screen.contains("\u{1B}[1"))
  }
}
