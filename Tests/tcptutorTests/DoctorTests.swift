import CursesTerminal
import Foundation
import TestSupport
import Testing
import TutorScreen

@testable import tcptutor

struct DoctorTests {
  @Test func `without a terminal everything else is told, and the exit code is 0`() throws {
    let folder = try LessonFolder("a.md", "# A\n")
    let english = try Program.run(
      "doctor", environment: ["XDG_STATE_HOME": folder.path, "TERM": "xterm"])
    #expect(english.exitCode == 0)
    #expect(english.errors == "")
    #expect(english.output.hasPrefix("tcptutor "))
    #expect(english.output.contains("\nterminal      this is no terminal\n"))
    #expect(english.output.contains("\nlanguage      en (nothing says otherwise)\n"))
    #expect(english.output.contains("variables     TERM=xterm  LC_ALL=C\n"))
    #expect(english.output.contains("the one set is missing or not UTF-8)"))
    #expect(english.output.hasSuffix("\nNothing stands in the way of playing lessons.\n"))
    let korean = try Program.run(
      "doctor", "--lang", "ko", environment: ["XDG_STATE_HOME": folder.path])
    #expect(korean.output.contains("\n언어        ko (--lang)\n"))
    #expect(korean.output.hasSuffix("\n강의를 보는 데 걸리는 것이 없어요.\n"))
  }

  @Test func `what stands in the way is named with its mend, and the exit code is 1`() throws {
    let state = ["XDG_STATE_HOME": "/dev/null/state"]
    let result = try Program.run("doctor", environment: state)
    #expect(result.exitCode == 1)
    #expect(result.output.contains("/dev/null/state/tcptutor (not writable)\n"))
    #expect(result.output.contains("\n- The state folder can't be written to"))
    let json = try Program.run("doctor", "--json", "--lessons", "/none", environment: state)
    #expect(json.exitCode == 1)
    #expect(json.output.hasPrefix("{\"version\":"))
    #expect(json.output.hasSuffix("\"problems\":[\"unwritableState\",\"noLessons\"]}\n"))
  }

  @Test func `a choice has its reason`() throws {
    func line(_ arguments: String..., environment: [String: String] = [:]) throws -> String {
      let own = ["XDG_STATE_HOME": "/dev/null/state"].merging(environment) { $1 }
      let output = try Program.run(["doctor"] + arguments, environment: own).output
      return output.split(separator: "\n").first { $0.hasPrefix("theme") }.map(String.init) ?? ""
    }
    #expect(try line() == "theme         auto (by the background)")
    #expect(try line("--theme", "light") == "theme         light (--theme)")
    #expect(try line(environment: ["NO_COLOR": "1"]) == "theme         mono (NO_COLOR)")
    #expect(
      try line("--theme", "high-contrast", environment: ["NO_COLOR": "1"])
        == "theme         high-contrast (--theme)")
  }

  @Test(arguments: ["SSH_CONNECTION", "TMUX", "STY"])
  func `a variable that tells of a network or a file is named without its value`(
    name: String
  ) throws {
    let output = try Program.run("doctor", environment: [name: "secret 22"]).output
    #expect(output.contains("\(name)=…"))
    #expect(!output.contains("secret"))
  }
}

/// The doctor at a terminal, and what it is told there.
@Suite(.serialized, .enabled(if: TmuxSession.isAvailable))
struct DoctorTerminalTests {
  @Test func `at a terminal it tells size, colours, and what the signs took`() throws {
    let session = try LessonPlay.terminal(
      "doctor", "--lang", "en", "--lessons", Program.lessons,
      environment: ["XDG_STATE_HOME": "/tmp", "LC_ALL": "C.UTF-8"])
    let screen = try session.wait(for: "exit code 0")
    #expect(screen.contains("terminal      tmux-256color, 80×24\n"))
    #expect(screen.contains("colours       256\n"))
    #expect(screen.contains("glyphs        emoji (columns: ❔ 2, ─ 1, ● 1, ○ 1; repeats signs: "))
    #expect(screen.contains("background    unknown (the terminal didn't answer)\n"))
    #expect(screen.contains("by --theme light or --theme dark; it is remembered.\n"))
  }

  @Test func `in Korean it says whether the terminal repeats a sign, and what the signs took`()
    throws
  {
    let screens = try ["en", "ko"].map { language in
      try LessonPlay.terminal(
        "doctor", "--lang", language, "--lessons", Program.lessons,
        environment: ["XDG_STATE_HOME": "/tmp", "LC_ALL": "C.UTF-8"]
      ).wait(for: "exit code 0")
    }
    // Whether tmux repeats a sign of two columns depends on its version.
    let repeats = screens[0].contains("repeats signs: yes)\n")
    #expect(repeats != screens[0].contains("repeats signs: no)\n"))
    #expect(
      screens[1].contains(
        "(칸 수: ❔ 2, ─ 1, ● 1, ○ 1; 같은 글자 반복 \(repeats ? "가능" : "불가능"))\n"))
  }

  @Test(arguments: [("xterm", "--theme=dark"), ("vt100", "--glyphs=ascii")])
  func `a terminal that wasn't asked for its background isn't said to be silent`(
    type: String, option: String
  ) throws {
    let session = try LessonPlay.terminal(
      "doctor", "--lang", "en", "--lessons", Program.lessons, option,
      environment: ["XDG_STATE_HOME": "/tmp", "LC_ALL": "C.UTF-8", "TERM": type])
    let screen = try session.wait(for: "exit code 0")
    #expect(screen.contains("background    unknown (it wasn't asked)\n"))
    // Its colours are chosen, or it has none.
    #expect(!screen.contains("it is remembered"))
  }

  @Test func `automatic colours forget the ones that were remembered`() throws {
    let state = try LessonFolder()
    let folder = state["tcptutor"]
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
    try Data("auto\n".utf8).write(to: URL(fileURLWithPath: folder + "/theme"))
    let environment = ["XDG_STATE_HOME": state.path]
    let output = try Program.run("doctor", environment: environment).output
    #expect(output.contains("auto (by the background)\n"))
    let session = try LessonPlay.terminal(
      "play", "connect", "--lang", "en", "--lessons", Program.lessons, "--theme", "auto",
      environment: environment)
    try session.wait(for: "client")
    #expect(!FileManager.default.fileExists(atPath: folder + "/theme"))
  }

  @Test func `a background that tmux tells is believed`() throws {
    let session = try LessonPlay.terminal(
      "doctor", "--lang", "ko", "--lessons", Program.lessons,
      environment: ["XDG_STATE_HOME": "/tmp", "COLORFGBG": "0;15"])
    let screen = try session.wait(for: "exit code 0")
    #expect(screen.contains("배경        밝아요 (COLORFGBG=0;15)\n"))
    #expect(!screen.contains("알려 주면"))
  }

  @Test(
    arguments: [
      ("vt100", "vt100, 80×24", "ascii (it wasn't asked)"),
      ("linux", "linux, 80×24", "unicode (it wasn't asked)"),
      ("xterm", "xterm, 80×24", "emoji (columns"),
      ("kitty-of-tomorrow", "xterm-256color, 80×24", "emoji (columns"),
    ])
  func `each type of terminal has its signs`(type: String, terminal: String, glyphs: String) throws
  {
    let session = try LessonPlay.terminal(
      "doctor", "--lang", "en", "--lessons", Program.lessons,
      environment: ["XDG_STATE_HOME": "/tmp", "LC_ALL": "C.UTF-8", "TERM": type])
    let screen = try session.wait(for: "exit code")
    #expect(screen.contains(terminal))
    #expect(screen.contains(glyphs))
  }

  @Test(arguments: ["dumb", ""])
  func `a terminal that can't place text is a problem`(type: String) throws {
    let session = try LessonPlay.terminal(
      "doctor", "--lang", "en", "--lessons", Program.lessons,
      environment: ["XDG_STATE_HOME": "/tmp", "TERM": type])
    let screen = try session.wait(for: "exit code 1")
    #expect(screen.contains("- This terminal can't be used as a screen"))
  }

  @Test(arguments: ["C", "POSIX", "xx_YY.UTF-8", "ko_KR.UTF-8", ""])
  func `in any locale, one that isn't installed too, Korean is drawn and the frames are closed`(
    locale: String
  ) throws {
    let session = try LessonPlay.terminal(
      "play", "connect", "--lang", "ko", "--lessons", Program.lessons, "--no-animation",
      environment: ["LC_ALL": locale, "LANG": ""])
    try session.press("Space")
    let screen = try session.press("Right")
    #expect(screen.contains("클라이언트"))
    let isASCII = locale == "C" || locale == "POSIX"
    #expect(screen.contains("┌") != isASCII)
    #expect(screen.contains("+--") == isASCII)
  }
}
