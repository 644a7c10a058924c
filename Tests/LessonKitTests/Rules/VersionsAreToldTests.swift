import Testing

@testable import LessonKit

@Suite struct VersionsAreToldTests {
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
