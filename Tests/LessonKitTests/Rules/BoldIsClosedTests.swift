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
    .page(
      """
      번호⟦**⟧(seq)** 하나가 늘어요.

      """,
      english: [
        "this is not bold on GitHub: a letter stands right before ‘**(’",
        "leave a space before it, or open the bold inside: 번호(**seq**)",
      ],
      korean: ["GitHub에서는 굵게 보이지 않아요. ‘**(’ 바로 앞에 글자가 있어요", "앞에 한 칸을 띄우거나 안에서 열어 주세요: 번호(**seq**)"]),
    .page(
      """
      역따옴표(\\`)를 쓰고 **번호(seq)⟦**⟧는 하나 늘어요. ``둘` 사이.

      """,
      english: [
        "this is not bold on GitHub: a letter follows ‘)**’",
        "close the bold before the bracket: **번호**(seq)는",
      ],
      korean: ["GitHub에서는 굵게 보이지 않아요. ‘)**’ 바로 뒤에 글자가 있어요", "괄호 앞에서 닫아 주세요: **번호**(seq)는"]),
  ]

  @Test(arguments: [
    "**번호**(seq)는", "**번호(seq)** 는", "**번호(seq)**.", "**번호** **둘**은", "`**a(b)**c`",
    "2 ** 3 ** 4", "**\"둘\"** 다", "**a** b)**c**", "가**나**다", "***가***는 나", "번호(**seq**)는",
    "번호 **(seq)** 하나", "``a`b **번호(seq)**는``", "`a\\` **b** `**번호(seq)**는`",
    "2**(n+1) 그리고 3**(k)", "가\\**(나)\\**다", "가**(나",
  ])
  func `bold that closes, and what is no bold, is fine`(text: String) {
    TestLesson("# Title\n\n\(text)\n").expect()
  }
}
