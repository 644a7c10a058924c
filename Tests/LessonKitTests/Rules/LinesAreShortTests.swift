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
        "break it; a table's row or a line of code, which can't go on below, must say less",
      ],
      korean: [
        "이 줄은 4000자가 넘어요", "줄을 나눠 주세요. 표의 행이나 코드처럼 나눌 수 없는 줄은 줄여 주세요",
      ])
  ]

  @Test func `nothing is looked for in a line that is too long`() {
    let long = String(repeating: "가)**나 ❤️ RFC 9293 §3.99 ", count: 200)
    TestLesson("# Title\n\n\(String(long.prefix(4_000)))⟦\(long.dropFirst(4_000).prefix(1))⟧x\n")
      .expect(.lineTooLong)
  }
}
