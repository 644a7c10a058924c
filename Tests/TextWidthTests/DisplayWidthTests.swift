import Testing
import TextWidth

struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("a", 1), ("ACK", 3), ("한", 2), ("서버의 RTO", 10), ("日本", 4), ("Ａ", 2), ("。", 2),
    ("❔👍", 4), ("✋📦🛑💥⏳", 10), ("─│►◄→…", 6), ("é", 1), ("e\u{301}", 1),
  ])
  func `text takes the columns of its characters`(text: String, columns: Int) {
    #expect(DisplayWidth.columns(of: text) == columns)
  }

  @Test(arguments: ["\u{301}", "\u{200D}", "\u{FE0F}", "\u{200B}", "\u{202E}", "\u{FEFF}"])
  func `a mark, a joiner or a format character by itself takes no column`(text: String) {
    #expect(DisplayWidth.columns(of: text) == 0)
    #expect(DisplayWidth.glyph(of: Character(text)).text == "")
  }

  @Test(arguments: [
    ("\u{1B}", "␛"), ("\u{0}", "␀"), ("\n", "␊"), ("\r\n", "␍"), ("\u{7F}", "␡"), ("\t", " "),
    ("\u{9B}", "\u{FFFD}"), ("\u{2028}", "\u{FFFD}"), ("\u{AD}", "-"), ("\u{1F1F0}", "K"),
  ])
  func `a control character is one column and shown by a stand-in`(text: String, shown: String) {
    let glyph = DisplayWidth.glyph(of: Character(text))
    #expect(glyph.text == shown)
    #expect(glyph.columns == 1)
    #expect(DisplayWidth.columns(of: text) == 1)
  }

  @Test(arguments: [
    ("👨‍👩‍👧", "👨", 2), ("👍🏽", "👍", 2), ("❤️", "❤", 1), ("🇰🇷", "KR", 2), ("1️⃣", "1", 1),
    ("✋\u{FE0F}", "✋", 2), ("\u{1112}\u{1161}\u{11AB}", "한", 2), ("क्ष", "क्ष", 2),
    ("a\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}", "a\u{301}\u{302}\u{303}\u{304}", 1),
  ])
  func `a sequence is drawn in a form that every terminal gives the same columns`(
    text: String, shown: String, columns: Int
  ) {
    let glyph = DisplayWidth.glyph(of: Character(text))
    #expect(Array(glyph.text.unicodeScalars) == Array(shown.unicodeScalars))
    #expect(glyph.columns == columns)
    #expect(DisplayWidth.columns(of: text) == columns)
  }

  @Test func `the icons of the lessons are safe in every terminal`() {
    for icon in "❔👍✋📦💥✅❌⏳⌛⏰⚡❓❗🔁🔒📤📥📨📬🚫🛑👋🤝🙋💤🔔🐢🚀🎉⭐⛔►◄→←─│┌한A~" {
      #expect(DisplayWidth.isWidthSafe(icon), "\(icon)")
    }
  }

  @Test(arguments: ["❤️", "👍🏽", "👨‍👩‍👧", "🇰🇷", "1️⃣", "🫷", "⏱", "▶", "\u{1B}", "\u{301}", "🏽"])
  func `sequences, young emoji and text-style emoji are not safe`(text: String) {
    #expect(!DisplayWidth.isWidthSafe(Character(text)))
  }
}
