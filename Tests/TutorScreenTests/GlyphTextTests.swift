import Testing

@testable import TutorScreen

/// A lesson's text in the characters of a set.
struct GlyphTextTests {
  @Test(
    arguments: [
      ("이 👍이 도착하면", "이 ACK+가 도착하면"), ("if the 👍 is lost", "if the ACK+ is lost"),
      ("❔, ❔👍, 👍.", "SYN?, SYN?ACK+, ACK+."), ("ACK(👍)로", "ACK(+)로"), ("(❔)을", "(?)을"),
      ("✋(FIN)", "FIN!(FIN)"), ("👍 ACK 하나와 ❔ SYN 하나", "+ ACK 하나와 ? SYN 하나"),
      ("❔👍 SYN과 ACK를", "?+ SYN과 ACK를"), ("👍 SYN", "ACK+ SYN"), ("서버의 ✋", "서버의 FIN!"),
      ("after the ❔?", "after the SYN?"), ("Not a 👍.", "Not an ACK+."),
      ("A 👍 and a ✋ for a 📦", "An ACK+ and a FIN! for a DATA"), ("pizza 👍", "pizza ACK+"),
      ("a 👍 ACK", "a + ACK"),
      ("❔👍!", "SYN?ACK+!"), ("📦 500", "DATA 500"), ("🛑", "RST#"), ("🧪 직접 해 보기", "직접 해 보기"),
      ("✅ 다", "✓ 다"), ("그 👍을", "그 ACK+를"), ("👍에는 👍으로", "ACK+에는 ACK+로"),
      ("👍이에요", "ACK+예요"), ("👍으로는", "ACK+로는"), ("👍은 👍과 👍도", "ACK+는 ACK+와 ACK+도"),
      ("❔👍이", "SYN?ACK+가"), ("✋을, 📦가, 🛑이", "FIN!을, DATA가, RST#가"), ("👍이번", "ACK+이번"),
      ("2. ✋ 서버의 FIN", "2. ! 서버의 FIN"), ("✋ 서버의 ACK", "FIN! 서버의 ACK"),
    ])
  func `pictures of segments become words, or signs beside their words`(
    text: String, plain: String
  ) {
    #expect(GlyphSet.unicode.adapted(text) == plain)
    #expect(GlyphSet.emoji.adapted(text) == text)
  }

  @Test func `in ASCII a loss at a sentence's end is an arrow that ends, and no letter`() {
    #expect(GlyphSet.ascii.adapted("사라지게 해 둘게요. 💥") == "사라지게 해 둘게요. --x")
    #expect(GlyphSet.unicode.adapted("we make it vanish. 💥") == "we make it vanish. ✗")
  }
}
