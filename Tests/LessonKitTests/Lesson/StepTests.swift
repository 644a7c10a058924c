import Testing

@testable import LessonKit

/// From Markdown to steps (lesson format, section 2).
@Suite struct StepTests {
  @Test func `a block ends a step whose narration is all prose since the one before`() {
    let steps = TestLesson(
      """
      # Title

      One.

      Two.

      ```tcp #first
      wait 1s
      ```

      Three.

      ```tcp #second
      wait 2s
      ```
      """
    ).steps
    #expect(steps.map(\.narration.plain) == [["One.", "Two."], ["Three."]])
    #expect(steps.map(\.id) == ["first", "second"])
    #expect(steps.map(\.line) == [3, 11])
    #expect(steps.map { $0.action?.line } == [7, 13])
  }

  @Test func `a setup ends no step and runs before its narration`() {
    let steps = TestLesson(
      """
      # Title

      One.

      ```tcp setup
      set rtt 100ms
      ```

      Two.

      ```tcp setup
      server listen
      ```

      ---

      Three.
      """
    ).steps
    #expect(steps.map(\.narration.plain) == [["One.", "Two."], ["Three."]])
    #expect(steps[0].setup?.statements.map(\.written) == ["set rtt 100ms", "server listen"])
    #expect(steps[0].action == nil)
    #expect(steps[1].setup == nil)
  }

  @Test func `a rule, a heading and the end of the file end a step without action`() {
    let steps = TestLesson("# Title\n\nOne.\n\n---\n\nTwo.\n\n## Part\n\nThree.\n").steps
    #expect(steps.map(\.narration.plain) == [["One."], ["Two."], ["Three."]])
    #expect(steps.allSatisfy { $0.action == nil })
  }

  @Test func `rules and headings without prose between make no steps`() {
    let steps = TestLesson("# Title\n\n---\n\n## Part\n\n---\n\n### Chapter\n\nOne.\n\n---\n").steps
    #expect(steps.map(\.narration.plain) == [["One."]])
  }

  @Test func `headings make the breadcrumb, the title stands nowhere else`() {
    let lesson = TestLesson(
      "# The *title*\n\nA.\n\n## One\n\nB.\n\n### Deep\n\nC.\n\n## Two\n\nD.\n\n# Other\n\nE.\n")
    #expect(lesson.lesson?.title == "The title")
    #expect(
      lesson.steps.map(\.breadcrumb) == [[], ["One"], ["One", "Deep"], ["Two"], ["Other"]])
  }

  @Test func `a quote right under a block is its result note`() {
    let steps = TestLesson(
      "# Title\n\nA.\n\n```tcp\nwait 1s\n```\n\n> Done.\n\nB.\n\n> Quoted.\n\n```tcp\nwait 1s\n```\n"
    ).steps
    #expect(steps.map(\.resultNote.plain) == [["Done."], []])
    #expect(steps.map(\.narration.plain) == [["A."], ["B.", "> Quoted."]])
  }

  @Test func `each details is a rung of the hint, its summary dropped`() {
    let lesson = TestLesson(
      """
      # Title

      Text.

      <details><summary>Hint</summary>

      First **rung**.

      </details>

      <details>
      <summary>More</summary>
      Second rung.
      </details>

      ```tcp
      wait 1s
      ```
      """)
    lesson.expect()
    #expect(lesson.steps.map(\.narration.plain) == [["Text."]])
    #expect(lesson.steps[0].hints.map(\.plain) == [["First rung."], ["Second rung."]])
  }

  @Test func `a hint inside a list item is a hint too`() {
    let lesson = TestLesson(
      "# Title\n\n1. One.\n\n   <details><summary>Hint</summary>\n\n   Rung.\n\n   </details>\n\n2. Two.\n"
    )
    lesson.expect()
    #expect(lesson.steps.map(\.narration.plain) == [["One.", "Two."]])
    #expect(lesson.steps[0].hints.map(\.plain) == [["Rung."]])
    #expect(
      lesson.steps[0].narration.last == .list(start: 2, items: [[.paragraph([Inline("Two.")])]]))
  }

  @Test func `a note after the last block is the last step's`() {
    let steps = TestLesson("# Title\n\nA.\n\n```tcp\nwait 1s\n```\n\n<!-- note: end -->\n").steps
    #expect(steps.map(\.presenterNotes) == [["end"]])
  }

  @Test func `comments are hidden, and notes are the presenter's`() {
    let step = TestLesson(
      "# Title\n\n<!-- hidden -->\n\nText <!-- note: ask the room --> here.\n\n<!-- note: slow\n down -->\n"
    ).steps[0]
    #expect(step.narration.plain == ["Text here."])
    #expect(step.presenterNotes == ["ask the room", "slow down"])
  }

  @Test func `other fenced blocks are shown as they are`() {
    let step = TestLesson("# Title\n\n```text\n\ta  b\n```\n").steps[0]
    #expect(step.narration == [.code(info: "text", text: "    a  b")])
  }

  @Test func `a script inside a list item ends a step too`() {
    let steps = TestLesson(
      """
      # Title

      1. One.

         ```tcp #one
         wait 1s
         ```

      2. Two.

         ```tcp #two
         ⟦clinet⟧ connect
         ```
      """
    )
    steps.expect(.unknownWord(written: "clinet", suggestion: "client"))
    #expect(steps.steps.map(\.id) == ["one", "two"])
    #expect(
      steps.steps.map(\.narration) == [
        [.list(start: 1, items: [[.paragraph([Inline("One.")])]])],
        [.list(start: 2, items: [[.paragraph([Inline("Two.")])]])],
      ])
  }

  @Test func `numbers go on across unindented blocks`() {
    let steps = TestLesson(
      "# Title\n\n1. One.\n\n```tcp\nwait 1s\n```\n\n2. Two.\n\n```tcp\nwait 1s\n```\n"
    ).steps
    #expect(
      steps.map(\.narration) == [
        [.list(start: 1, items: [[.paragraph([Inline("One.")])]])],
        [.list(start: 2, items: [[.paragraph([Inline("Two.")])]])],
      ])
  }

  @Test func `a page with nothing but a title is a step that shows it`() {
    let lesson = TestLesson("# Only a title\n")
    lesson.expect()
    #expect(lesson.steps.map(\.narration.plain) == [["Only a title"]])
  }

  @Test func `a page without a title takes its file's name`() {
    let lesson = TestLesson("Text.\n", path: "notes/my page.md")
    #expect(lesson.lesson?.title == "my page")
    #expect(lesson.lesson?.id == "my page")
    #expect(lesson.lesson?.number == nil)
    #expect(lesson.lesson?.language == "en")
  }

  @Test func `a page that doesn't say its language is Korean if it has Hangul`() {
    #expect(TestLesson("한글\n", path: "a.md").lesson?.language == "ko")
  }
}
