import Testing

@testable import LessonKit

@Suite struct VersionsAreToldTests: RuleTests {
  static let rule: any Rule.Type = VersionsAreTold.self

  static let told: [Told] = [
    .file(
      """
      ⟦# A lesson⟧

      Some time passes.

      ```tcp
      wait 1s
      ```

      """,
      english: [
        "no format version is given, so this is read as version 1",
        "say it in the front matter: ‘tcptutor: 1’",
      ],
      korean: ["형식 버전이 적혀 있지 않아서 버전 1로 읽었어요", "머리말(front matter)에 적어 주세요: ‘tcptutor: 1’"])
  ]

  @Test(arguments: ["", "---\nlang: en\n---\n"])
  func `scripts without a format version are noted`(frontMatter: String) {
    let notes = TestLesson("\(frontMatter)# Title\n\n```tcp\nwait 1s\n```\n").notes
    #expect(notes.map(\.mistake) == [.versionUntold])
    #expect(notes.map(\.range.line) == [1])
  }

  @Test(arguments: [
    "---\ntcptutor: 1\n---\n# Title\n\n```tcp\nwait 1s\n```\n",
    "---\ntcptutor: one\n---\n# Title\n\n```tcp\nwait 1s\n```\n",
    "---\nsummary: a: b\n---\n# Title\n\n```tcp\nwait 1s\n```\n",
    "# Title\n\nProse alone.\n",
  ])
  func `a version, one that can't be read, and prose alone need no note`(text: String) {
    #expect(TestLesson(text).notes == [])
  }
}
