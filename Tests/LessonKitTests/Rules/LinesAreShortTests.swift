import Testing

@testable import LessonKit

@Suite struct LinesAreShortTests: RuleTests {
  static let rule: any Rule.Type = LinesAreShort.self

  static let told: [Told] = [
    .page(
      // Not narration: it would not fit its pane either.
      "<!-- " + String(repeating: "가", count: 3_995) + "⟦나⟧ -->\n",
      english: [
        "this line goes on beyond 4000 characters",
        "break it: Markdown joins the lines of a paragraph",
      ],
      korean: [
        "이 줄은 4000자가 넘어요", "줄을 바꿔 주세요. Markdown은 한 문단의 줄을 이어 줘요",
      ])
  ]

  @Test func `nothing is looked for in a line that is too long`() {
    let long = String(repeating: "가)**나 ❤️ RFC 9293 §3.99 ", count: 200)
    TestLesson("# Title\n\n\(String(long.prefix(4_000)))⟦\(long.dropFirst(4_000).prefix(1))⟧x\n")
      .expect(.lineTooLong)
  }
}
