import Testing

@testable import LessonKit

@Suite struct EmojiAreSafeTests {
  @Test(arguments: ["❤️", "👨‍👩‍👧", "👍🏽", "🇰🇷", "1️⃣"])
  func `an emoji of unsafe width is told`(emoji: String) {
    TestLesson("# Title\n\n가 ⟦\(emoji)⟧ text.\n").expect(.unsafeEmoji(written: emoji))
  }

  @Test(arguments: ["❔👍✋📦💥🤔🧪", "क्‍ष", "한글"])
  func `safe emoji and letters with joiners are fine`(text: String) {
    TestLesson("# Title\n\n\(text)\n").expect()
  }
}
