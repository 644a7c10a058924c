import TestSupport
import Testing

/// That the tests' own terminal does what other tests build on.
@Suite(.enabled(if: TmuxSession.isAvailable))
struct TmuxSessionTests {
  @Test func `keys reach the program and its screen can be read`() throws {
    let session = try TmuxSession(
      command: ["/bin/sh", "-c", "echo ready $NAME; read x; echo \"<$x>\"; read x"], columns: 30,
      rows: 5,
      environment: ["NAME": "서버"])
    try session.wait(for: "ready 서버")
    try session.type("❔ SYN")
    try session.send("Enter")
    #expect(try session.wait(for: "<❔ SYN>").hasPrefix("ready 서버\n❔ SYN\n<❔ SYN>\n"))
  }

  @Test func `the terminal can be given another size`() throws {
    let session = try TmuxSession(
      command: ["/bin/sh", "-c", "echo ready; while read x; do stty size; done"], columns: 30,
      rows: 5)
    try session.wait(for: "ready")
    try session.resize(columns: 50, rows: 9)
    // tmux resizes the terminal later than it says so.
    try session.wait(for: "9 50") { screen in
      if screen.contains("9 50") { return true }
      try session.send("Enter")
      return false
    }
  }

  @Test func `a key is answered when the program waits again, and the screen is whole then`() throws
  {
    let script = #"""
      stty raw -echo
      count=0
      while :; do
        printf 'key %s' "$count"
        printf ' and the rest\r\n\033]2;waits %s 0\007' "$count"
        count=$((count + 1))
        dd bs=1 count=1 2>/dev/null >/dev/null
      done
      """#
    let session = try TmuxSession(command: ["/bin/sh", "-c", script], columns: 30, rows: 5)
    #expect(try session.settledScreen().hasPrefix("key 0 and the rest\n\n"))
    #expect(try session.press("x").hasPrefix("key 0 and the rest\nkey 1 and the rest\n\n"))
    #expect(try session.press("Space").contains("\nkey 2 and the rest\n\n"))
  }

  @Test func `text that never shows is an error with the last screen`() throws {
    let session = try TmuxSession(command: ["/bin/sh", "-c", "echo one; read x"])
    try session.wait(for: "one")
    #expect(throws: TmuxSession.Failure.self) { try session.wait(for: "two", tries: 3) }
  }

  @Test func `a command that has ended leaves its screen and its status`() throws {
    let session = try TmuxSession(command: ["/bin/sh", "-c", "echo said; read line; exit 3"])
    try session.wait(for: "said")
    try session.send("Enter")
    #expect(try session.waitForEnd() == 3)
    #expect(try session.wait(for: "said").hasPrefix("said\n"))
  }

  @Test func `a command that a signal has ended has no status`() throws {
    let session = try TmuxSession(command: ["/bin/sh", "-c", "echo said; read line; kill -TERM $$"])
    try session.wait(for: "said")
    try session.send("Enter")
    #expect(try session.waitForEnd() == nil)
  }
}
