import TestSupport
import Testing

/// How the program behaves in a terminal that isn't its alone: stopped, ended, resized.
@Suite(.serialized, .enabled(if: TmuxSession.isAvailable))
struct TerminalMannersTests {
  /// Lesson 2 on its stage, under a shell with job control.
  private func sessionOfShell() throws -> TmuxSession {
    let session = try TmuxSession(
      command: ["/bin/bash", "--norc", "--noprofile", "-i"],
      environment: TmuxSession.tellingProgress.merging([
        "XDG_STATE_HOME": "/dev/null/none", "PS1": "shell> ",
      ]) { $1 })
    try session.wait(for: "shell>")
    try session.type(
      "'\(Program.path)' play send --lang en --lessons '\(Program.lessons)' --no-animation")
    try session.send("Enter")
    try session.press("Space")
    return session
  }

  @Test func `Ctrl-Z and fg, twenty times: the shell is there, then the same screen`() throws {
    let session = try sessionOfShell()
    let stage = try session.press("Right")
    for _ in 0..<20 {
      try session.send("C-z")
      try session.wait(for: "the shell's prompt") { screen in
        screen.contains("Stopped") && screen.split(separator: "\n").last == "shell>"
      }
      #expect(try session.value(of: "#{alternate_on}") == "0")
      #expect(try session.value(of: "#{cursor_flag}") == "1")
      let frames = try session.frames()
      try session.send("C-l")
      try session.type("fg")
      try session.send("Enter")
      #expect(try session.settledScreen(afterFrames: frames) == stage)
      #expect(try session.value(of: "#{alternate_on}") == "1")
    }
    #expect(try session.press("Space") != stage)
    // To the menu, and away.
    try session.press("q")
    try session.send("q")
    try session.wait(for: "the prompt below what was there") { screen in
      screen.hasPrefix("shell> fg\n") && screen.split(separator: "\n").last == "shell>"
    }
  }

  @Test func `stopped and continued by signals from elsewhere, it draws its screen again`() throws {
    let session = try LessonPlay.session("send", language: "ko", options: "--no-animation")
    let screen = try session.press("Space")
    let frames = try session.frames()
    try session.signal("STOP", "CONT")
    #expect(try session.settledScreen(afterFrames: frames) == screen)
  }

  @Test(arguments: [("INT", 130), ("TERM", 143), ("HUP", 129), ("QUIT", 131)])
  func `a signal ends it, and the terminal is as it was`(signal: String, status: Int) throws {
    let session = try session()
    try session.press("Space")
    try session.signal(signal)
    let screen = try session.wait(for: "exit code \(status)")
    #expect(screen.contains(" icanon") && screen.contains(" echo "))
    #expect(!screen.contains("stopped unexpectedly"))
    #expect(try session.value(of: "#{alternate_on}#{cursor_flag}") == "01")
  }

  @Test(arguments: [("ABRT", 134), ("SEGV", 139), ("ILL", 132), ("TRAP", 133), ("BUS", 135)])
  func `after a crash the terminal is as it was, and one line says what happened`(
    signal: String, status: Int
  ) throws {
    let session = try session()
    try session.press("Space")
    try session.signal(signal)
    let screen = try session.wait(for: "exit code \(status)")
    #expect(screen.contains("tcptutor stopped unexpectedly. The terminal is as it was."))
    #expect(screen.contains(" icanon") && screen.contains(" echo "))
    #expect(try session.value(of: "#{alternate_on}#{cursor_flag}") == "01")
  }

  /// How a session may end: by a key, or by a signal.
  enum Ending: String, CaseIterable {
    case q, control = "C-c", terminate = "TERM", hangUp = "HUP", interrupt = "INT", quit = "QUIT"
    case segmentationFault = "SEGV"

    func happen(in session: TmuxSession) throws {
      switch self {
      case .q:
        // To the menu, and away.
        try session.press("q")
        try session.send("q")
      case .control: try session.send("C-c")
      case .terminate, .hangUp, .interrupt, .quit, .segmentationFault: try session.signal(rawValue)
      }
    }
  }

  /// All that tmux tells of what a program may have switched in its terminal.
  private static let modes = [
    "alternate_on", "cursor_flag", "insert_flag", "keypad_flag", "keypad_cursor_flag",
    "origin_flag", "wrap_flag", "mouse_any_flag", "mouse_all_flag", "mouse_button_flag",
    "mouse_standard_flag", "mouse_sgr_flag", "mouse_utf8_flag", "scroll_region_upper",
    "scroll_region_lower", "pane_in_mode",
  ].map { "\($0)=#{\($0)}" }.joined(separator: " ")

  @Test(arguments: Ending.allCases)
  func `however it ends, every mode and every setting of the terminal is as before`(
    _ ending: Ending
  ) throws {
    let script = #"""
      trap : INT QUIT; before=$(stty -a); echo ready; read -r _
      "$0" "$@"
      echo "exit code $?"
      if [ "$(stty -a)" = "$before" ]; then echo "settings kept"; else stty -a; fi
      read -r _
      """#
    let session = try TmuxSession(
      command: [
        "/bin/bash", "-c", script, Program.path, "play", "send", "--lang", "en", "--lessons",
        Program.lessons,
      ],
      environment: TmuxSession.tellingProgress.merging(["XDG_STATE_HOME": "/dev/null/none"]) { $1 })
    try session.wait(for: "ready")
    let before = try session.value(of: Self.modes)
    try session.send("Enter")
    // A frame that scrolls the lanes, another size, and an arrow in the midst of its way.
    for key in ["Space", "Right", "End"] { try session.press(key) }
    try session.fit(columns: 60, rows: 18)
    try session.fit(columns: 80, rows: 24)
    #expect(try session.value(of: Self.modes) != before)
    try ending.happen(in: session)
    try session.wait(for: "settings kept")
    #expect(try session.value(of: Self.modes) == before)
  }

  @Test func `Ctrl-C leaves as q does`() throws {
    let session = try session()
    try session.press("Space")
    try session.send("C-c")
    let screen = try session.wait(for: "exit code")
    #expect(screen.contains(" icanon") && screen.contains(" echo "))
    #expect(try session.value(of: "#{alternate_on}#{cursor_flag}") == "01")
  }

  /// A lesson under a shell that tells afterwards what the terminal is like. Ctrl-C is for the
  /// lesson alone.
  private func session() throws -> TmuxSession {
    let script = #"trap : INT; "$0" "$@"; code=$?; stty -a; echo "exit code $code"; read -r _"#
    return try TmuxSession(
      command: [
        "/bin/sh", "-c", script, Program.path, "play", "send", "--lang", "en", "--lessons",
        Program.lessons, "--no-animation",
      ],
      environment: TmuxSession.tellingProgress.merging(["XDG_STATE_HOME": "/dev/null/none"]) { $1 })
  }

  @Test func `down to one cell and back at each step of a lesson, the screen is the same`() throws {
    let session = try LessonPlay.session("close", language: "ko", options: "--no-animation")
    for key in ["Space", "Right", "Space", "Right", "w", "Right"] {
      let screen = try session.press(key)
      for (columns, rows) in [(1, 1), (2, 1), (20, 5), (200, 60), (1, 60), (200, 1)] {
        try session.fit(columns: columns, rows: rows)
      }
      #expect(try session.fit(columns: 80, rows: 24) == screen)
    }
  }
}
