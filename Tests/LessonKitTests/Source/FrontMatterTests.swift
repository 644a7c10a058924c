import Testing

@testable import LessonKit

@Suite struct FrontMatterTests {
  @Test func `front matter tells what the menu needs`() throws {
    let lesson = TestLesson(
      """
      ---
      tcptutor: 1
      lang: ko
      level: beginner
      minutes: 5
      summary: "TCP: 연결"
      needs: [connect, send]
      tags: handshake
      authors:
        - 아무개
      license: CC-BY-4.0
      translates: en
      synced: { syn: "734e10" }
      x-mine: [1, 2]
      ---
      # Title
      """)
    lesson.expect()
    var expected = LessonMetadata()
    expected.formatVersion = "1"
    expected.language = "ko"
    expected.level = .beginner
    expected.minutes = 5
    expected.summary = "TCP: 연결"
    expected.needs = ["connect", "send"]
    expected.tags = ["handshake"]
    expected.authors = ["아무개"]
    expected.license = "CC-BY-4.0"
    expected.translates = "en"
    expected.synced = ["syn": "734e10"]
    #expect(lesson.lesson?.metadata == expected)
    #expect(lesson.lesson?.language == "ko")
  }

  @Test func `keys and values outside the closed lists are told`() {
    TestLesson(
      """
      ---
      tcptutor: ⟦one⟧
      ⟦levle⟧: beginner
      level: ⟦easy⟧
      minutes: ⟦ten⟧
      lang: ⟦한국어⟧
      ---
      # Title
      """
    ).expect(
      .badValue(key: "tcptutor", written: "one", expects: .version),
      .unknownKey(written: "levle", suggestion: "level"),
      .badValue(
        key: "level", written: "easy", expects: .word(["beginner", "intermediate", "advanced"])),
      .badValue(key: "minutes", written: "ten", expects: .number),
      .badValue(key: "lang", written: "한국어", expects: .languageTag))
  }

  @Test func `what isn't YAML is a warning at its line`() {
    let lesson = TestLesson("---\ntcptutor: 1\n⟦summary: TCP: 연결⟧\n---\n# Title\n\nText.\n")
    lesson.expect(
      .invalidYAML(
        BilingualText("mapping values are not allowed in this context", "여기에는 ‘키: 값’ 짝이 올 수 없어요"),
        mend: .quote))
    #expect(lesson.steps.count == 1)
  }

  @Test(arguments: [
    "tags: [tcp", "summary: \"It opens", "x: \"\\q\"", "x: *a", "x: &", "@x: 1", "a: - b",
    "? - : x",
    "x: !e!a b", "- a\nb: c", "\tx: 1", "a: 'b' c", "x: \"\\xzz\"",
  ])
  func `what libyaml says reads in Korean too`(yaml: String) {
    let told = TestLesson("---\ntcptutor: 1\n\(yaml)\n---\n# Title\n\nText.\n").mistakes
    #expect(told.map(\.code) == ["W802"], "\(yaml)")
    for mistake in told {
      let reason = mistake.message(in: .korean).split(separator: "(").last ?? ""
      #expect(reason.contains { $0 >= "가" && $0 <= "힣" }, "\(reason)")
    }
  }

  @Test func `what is left open at the end is told at the last line`() {
    let lesson = TestLesson("---\ntcptutor: 1\n⟦tags: [tcp⟧\n---\n# Title\n\nText.\n")
    lesson.expect(lesson.mistakes[0])
    #expect(lesson.mistakes[0].code == "W802")
  }

  @Test func `words of libyaml's that aren't known stay English`() {
    #expect(YAMLComplaint("found \u{1b} odd").reason == BilingualText("found ␛ odd", "found ␛ odd"))
    #expect(YAMLComplaint("").reason == nil)
  }

  @Test func `front matter that never closes is told`() {
    TestLesson("⟦---⟧\ntcptutor: 1\n\n# Title\n\nText.\n").expect(.unclosedFrontMatter)
  }

  @Test func `a rule on the first line is no front matter`() {
    let lesson = TestLesson("---\n\n# Title\n\nText.\n")
    lesson.expect()
    #expect(lesson.lesson?.title == "Title")
  }

  @Test func `deep nesting is turned away before it is parsed`() {
    let deep = String(repeating: "[", count: 3_000)
    let lesson = TestLesson("---\ntags: \(deep)\n---\n# Title\n\nText.\n")
    #expect(lesson.mistakes == [.tooDeepYAML])
  }

  @Test func `escape sequences in YAML strings don't get through`() {
    let lesson = TestLesson("---\nsummary: \"\\e[2J\\x07\"\n---\n# Title\n\nText.\n")
    #expect(lesson.lesson?.metadata.summary == "␛[2J␇")
  }

  @Test func `front matter's lines count`() {
    TestLesson("---\ntcptutor: 1\n---\n# Title\n\nText.\n\n```tcp\n⟦clinet⟧ connect\n```\n")
      .expect(.unknownWord(written: "clinet", suggestion: "client"))
  }

  @Test func `a newer major version shows its prose and runs nothing`() {
    let lesson = TestLesson(
      "---\ntcptutor: ⟦2⟧\n---\n# Title\n\nText.\n\n```tcp\nnew words\n```\n")
    lesson.expect(.newerFormat(version: "2"))
    #expect(lesson.steps.map(\.narration.plain) == [["Text."]])
    #expect(lesson.steps.map(\.action) == [nil])
  }

  @Test func `a newer minor version's unknown line is told and doesn't break its block`() {
    let lesson = TestLesson(
      "---\ntcptutor: 1.3\n---\n# Title\n\nText.\n\n```tcp\n⟦teleport⟧ client\nwait 1s\n```\n")
    lesson.expect(.unknownWord(written: "teleport", suggestion: nil))
    #expect(lesson.steps[0].action?.isBroken == false)
    #expect(lesson.steps[0].action?.leavesLinesOut == true)
    #expect(lesson.steps[0].action?.statements.map(\.written) == ["wait 1s"])
  }
}
