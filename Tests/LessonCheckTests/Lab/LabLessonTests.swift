import LessonCheck
import LessonKit
import LessonPlayer
import NetworkSimulation
import TCPEngine
import Testing
import Wording

/// What was done in the lab, as a lesson.
struct LabLessonTests {
  @Test(arguments: 1...120 as ClosedRange<UInt64>)
  func `what is saved plays the very same trace, and check finds nothing`(seed: UInt64) throws {
    let lab = SeededLab.lab(seed: seed)
    let language: Language = seed.isMultiple(of: 2) ? .korean : .english
    guard !lab.turns.isEmpty else { return }
    let lesson = try #require(LabLesson(lab, in: language))
    let source = LessonSource(path: "lab-1.md", content: .octets(Array(lesson.text.utf8)))
    let compiled = try #require(source.compiled.lesson)
    #expect(LessonRun(compiled).acts == [lab.trace], "\(lesson.text)")
    let findings = LessonChecker.check([source], language: language).files.flatMap(\.diagnostics)
    #expect(
      findings.isEmpty,
      "\(findings.map { "\($0.range.line): \($0.mistake.message(in: .english))" })\n\(lesson.text)")
  }

  @Test func `nothing done is nothing to save`() {
    #expect(LabLesson(Lab(), in: .english) == nil)
  }

  @Test func `a loss in mid-path is written as a fault, a press as a pause`() throws {
    var settings = LabSettings()
    settings.choose(SeededLab.setting("rtt 100ms"))
    var lab = Lab(settings)
    try lab.perform(.call(.client, .connect))
    try lab.goOn()
    try lab.treat(.drop)
    try lab.goOn()
    try lab.perform(.call(.server, .close))
    #expect(
      LabLesson(lab, in: .english)?.text == """
        ---
        tcptutor: 1
        lang: en
        summary: What was done in the lab, as it was done
        ---

        # Tried in the lab

        This is what was done in the lab, as it was done.

        ```tcp setup
        set rtt 100ms
        server listen
        ```

        The client's application: connect.
        `client -> server SYN`: This segment will be lost on the way.

        ```tcp #connect
        drop next client -> server SYN
        client connect
        expect client -> server SYN seq=100 lost
        pause
        expect client timeout
        wait 25ms
        expect client SYN-SENT
        ```

        > The client is SYN-SENT; the server is LISTEN.

        The server's application: close.

        ```tcp #close
        server close
        expect server CLOSED
        ```

        > The client is SYN-SENT; the server is CLOSED.

        """)
  }
}
