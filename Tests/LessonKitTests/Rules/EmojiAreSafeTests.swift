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
      korean: ["‘❤️’ 그림 글자는 터미널에 따라 1칸이나 2칸이에요", "안전한 것: ❔ 👍 ✋ 📦 💥"])
  ]

  @Test func `each one of a line is told`() {
    TestLesson("# Title\n\n⟦❤️⟧ and ⟦🇰🇷⟧.\n").expect(
      .unsafeEmoji(written: "❤️"), .unsafeEmoji(written: "🇰🇷"))
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
