import Testing

@testable import LessonKit

@Suite struct FormatsAreNoNewerTests: RuleTests {
  static let rule: any Rule.Type = FormatsAreNoNewer.self

  static let told: [Told] = [
    .file(
      """
      ---
      tcptutor: ⟦1.3⟧
      ---
      # A lesson

      """,
      english: [
        "made for format 1.3; this program knows 1.0",
        "lines that it doesn't know are left out when the lesson is played",
      ],
      korean: ["형식 1.3에 맞춘 강의예요. 이 프로그램은 1.0을 알아요", "이 프로그램이 모르는 줄은 강의를 볼 때 건너뛰어요"])
  ]

  @Test func `a newer minor version is noted at its place`() {
    let notes = TestLesson("---\nlang: en\ntcptutor: 1.3\n---\n# T\n").notes
    #expect(notes.map(\.mistake) == [.newerMinor(version: "1.3")])
    #expect(notes.map(\.range) == [SourceRange(line: 3, columns: 11..<14)])
  }

  @Test(arguments: ["1", "1.0", "2", "2.1"])
  func `this version and other major ones need no such note`(version: String) {
    #expect(TestLesson("---\ntcptutor: \(version)\n---\n# T\n").notes == [])
  }

  @Test func `a kind of block that it doesn't know is left out, and later ones run`() {
    let lesson = TestLesson(
      "---\ntcptutor: 1.3\n---\n# T\n\nA.\n\n```tcp ⟦future⟧ #a\nwait 1s\n```\n\nB.\n\n"
        + "```tcp #b\nwait 1s\n⟦dance⟧\n```\n")
    #expect(lesson.places == lesson.marked.places)
    #expect(lesson.steps.map { $0.action?.isBroken } == [false, false])
    #expect(lesson.steps.map { $0.action?.leavesLinesOut } == [true, true])
    #expect(lesson.steps.map { $0.action?.statements.count } == [0, 1])
  }
}
