import Testing

@testable import LessonKit

@Suite struct EmojiAreSafeTests: RuleTests {
  static let rule: any Rule.Type = EmojiAreSafe.self

  static let told: [Told] = [
    .page(
      """
      A segment ⟦❤️⟧ arrives.

      """,
      english: ["‘❤️’ may take 1 or 2 columns depending on the terminal", "safe: ❔ 👍 ✋ 📦 💥"],
      korean: ["‘❤️’ 그림 글자는 터미널에 따라 1칸이나 2칸이에요", "안전한 것: ❔ 👍 ✋ 📦 💥"]),
    .page(
      """
      A segment ⟦❤️⟧ arrives, ❤️ and 🇰🇷.

      """,
      english: [
        "‘❤️’ may take 1 or 2 columns depending on the terminal, and so may 2 more in this line",
        "safe: ❔ 👍 ✋ 📦 💥",
      ],
      korean: [
        "‘❤️’ 그림 글자는 터미널에 따라 1칸이나 2칸이에요. 이 줄에 2개 더 있어요", "안전한 것: ❔ 👍 ✋ 📦 💥",
      ]),
  ]

  @Test func `each line tells its first one, and how many more it has`() {
    TestLesson("# Title\n\n⟦❤️⟧ and 🇰🇷,\n⟦🇰🇷⟧.\n").expect(
      .unsafeEmoji(written: "❤️", others: 1), .unsafeEmoji(written: "🇰🇷"))
  }

  @Test(arguments: ["❤️", "👨‍👩‍👧", "👍🏽", "🇰🇷", "1️⃣"])
  func `an emoji of unsafe width is told`(emoji: String) {
    TestLesson("# Title\n\n가 ⟦\(emoji)⟧ text.\n").expect(.unsafeEmoji(written: emoji))
  }

  @Test(arguments: ["❔👍✋📦💥🤔🧪", "क्‍ष", "한글"])
  func `safe emoji and letters with joiners are fine`(text: String) {
    TestLesson("# Title\n\n\(text)\n").expect()
  }
}
