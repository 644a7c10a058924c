import LessonCheck
import TestSupport
import Testing

@testable import LessonKit

struct NarrationFitsItsPaneTests: RuleTests {
  static let rule: any Rule.Type = NarrationFitsItsPane.self

  static let told: [Told] = [
    .page(
      """
      ⟦One.⟧

      Two.

      Three.

      Four.

      Five.

      Six.

      ---

      Then something happens.

      ```tcp
      client connect
      wait 1s
      ```

      """,
      english: [
        "at 80×24 3 lines of this step can only be read by scrolling",
        "split it with ‘---’ or another block, or say less",
      ],
      korean: ["80×24 화면에서 이 단계의 3줄은 스크롤해야 보여요", "‘---’나 블록으로 나누거나 줄여 주세요"]),
    .page(
      """
      ⟦One.⟧

      Two.

      Three.

      Four.

      Five.

      ---

      Then something happens.

      ```tcp
      client connect
      wait 1s
      ```

      """,
      english: [
        "at 80×24 1 line of this step can only be read by scrolling",
        "split it with ‘---’ or another block, or say less",
      ],
      korean: ["80×24 화면에서 이 단계의 1줄은 스크롤해야 보여요", "‘---’나 블록으로 나누거나 줄여 주세요"]),
  ]

  private func expect(
    _ text: String, _ mistakes: Mistake..., path: String = "a.en.md",
    at location: SourceLocation = #_sourceLocation
  ) {
    let marked = MarkedText(
      "---\ntcptutor: 1\n---\n# T\n\n\(text)\n---\n\nThen.\n\n```tcp\nclient connect\nwait 1s\n```\n"
    )
    let report = LessonChecker.check(
      [LessonSource(path: path, content: .octets(Array(marked.text.utf8)))], language: .english)
    let diagnostics = report.files[0].diagnostics
    #expect(diagnostics.map(\.mistake) == mistakes, sourceLocation: location)
    #expect(
      diagnostics.map { MarkedText.Place(line: $0.range.line, columns: $0.range.columns) }
        == marked.places, sourceLocation: location)
  }

  @Test func `narration that fits is fine, and what must be scrolled is told at its first line`() {
    expect("One.\n\nTwo.\n\nThree.\n")
    expect("⟦One.⟧\n\nTwo.\n\nThree.\n\nFour.\n\nFive.\n\nSix.\n", .hiddenLines(3))
  }

  @Test func `where nothing happens, text may have the ladder's room`() {
    func told(lines: Int) -> [Mistake] {
      let text = "# T\n\n" + (1...lines).map { "- Line \($0)\n" }.joined()
      let source = LessonSource(path: "a.en.md", content: .octets(Array(text.utf8)))
      return LessonChecker.check([source], language: .english).files[0].diagnostics.map(\.mistake)
        .filter { $0.code == "W705" }
    }
    #expect(told(lines: 14) == [])
    #expect(told(lines: 15) == [.hiddenLines(1)])
  }

  @Test func `hangul takes two columns a syllable`() {
    let line = String(repeating: "가나다라마바사아자 ", count: 4)
    let six = String(repeating: line + "\n", count: 6)
    expect(six, path: "a.ko.md")
    expect("⟦\(line.dropLast())⟧\n" + six + line + "\n\(line)\n", .hiddenLines(1), path: "a.ko.md")
  }

  @Test func `a quiz with its answers fits in more, and what must be scrolled is told`() {
    let choices = (1...5).map { "- [\($0 == 1 ? "x" : " ")] Choice \($0)\n" }.joined()
    expect("One line.\n\nWhat comes?\n\n\(choices)")
    let long = String(repeating: "Word after word of a reason. ", count: 24)
    expect(
      "⟦One line.⟧\n\nWhat comes?\n\n\(choices)  > \(long)\n", .hiddenLines(6))
  }
}
