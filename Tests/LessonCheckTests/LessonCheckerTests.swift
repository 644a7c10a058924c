import LessonCheck
import LessonKit
import Testing
import Wording

struct LessonCheckerTests {
  @Test func `a lesson whose claims are all true has nothing to report`() {
    let report = check(Self.lesson)
    #expect(report.files[0].diagnostics == [])
    #expect(report.exitCode == 0)
    #expect(
      CheckText.lines(of: report, in: .english) == [
        "1 lesson, 1 language, 6 expectations: all true"
      ])
    #expect(
      CheckText.summary(of: report, in: .korean) == "강의 1개, 언어 1개, 기대 6개: 모두 맞아요")
  }

  @Test func `a false expectation names its line and shows what really happened`() throws {
    let report = check(
      Self.lesson.replacing("SYN,ACK seq=300 ack=101", with: "SYN,ACK seq=300 ack=102"))
    #expect(report.exitCode == 1)
    let diagnostic = try #require(report.files[0].diagnostics.first)
    #expect(report.files[0].diagnostics.count == 1)
    #expect(diagnostic.mistake.code == "E301")
    #expect(diagnostic.range.line == 22)
    #expect(
      diagnostic.notes == [
        "what really happened in this step:",
        "     0.100 ├◄─────────────────── SYN,ACK seq=300 ack=101 mss=1000 ──┤ 0.050",
        "     0.100 ├ SYN-SENT → ESTABLISHED                                 │",
        "     0.100 ├── ACK seq=101 ack=301 ────────────────────────────────►┤ 0.150",
      ])
    #expect(CheckText.summary(of: report, in: .english).hasSuffix(": 1 error"))
  }

  @Test func `where a step begins anew, the ladder begins there too`() throws {
    let again = """
      Once more.

      ```tcp #again
      client send 5
      reset
      server listen
      client connect
      expect client -> server SYN
      expect both CLOSED
      ```

      """
    let diagnostics = check(Self.lesson + again).files[0].diagnostics
    #expect(diagnostics.map(\.mistake.code) == ["E303"])
    #expect(
      diagnostics.first?.notes == [
        "what really happened in this step:",
        "           │                                            app: listen ┤ 0.000",
        "           │                                        CLOSED → LISTEN ┤ 0.000",
        "     0.000 ├ app: connect                                           │",
        "     0.000 ├ CLOSED → SYN-SENT                                      │",
        "     0.000 ├── SYN seq=100 mss=1000 ───────────────────────────────►┤ 0.050",
        "           │                                  LISTEN → SYN-RECEIVED ┤ 0.050",
        "           │        under way …─ SYN,ACK seq=300 ack=101 mss=1000 ──┤ 0.050",
      ])
  }

  @Test func `the ladder is written in the user's language`() throws {
    let wrong = Self.lesson.replacing("expect client SYN-SENT", with: "expect client LISTEN")
    let report = LessonChecker.check([source(wrong)], language: .korean)
    let notes = try #require(report.files[0].diagnostics.first).notes
    #expect(notes.first == "이 단계에서 실제로 일어난 일이에요:")
  }

  @Test func `a lesson in two languages is one lesson`() {
    let report = LessonChecker.check(
      [
        source(Self.lesson, path: "lessons/01-open.en.md"),
        source(
          Self.lesson.replacing("lang: en", with: "lang: ko"), path: "lessons/01-open.ko.md"),
      ], language: .english)
    #expect(
      CheckText.summary(of: report, in: .english)
        == "1 lesson, 2 languages, 12 expectations: all true")
  }

  @Test func `a file that can't be read is exit code 2, whatever the others hold`() {
    let report = LessonChecker.check(
      [LessonSource(path: "gone.md", content: .unreadable(.missing)), source("# A\n\nSay.\n")],
      language: .english)
    #expect(report.exitCode == 2)
    #expect(report.files.map(\.diagnostics.count) == [1, 0])
  }

  @Test func `a file with nothing to show is no lesson`() {
    let report = check("")
    #expect(report.lessonCount == 0)
    #expect(report.exitCode == 1)
  }

  @Test func `mistakes of reading and of running are reported together, in the file's order`() {
    let wrong = Self.lesson.replacing("expect client SYN-SENT", with: "expect client LISTEN")
      .replacing("- [x] yes\n- [ ] no", with: "- [ ] yes\n- [ ] no")
    let diagnostics = check(wrong).files[0].diagnostics
    #expect(diagnostics.map(\.mistake.code) == ["E303", "E401", "E402"])
    #expect(diagnostics.map(\.range.line) == diagnostics.map(\.range.line).sorted())
  }

  private func check(_ text: String) -> CheckReport {
    LessonChecker.check([source(text)], language: .english)
  }

  private func source(_ text: String, path: String = "lessons/01-open.en.md") -> LessonSource {
    LessonSource(path: path, content: .octets(Array(text.utf8)))
  }

  private static let lesson = """
    ---
    tcptutor: 1
    lang: en
    ---
    # Opening

    ```tcp setup
    server listen
    ```

    The client asks.

    ```tcp #syn
    client connect
    expect client -> server SYN seq=100
    expect client SYN-SENT
    ```

    The server answers.

    ```tcp #synack
    expect server -> client SYN,ACK seq=300 ack=101
    expect client ESTABLISHED
    ```

    Does the last answer arrive?

    - [x] yes
    - [ ] no

    ```tcp #ack
    claim 1 server ESTABLISHED
    expect client -> server ACK
    ```

    """
}
