import TestSupport
import Testing

/// The real program in a real terminal, one run a lesson and language, to its end.
@Suite(.serialized, .enabled(if: TmuxSession.isAvailable))
struct RealTerminalTests {
  @Test(arguments: ["ko", "en"])
  func `lesson 1 opens a connection and both ends are ESTABLISHED`(_ language: String) throws {
    let play = try LessonPlay("connect", language: language)
    #expect(
      play.states == [
        "CLOSED LISTEN", "SYN-SENT SYN-RECEIVED", "ESTABLISHED SYN-RECEIVED",
        "ESTABLISHED ESTABLISHED",
        // The task begins anew.
        "SYN-SENT LISTEN", "SYN-SENT SYN-RECEIVED", "ESTABLISHED SYN-RECEIVED",
        "ESTABLISHED ESTABLISHED",
      ])
    #expect(play.shows("❔"))
    #expect(play.shows("❔👍"))
    #expect(play.shows("seq=300 ack=101") || play.shows("seq=300  ack=101"))
  }

  @Test(arguments: ["ko", "en"])
  func `lesson 2 loses a segment, the timer runs out and the same bytes go again`(
    _ language: String
  ) throws {
    let play = try LessonPlay("send", language: language)
    #expect(play.states == ["ESTABLISHED ESTABLISHED"])
    let loss = try #require(play.firstScreen { $0.contains("💥") })
    let again = try #require(
      play.firstScreen { screen in
        screen.split(separator: "\n").contains { $0.contains("↻") && $0.contains("seq=106") }
      })
    #expect(loss < again)
  }

  @Test(arguments: ["ko", "en"])
  func `lesson 3 closes by four segments, with data in CLOSE-WAIT, and TIME-WAIT runs out`(
    _ language: String
  ) throws {
    let play = try LessonPlay("close", language: language)
    #expect(
      play.states == [
        "ESTABLISHED ESTABLISHED", "FIN-WAIT-1 CLOSE-WAIT", "FIN-WAIT-2 CLOSE-WAIT",
        "TIME-WAIT LAST-ACK", "TIME-WAIT CLOSED", "CLOSED CLOSED",
        // The task begins with the server's FIN on its way.
        "FIN-WAIT-2 LAST-ACK", "TIME-WAIT LAST-ACK", "CLOSED CLOSED",
      ])
    let data = try #require(
      play.firstScreen { $0.contains("📦") && $0.contains("seq=301") })
    #expect(play.screens[data].contains("CLOSE-WAIT"))
  }

  @Test func `an arrow crosses: the sender's state changes first, the receiver's on arrival`()
    throws
  {
    let session = try LessonPlay.session("connect", language: "en")
    let screens = try LessonPlay.pressToFirstSegment(in: session, last: ".")
    var seen = [screens.before, screens.after].compactMap(LessonPlay.states)
    while seen.last == "SYN-SENT LISTEN", seen.count < 10 {
      try LessonPlay.states(in: session.press(".")).map { seen.append($0) }
    }
    #expect(seen.first == "CLOSED LISTEN")
    #expect(seen.dropFirst().first == "SYN-SENT LISTEN")
    #expect(seen.last == "SYN-SENT SYN-RECEIVED")
  }

  @Test func `a crossing is drawn in many frames, and at its end the program waits`() throws {
    let session = try LessonPlay.session("connect", language: "en")
    let screens = try LessonPlay.pressToFirstSegment(in: session, last: "Space")
    #expect(LessonPlay.states(in: screens.before) == "CLOSED LISTEN")
    #expect(LessonPlay.states(in: screens.after) == "SYN-SENT SYN-RECEIVED")
    // 1.2 seconds, of which one frame never lets more than a tenth pass.
    #expect(screens.frames >= 12)
  }

  @Test func `the menu shows the lessons, and q leaves the terminal as it was`() throws {
    let session = try LessonPlay.terminal("--lang", "ko", "--lessons", Program.lessons)
    #expect(try session.settledScreen().contains("연결"))
    #expect(try session.value(of: "#{alternate_on}") == "1")
    try session.send("q")
    try session.wait(for: "exit code 0")
    #expect(try session.value(of: "#{alternate_on}") == "0")
  }

  @Test func `a terminal that can't place text gets the lesson as text, step by step`() throws {
    let session = try LessonPlay.terminal(
      "play", "connect", "--lang", "en", "--lessons", Program.lessons,
      environment: ["TERM": "dumb"])
    try session.wait(for: "[Enter] read on")
    try session.send("q", "Enter")
    try session.wait(for: "exit code 0")
  }
}

/// A lesson played to its end, and every screen on the way.
struct LessonPlay {
  /// What was on screen before each press.
  let screens: [String]

  /// What whoever runs the tests may have set, and what their screens mustn't depend on.
  private static let unset = [
    "XDG_STATE_HOME": "", "NO_COLOR": "", "COLORFGBG": "", "TCPTUTOR_LANG": "",
  ]

  /// The program in a terminal, under a shell that tells how it ended, and can be driven by `press`.
  /// What it remembers goes into a folder of its own, which is gone with the terminal, unless the
  /// environment names one.
  static func terminal(_ arguments: String..., environment: [String: String] = [:]) throws
    -> TmuxSession
  {
    let script = #"""
      if [ -z "$XDG_STATE_HOME" ]; then
        XDG_STATE_HOME=$(mktemp -d)
        export XDG_STATE_HOME
        trap 'rm -rf "$XDG_STATE_HOME"; exit' EXIT HUP TERM
      fi
      "$0" "$@"; echo "exit code $?"; read -r _
      """#
    let own = TmuxSession.tellingProgress.merging(unset) { $1 }
    return try TmuxSession(
      command: ["/bin/sh", "-c", script, Program.path] + arguments,
      environment: own.merging(environment) { $1 })
  }

  /// A lesson in a terminal.
  static func session(_ lesson: String, language: String, options: String = "--glyphs=emoji") throws
    -> TmuxSession
  {
    try terminal(
      "play", lesson, "--lang", language, "--lessons", Program.lessons, "--glyphs", "emoji", options
    )
  }

  init(_ lesson: String, language: String) throws {
    let session = try Self.session(lesson, language: language, options: "--no-animation")
    var screens = [try session.settledScreen()]
    while !screens[screens.count - 1].contains("🎉") {
      guard screens.count < 80 else {
        throw TmuxSession.Failure.neverShown("the lesson's end", screen: screens.last ?? "")
      }
      screens.append(try session.press(Self.key(after: screens)))
    }
    self.screens = screens
  }

  /// Presses what leads to lesson 1's first segment and then the last key: the screens before and
  /// after that, and how many frames it took.
  static func pressToFirstSegment(in session: TmuxSession, last: String) throws -> (
    before: String, after: String, frames: Int
  ) {
    for key in ["Space", "Right", "Space", "3"] { try session.press(key) }
    let before = try session.settledScreen()
    let frames = try session.frames()
    let after = try session.press(last)
    return (before, after, try session.frames() - frames)
  }

  /// What a learner presses: an answer where the footer asks for one, Enter to submit several, else
  /// Space or → by turns, for the same key so soon again counts as held down, and then neither a quiz
  /// is skipped nor the lesson left.
  private static func key(after screens: [String]) -> String {
    let footer = screens.last?.split(separator: "\n").last ?? ""
    if footer.contains("[1–") {
      let isChosen = screens.last?.contains("[x] 1") ?? false
      return isChosen ? "Enter" : "1"
    }
    return screens.count % 2 == 0 ? "Space" : "Right"
  }

  /// The states of both ends as the cards showed them, each pair once in a row.
  var states: [String] {
    screens.compactMap(Self.states).reduce(into: []) { list, pair in
      if list.last != pair { list.append(pair) }
    }
  }

  /// Whether a screen had this text.
  func shows(_ text: String) -> Bool { screens.contains { $0.contains(text) } }

  /// Which screen was the first like this.
  func firstScreen(where isWanted: (String) -> Bool) -> Int? {
    screens.firstIndex(where: isWanted)
  }

  /// The states on the two cards: the row near the top that names two.
  static func states(in screen: String) -> String? {
    for row in screen.split(separator: "\n").prefix(6) {
      let words = row.split { !($0.isLetter || $0.isNumber || $0 == "-") }
      let states = words.filter { names.contains(String($0)) }
      if states.count == 2 { return states.joined(separator: " ") }
    }
    return nil
  }

  private static let names: Set<String> = [
    "LISTEN", "SYN-SENT", "SYN-RECEIVED", "ESTABLISHED", "FIN-WAIT-1", "FIN-WAIT-2", "CLOSE-WAIT",
    "CLOSING", "LAST-ACK", "TIME-WAIT", "CLOSED",
  ]
}
