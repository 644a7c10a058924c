import LessonCheck
import LessonKit
import Testing

struct CheckJSONTests {
  @Test func `a mistake is an object on a line of its own`() {
    let text = "---\ntcptutor: 1\n---\n# T\n\nT.\n\n```tcp\nclinet connect\nwait 1s\n```\n"
    let report = LessonChecker.check(
      [LessonSource(path: "a.md", content: .octets(Array(text.utf8)))], language: .english)
    #expect(
      CheckJSON.lines(of: report, in: .english) == [
        #"{"path":"a.md","line":9,"column":1,"endColumn":7,"code":"E101","severity":"error","#
          + #""message":"unknown word ‘clinet’","help":"did you mean ‘client’?","related":[]}"#
      ])
    #expect(CheckJSON.lines(of: report, in: .korean)[0].contains(#""message":"모르는 낱말이에요"#))
  }

  @Test func `what --strict makes an error is one here too`() {
    let stale = """
      ---
      tcptutor: 1
      translates: ko
      synced:
        a: "000000"
      ---
      # A talk

      Say.

      ```tcp #a
      wait 1s
      ```

      """
    let source = """
      ---
      tcptutor: 1
      lang: ko
      ---
      # 이야기

      말.

      ```tcp #a
      wait 1s
      ```

      """
    for isStrict in [false, true] {
      let report = LessonChecker.check(
        [LessonSource(path: "01-a.en.md", content: .octets(Array(stale.utf8)))],
        language: .english,
        surroundings: LessonSurroundings(read: { path in
          LessonSource(path: path, content: .octets(Array(source.utf8)))
        }), isStrict: isStrict)
      let lines = CheckJSON.lines(of: report, in: .english).filter { $0.contains("W604") }
      let severity = isStrict ? "error" : "warning"
      #expect(lines.map { $0.contains("\"severity\":\"\(severity)\"") } == [true])
    }
  }

  @Test func `the ladder of a failed expectation is related`() {
    let text =
      "---\ntcptutor: 1\n---\n# T\n\nT.\n\n```tcp\nclient connect\nexpect client LISTEN\n```\n"
    let report = LessonChecker.check(
      [LessonSource(path: "a.md", content: .octets(Array(text.utf8)))], language: .english)
    #expect(
      CheckJSON.lines(of: report, in: .english).map {
        $0.contains(#""code":"E303""#) && $0.contains(#""related":["what really happened"#)
      } == [true])
  }
}
