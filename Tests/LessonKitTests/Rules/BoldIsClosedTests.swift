import Testing

@testable import LessonKit

@Suite struct BoldIsClosedTests: RuleTests {
  static let rule: any Rule.Type = BoldIsClosed.self

  static let told: [Told] = [
    .page(
      """
      여기서 **번호(seq)⟦**⟧는 하나 늘어요.

      """,
      english: [
        "this is not bold on GitHub: a letter follows ‘)**’",
        "close the bold before the bracket: **번호**(seq)는",
      ],
      korean: ["GitHub에서는 굵게 보이지 않아요. ‘)**’ 바로 뒤에 글자가 있어요", "괄호 앞에서 닫아 주세요: **번호**(seq)는"]),
  ]

  @Test(arguments: [
    "**번호**(seq)는", "**번호(seq)** 는", "**번호(seq)**.", "**번호** **둘**은", "`**a(b)**c`",
    "2 ** 3 ** 4", "**\"둘\"** 다", "**a** b)**c**",
  ])
  func `bold that closes, and what is no bold, is fine`(text: String) {
    TestLesson("# Title\n\n\(text)\n").expect()
  }
}
