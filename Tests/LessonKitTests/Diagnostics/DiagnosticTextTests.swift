import Testing
import Wording

@testable import LessonKit

@Suite struct DiagnosticTextTests {
  private let lesson = TestLesson(
    "# 제목\n\n글.\n\n```tcp\nexpect sever -> client SYN,ACK seq=300 ack=101\n```\n",
    path: "lessons/01-connect.ko.md")

  @Test func `a diagnostic shows its line, a caret and help in English`() {
    #expect(
      DiagnosticText.render(lesson.diagnostics, in: .english) == """
        lessons/01-connect.ko.md:6:8: error[E102]: there is no host ‘sever’
          |
        6 | expect sever -> client SYN,ACK seq=300 ack=101
          |        ^^^^^
          = help: did you mean ‘server’?
        """)
  }

  @Test func `and in Korean, with the code as it is`() {
    #expect(
      DiagnosticText.render(lesson.diagnostics, in: .korean) == """
        lessons/01-connect.ko.md:6:8: error[E102]: ‘sever’ 호스트는 없어요
          |
        6 | expect sever -> client SYN,ACK seq=300 ack=101
          |        ^^^^^
          = 도움말: 혹시 ‘server’ 아닌가요?
        """)
  }

  @Test func `the caret counts terminal columns, the position characters`() {
    let lesson = TestLesson("# 제목\n\n여기서 **번호(seq)**는 늘어요.\n", path: "a.md")
    #expect(
      DiagnosticText.render(lesson.diagnostics, in: .english) == """
        a.md:3:14: warning[W701]: this is not bold on GitHub: a letter follows ‘)**’
          |
        3 | 여기서 **번호(seq)**는 늘어요.
          |                   ^^
          = help: close the bold before the bracket: **번호**(seq)는
        """)
  }

  @Test func `notes stand under the help, and escape sequences in a path are shown`() {
    let diagnostic = Diagnostic(
      mistake: .nothingWillHappen, path: "a\u{1b}[2J.md",
      range: SourceRange(line: 12, columns: 1..<7), sourceLine: "expect client -> server ACK",
      notes: ["0 ms  client -> server SYN", "50 ms  arrives"])
    #expect(
      DiagnosticText.render(diagnostic, in: .english) == """
        a␛[2J.md:12:1: error[E304]: nothing is going to happen: no segment in flight and no timer \
        running
           |
        12 | expect client -> server ACK
           | ^^^^^^
           = help: did you forget ‘client send’?
             0 ms  client -> server SYN
             50 ms  arrives
        """)
  }

  @Test func `a mistake of a whole file has no picture`() {
    let diagnostic = Diagnostic(.unreadable(.missing), ofFile: "a.md")
    #expect(
      DiagnosticText.render(diagnostic, in: .english)
        == "a.md:1:1: error[E001]: there is no such file\n"
        + "  = help: check the path, or choose from ‘tcptutor list’")
  }

  @Test func `of a very long line only the part around the mistake is shown`() {
    let line = String(repeating: "가", count: 10_000) + "x" + String(repeating: "나", count: 10_000)
    let diagnostic = Diagnostic(
      mistake: .unclosedString, path: "a.md", range: SourceRange(line: 1, columns: 10_001..<10_002),
      sourceLine: line)
    let lines = DiagnosticText.render(diagnostic, in: .english).split(separator: "\n")
    #expect(lines[2].count < 200)
    #expect(lines[3] == "  | \(String(repeating: " ", count: 81))^")
  }
}
