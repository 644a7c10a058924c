import TestSupport
import Testing

/// How the lanes are read, by keys and mouse, in a real terminal.
@Suite(.serialized, .enabled(if: TmuxSession.isAvailable))
struct LaneTerminalTests {
  /// Lesson 2, where its first data has arrived.
  private func session(_ language: String) throws -> TmuxSession {
    let session = try LessonPlay.session("send", language: language, options: "--no-animation")
    for key in ["Space", "Right", "Space"] { try session.press(key) }
    return session
  }

  @Test(arguments: [("en", "o", "a line is 16.6ms"), ("ko", "ㅐ", "한 줄에 16.6ms")])
  func `o makes rows time, and again the ladder`(
    _ language: String, key: String, text: String
  ) throws {
    let session = try session(language)
    try session.type(key)
    try session.wait(for: "rows of time") { $0.contains(text) && $0.contains("⎺⎺⎺⎺⎻⎻⎻⎻") }
    try session.type(key)
    try session.wait(for: "the ladder again") { $0.contains("📦") && !$0.contains(text) }
  }

  @Test func `a click selects a segment and lets it go, and the wheel selects`() throws {
    let session = try session("en")
    #expect(try session.value(of: "#{mouse_standard_flag}") == "1")
    let screen = try session.screen().split(separator: "\n", omittingEmptySubsequences: false)
    let row = try #require(screen.firstIndex { $0.contains("0.000 ├── 📦") })
    // As a terminal without SGR's mouse says it: button, column, row, each above a space.
    let place = "=" + String(UnicodeScalar(UInt8(33 + row)))
    let isSelected = { (screen: String) in
      screen.split(separator: "\n").contains { $0.hasPrefix("►") && $0.contains("📦") }
    }
    try session.type("\u{1B}[M " + place + "\u{1B}[M#" + place)
    try session.wait(for: "the selection") { isSelected($0) }
    try session.type("\u{1B}[M " + place + "\u{1B}[M#" + place)
    try session.wait(for: "no selection") { !isSelected($0) }
    try session.type("\u{1B}[M`" + place)
    try session.wait(for: "the selection by the wheel") { isSelected($0) }
  }

  @Test func `with a row selected Home, End and PgUp go through the lanes`() throws {
    let session = try LessonPlay.session("close", language: "en", options: "--no-animation")
    var screen = ""
    for key in ["Space", "End"] { screen = try session.press(key) }
    #expect(!screen.contains("SYN") && screen.contains("TIME-WAIT ran out"))
    #expect(try session.press("Up").contains("►"))
    let top = try session.press("Home")
    #expect(top.contains("►        ├ FIN-WAIT-1") && !top.contains("TIME-WAIT ran out"))
    let page = try session.press("PageDown")
    #expect(page.contains("►") && page != top)
    #expect(try session.press("PageUp") == top)
    #expect(try session.press("End").contains("TIME-WAIT ran out"))
  }

  @Test func `# counts numbers from the first`() throws {
    let session = try session("en")
    try session.type("#")
    try session.wait(for: "seq=+1")
    try session.type("#")
    try session.wait(for: "seq=101")
  }
}
