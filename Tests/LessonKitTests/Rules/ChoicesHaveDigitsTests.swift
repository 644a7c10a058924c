import Testing

@testable import LessonKit

@Suite struct ChoicesHaveDigitsTests: RuleTests {
  static let rule: any Rule.Type = ChoicesHaveDigits.self

  static let told: [Told] = [
    .page(
      "How many?\n\n- [x] 1\n" + (2...9).map { "- [ ] \($0)\n" }.joined()
        + "⟦- [ ] 10⟧\n- [ ] 11\n\n```tcp\nwait 1s\n```\n\n",
      english: [
        "the quiz has 11 choices, and there is no digit for this one", "keep 9 at most",
      ],
      korean: ["선택지가 11개라서, 여기부터는 고를 숫자 키가 없어요", "9개까지만 남겨 주세요"])
  ]

  @Test func `a page without scripts may have more to do`() {
    let rest = String(repeating: "- [ ] 2\n", count: 20)
    TestLesson("# Title\n\nWhat to pack?\n\n- [x] 1\n\(rest)").expect()
  }

  @Test func `nine choices have their digits`() {
    let choices = (1...9).map { "- [\($0 == 3 ? "x" : " ")] \($0)\n" }.joined()
    TestLesson("# Title\n\nHow many?\n\n\(choices)").expect()
  }
}
