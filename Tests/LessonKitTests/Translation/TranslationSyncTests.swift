import TestSupport
import Testing

@testable import LessonKit

@Suite struct TranslationSyncTests {
  private static let frontMatter = "---\ntcptutor: 1\nlang: en\ntranslates: ko\n---\n"

  private func page(_ text: String, path: String) throws -> TranslationSync.Page {
    try #require(TranslationSync.Page(Array(text.utf8), path: path))
  }

  /// The translation's text after its source was synced into it.
  private func synced(
    _ translation: String, with source: String, confirming steps: String...,
    frontMatter: String = frontMatter
  ) throws -> (text: String, actions: [TranslationSync.Action]) {
    let source = try page("---\ntcptutor: 1\nlang: ko\n---\n" + source, path: "01-a.ko.md")
    let page = try page(frontMatter + translation, path: "01-a.en.md")
    let result = try TranslationSync.synced(page, with: source, confirming: steps)
    let text = String(decoding: result.text.octets, as: UTF8.self)
    return (text.replacing(frontMatter, with: ""), result.actions)
  }

  @Test func `a translation in step stays as it is`() throws {
    let result = try synced(
      "Text.\n\n```tcp #a\nwait 1s\n```\n", with: "글.\n\n```tcp #a\nwait  1s # 하나\n```\n")
    #expect(result.text == "Text.\n\n```tcp #a\nwait 1s\n```\n")
    #expect(result.actions == [])
  }

  @Test func `a changed block is copied, and the translation's comments stay`() throws {
    let result = try synced(
      """
      Text.

      ```tcp #a
      # first
      client connect
      expect client -> server SYN seq=100  # its number
      wait 1s # gone
      # last
      ```

      > Note.

      """,
      with: """
        글.

        ```tcp #a
        client connect # 연결
        pause
        expect client -> server SYN seq=200 # 번호
        expect client SYN-SENT # 상태
        ```

        """)
    #expect(
      result.text == """
        Text.

        ```tcp #a
        # first
        client connect
        pause # its number
        expect client -> server SYN seq=200 # gone
        expect client SYN-SENT # 상태
        # last
        ```

        > Note.

        """)
    #expect(result.actions == [.copiedBlock(step: "a", line: 8)])
  }

  @Test func `a block keeps the indentation and the fence that it has here`() throws {
    let result = try synced(
      "1. Text.\n\n   ~~~tcp #a\n   wait 1s\n   ~~~\n",
      with: "글.\n\n```tcp #a\nwait 2s\npause\n```\n")
    #expect(result.text == "1. Text.\n\n   ~~~tcp #a\n   wait 2s\n   pause\n   ~~~\n")
  }

  @Test func `a setup that is missing is put in, silently`() throws {
    let setup = "```tcp setup\nserver listen\n```\n\n"
    let result = try synced(
      "Text.\n\n```tcp #a\nwait 1s\n```\n", with: "글.\n\n\(setup)```tcp #a\nwait 1s\n```\n")
    #expect(result.text == "Text.\n\n\(setup)```tcp #a\nwait 1s\n```\n")
  }

  @Test func `a new step comes between marks, where it belongs`() throws {
    let result = try synced(
      "# T\n\nText.\n\n```tcp #a\nwait 1s\n```\n\n> Note.\n\nMore.\n\n```tcp #c\nwait 3s\n```\n",
      with: "# 제\n\n글.\n\n```tcp #a\nwait 1s\n```\n\n> 노트.\n\n## 새\n\n둘.\n\n"
        + "```tcp #b\nwait 2s\n```\n\n> 끝.\n\n셋.\n\n```tcp #c\nwait 3s\n```\n")
    #expect(
      result.text == """
        # T

        Text.

        ```tcp #a
        wait 1s
        ```

        > Note.

        <!-- needs translation: #b -->

        ## 새

        둘.

        ```tcp #b
        wait 2s
        ```

        > 끝.

        <!-- /needs translation -->

        More.

        ```tcp #c
        wait 3s
        ```

        """)
    #expect(result.actions == [.insertedStep(step: "b", line: 19)])
    // A second time there is nothing to do.
    let again = try synced(
      result.text,
      with: "# 제\n\n글.\n\n```tcp #a\nwait 1s\n```\n\n> 노트.\n\n## 새\n\n둘.\n\n"
        + "```tcp #b\nwait 2s\n```\n\n> 끝.\n\n셋.\n\n```tcp #c\nwait 3s\n```\n")
    #expect(again.actions == [])
  }

  @Test func `steps without a block stay apart from their neighbours`() throws {
    let source = "가.\n\n---\n\n나.\n\n---\n\n다.\n\n```tcp #a\nwait 1s\n```\n\n라.\n"
    let result = try synced("A.\n\n---\n\nC.\n\n```tcp #a\nwait 1s\n```\n", with: source)
    let page = try page(Self.frontMatter + result.text, path: "01-a.en.md")
    let original = try self.page(source, path: "01-a.ko.md")
    let alignment = StepAlignment(
      source: original.lesson.outline, translation: page.lesson.outline)
    #expect(alignment.missing == [] && alignment.extra == [])
  }

  @Test func `a step before all others goes below the title`() throws {
    let result = try synced(
      "# T\n\nText.\n\n```tcp #b\nwait 1s\n```\n",
      with: "# 제목\n\n글.\n\n```tcp #a\nwait 2s\n```\n\n둘.\n\n```tcp #b\nwait 1s\n```\n")
    #expect(
      result.text.hasPrefix(
        "# T\n\n\n<!-- needs translation: #a -->\n\n글.\n\n```tcp #a\nwait 2s\n```\n\n"
          + "<!-- /needs translation -->\n\nText.\n"))
  }

  private static let setup = "```tcp setup\nserver listen\n```\n\n"
  private static let old = "```tcp #b\nwait 1s\n```\n"

  @Test func `a first step in front of a setup leaves the setup to the step below`() throws {
    let new = "글.\n\n```tcp #a\nwait 2s\n```\n\n"
    let source = "# 제목\n\n\(new)\(Self.setup)둘.\n\n\(Self.old)"
    let result = try synced("# T\n\n\(Self.setup)Text.\n\n\(Self.old)", with: source)
    #expect(
      result.text == "# T\n\n\n<!-- needs translation: #a -->\n\n\(new)"
        + "<!-- /needs translation -->\n\n\(Self.setup)Text.\n\n\(Self.old)")
    #expect(try synced(result.text, with: source).actions == [])
  }

  @Test func `a new step behind a setup goes below it and doesn't bring it again`() throws {
    let new = "글.\n\n```tcp #a\nwait 2s\n```\n\n"
    let marked = "<!-- needs translation: #a -->\n\n\(new)<!-- /needs translation -->\n"
    let source = "# 제목\n\n\(Self.setup)\(new)둘.\n\n\(Self.old)"
    let result = try synced("# T\n\n\(Self.setup)Text.\n\n\(Self.old)", with: source)
    #expect(result.text == "# T\n\n\(Self.setup)\(marked)\nText.\n\n\(Self.old)")
    #expect(try synced(result.text, with: source).actions == [])
    let front = "영.\n\n```tcp #0\nwait 3s\n```\n\n"
    let later = try synced(
      "# T\n\n\(front)\(Self.setup)Text.\n\n\(Self.old)",
      with: "# 제목\n\n\(front)\(Self.setup)\(new)둘.\n\n\(Self.old)")
    #expect(later.text == "# T\n\n\(front)\(Self.setup)\(marked)\nText.\n\n\(Self.old)")
  }

  @Test func `a setup that changed hands isn't written over by the old step's other one`() throws {
    let other = Self.setup.replacing("server listen", with: "set rtt 10ms")
    let new = "글.\n\n```tcp #a\nwait 2s\n```\n\n"
    let source = "# 제목\n\n\(Self.setup)\(new)\(other)둘.\n\n\(Self.old)"
    let result = try synced(
      "# T\n\n\(Self.setup)\(other)Text.\n\n\(Self.old)", with: source)
    #expect(
      result.text == "# T\n\n\(Self.setup)<!-- needs translation: #a -->\n\n\(new)"
        + "<!-- /needs translation -->\n\n\(other)Text.\n\n\(Self.old)")
    #expect(try synced(result.text, with: source).actions == [])
  }

  @Test func `a script's comment isn't the title that a first step is copied without`() throws {
    let first = "글.\n\n```tcp #a\n# 하나\nwait 2s\n```\n"
    let last = "```tcp #b\nwait 1s\n```\n"
    let marked = "<!-- needs translation: #a -->\n\n\(first)\n<!-- /needs translation -->\n"
    let plain = try synced("Text.\n\n" + last, with: "\(first)\n둘.\n\n" + last)
    #expect(plain.text == "\n\(marked)\nText.\n\n" + last)
    let setup = "```tcp setup\n# 둘\nserver listen\n```\n\n"
    let below = try synced(
      "# T\n\nText.\n\n" + last, with: "\(setup)# 제목\n\n\(first)\n둘.\n\n" + last)
    #expect(below.text.contains(setup + first))
    #expect(!below.text.contains("# 제목"))
  }

  @Test func `a new step goes below the marks around the one before it`() throws {
    func steps(_ ids: String...) -> String {
      "# 제\n" + ids.map { "\n글.\n\n```tcp #\($0)\nwait 1s\n```\n\n> 끝.\n" }.joined()
    }
    func marked(_ id: String) -> String {
      "\n<!-- needs translation: #\(id) -->\n\n글.\n\n```tcp #\(id)\nwait 1s\n```\n\n> 끝.\n\n"
        + "<!-- /needs translation -->\n"
    }
    let old = "# T\n\nText.\n\n```tcp #a\nwait 1s\n```\n\n> Note.\n"
    let end = "\nEnd.\n\n```tcp #z\nwait 1s\n```\n\n> Note.\n"
    let first = try synced(old + end, with: steps("a", "b", "z")).text
    #expect(first == old + marked("b") + end)
    let second = try synced(first, with: steps("a", "b", "c", "z")).text
    #expect(second == old + marked("b") + marked("c") + end)
    let atEnd = try synced(old + marked("b"), with: steps("a", "b", "c")).text
    #expect(atEnd == old + marked("b") + marked("c"))
    // Where the one before is confirmed at the same time, its marks alone go.
    let read = first.replacing("\n글.", with: "\nTwo.")
    let confirmed = try synced(read, with: steps("a", "b", "c", "z"), confirming: "b").text
    #expect(
      confirmed.hasSuffix(
        "\nTwo.\n\n```tcp #b\nwait 1s\n```\n\n> 끝.\n" + marked("c") + end))
  }

  // MARK: Fingerprints

  private static let source = "글.\n\n```tcp #a\nwait 1s\n```\n\n둘.\n\n```tcp #b\nwait 1s\n```\n"
  private static let translation =
    "Text.\n\n```tcp #a\nwait 1s\n```\n\nTwo.\n\n```tcp #b\nwait 1s\n```\n"

  private func frontMatter(after steps: [String], _ synced: String) throws -> String {
    let frontMatter = "---\ntcptutor: 1\nlang: en\ntranslates: ko\n\(synced)x-mine: 1\n---\n"
    let source = try page(Self.source, path: "01-a.ko.md")
    let page = try page(frontMatter + Self.translation, path: "01-a.en.md")
    let text = try TranslationSync.synced(page, with: source, confirming: steps).text
    let lines = text.lines.drop { $0 != "translates: ko" }.dropFirst()
    return lines.prefix { $0 != "x-mine: 1" }.map { $0 + "\n" }.joined()
  }

  private var prints: (a: String, b: String) { (Fingerprint.of("글."), Fingerprint.of("둘.")) }

  @Test func `confirming writes fingerprints in the source's order, and nothing else`() throws {
    let (a, b) = prints
    let both = "synced:\n  a: \"\(a)\"\n  b: \"\(b)\"\n"
    #expect(try frontMatter(after: ["b", "a"], "") == both)
    #expect(try frontMatter(after: ["a"], "synced:\n  b: \"\(b)\"\n") == both)
    #expect(
      try frontMatter(after: ["b"], "synced:\n    # mine\n    b: '000000' # old\n")
        == "synced:\n    # mine\n    b: \"\(b)\" # old\n")
    #expect(try frontMatter(after: ["a", "b"], "synced: {}\n") == both)
    #expect(try frontMatter(after: ["b"], "synced: {a: \"\(a)\", b: x}\n") == both)
    #expect(try frontMatter(after: [], "synced:\n  b: old\n") == "synced:\n  b: old\n")
  }

  @Test func `the fingerprint of a step that neither file has goes out`() throws {
    let (a, _) = prints
    #expect(
      try frontMatter(after: [], "synced:\n  gone: \"000000\"\n  a: \"\(a)\"\n")
        == "synced:\n  a: \"\(a)\"\n")
  }

  @Test func `confirming takes the marks out`() throws {
    let source = "글.\n\n```tcp #a\nwait 1s\n```\n"
    let marked =
      "# T\n\n<!-- needs translation: #a -->\n\nText.\n\n```tcp #a\nwait 1s\n```\n\n"
      + "<!-- /needs translation -->\n\nEnd.\n"
    let result = try synced(marked, with: source, confirming: "a")
    #expect(result.text.contains("# T\n\nText.\n\n```tcp #a\nwait 1s\n```\n\nEnd.\n"))
    #expect(result.actions == [.confirmed(step: "a")])
    // Twice is once.
    let twice = try synced(marked, with: source, confirming: "a", "a")
    #expect(twice.text == result.text)
    #expect(twice.actions == result.actions)
  }

  @Test func `a step that still has the source's own words isn't confirmed`() {
    #expect(throws: TranslationSync.Refusal.notTranslated("a")) {
      try synced(
        "글.\n\n```tcp #a\nwait 1s\n```\n", with: "글.\n\n```tcp #a\nwait 1s\n```\n",
        confirming: "a")
    }
  }

  @Test func `an unknown step is refused with those that can be confirmed`() {
    #expect(throws: TranslationSync.Refusal.noSuchStep("x", steps: ["a", "b"])) {
      try synced(Self.translation, with: Self.source, confirming: "x")
    }
  }

  @Test func `files that can't be told apart are refused`() {
    #expect(throws: TranslationSync.Refusal.unclosedBlock(path: "01-a.en.md", line: 8)) {
      try synced("Text.\n\n```tcp #a\nwait 1s\n", with: Self.source)
    }
    #expect(throws: TranslationSync.Refusal.frontMatter(path: "01-a.en.md")) {
      try synced(
        Self.translation, with: Self.source, confirming: "a",
        frontMatter: "---\ntranslates: ko\nsynced: {a: x,\n  b: y}\n---\n")
    }
  }

  // MARK: Whatever the files hold

  @Test(arguments: 1...150)
  func `nothing that a translator wrote is lost, and what can be compared agrees`(
    seed: UInt64
  ) throws {
    var numbers = SeededNumbers(seed: seed)
    func lesson(_ prose: String, ending: String) -> String {
      var ids = ["a", "b", "c", "d", "e", "f"]
      var text = "# T" + ending
      for part in 0..<5 {
        let id = ids.remove(at: Int(numbers.next() % UInt64(ids.count)))
        if numbers.next() % 4 > 0 { text += "\n\(prose) \(part).\n" }
        if numbers.next() % 4 == 0 { text += "\n---\n\n\(prose) \(part) read.\n\n---\n" }
        if numbers.next() % 5 == 0 { text += "\n```tcp setup\nset rtt \(part)ms\n```\n" }
        text += "\n```tcp #\(id)\nwait \(numbers.next() % 2 + 1)s # \(prose) \(part)\n"
        if numbers.next() % 2 == 0 { text += "pause\n" }
        text += "```\n"
        if numbers.next() % 3 == 0 { text += "\n> \(prose) note \(part).\n" }
      }
      return text.replacing("\n", with: ending)
    }
    let source = lesson("글", ending: "\n")
    let text = Self.frontMatter + lesson("Text", ending: seed % 3 == 0 ? "\r\n" : "\n")
    let page = try page(text, path: "01-a.en.md")
    let original = try self.page(source, path: "01-a.ko.md")
    let result = try TranslationSync.synced(page, with: original)
    let lines = result.text.lines
    var rest = lines[...]
    for line in page.text.lines where line.contains("Text") && !line.contains("#") {
      let index = try #require(rest.firstIndex(of: line), "\(line) is there, in its order")
      rest = rest[(index + 1)...]
    }
    for line in page.text.lines {
      guard let comment = line.firstRange(of: "# Text") else { continue }
      #expect(lines.contains { $0.hasSuffix(line[comment.lowerBound...]) }, "\(line)")
    }
    let after = try self.page(
      String(decoding: result.text.octets, as: UTF8.self), path: "01-a.en.md")
    let found = TranslationRules.findings(
      of: after.lesson, source: original.lesson, expectedPath: nil
    ).map(\.diagnostic.mistake.code)
    #expect(!found.contains("E601") || page.lesson.outline.steps.contains { $0.scripts.count > 1 })
    // Once is enough.
    let again = try TranslationSync.synced(after, with: original)
    #expect(again.actions == [])
  }
}
