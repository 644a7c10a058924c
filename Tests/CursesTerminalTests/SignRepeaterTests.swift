import Testing

@testable import CursesTerminal

struct SignRepeaterTests {
  @Test(
    arguments: [
      ("───────a", "─\u{1B}[6ba"), ("======a", "=\u{1B}[5ba"),
      ("───▓▓▓▓▓a", "─\u{1B}[2b▓\u{1B}[4ba"),
    ])
  func `a sign that stands many times is told once`(frame: String, shorter: String) {
    #expect(shortened(frame) == shorter)
  }

  @Test(
    arguments: [
      ("a=======", "a=\u{1B}[5b="),
      ("\u{1B}[22;22H──────\u{1B}[m──", "\u{1B}[22;22H─\u{1B}[4b─\u{1B}[m──"),
      ("▓▓▓▓▓\r\n", "▓\u{1B}[3b▓\r\n"),
    ])
  func `the last sign of a run that may end a row is drawn as such`(
    frame: String, shorter: String
  ) {
    #expect(shortened(frame) == shorter)
  }

  @Test(
    arguments: [
      // No shorter so.
      "──", "=====", "======", "aabbcc",
      // Numbers of a sequence are no signs.
      "\u{1B}[1111111111111H", "\u{1B}(000",
      // Two columns, or a mark on the last.
      "가가가가가가", "❔❔❔❔❔❔", "──────\u{301}", "e\u{301}e\u{301}e\u{301}e\u{301}",
      // Line ends move the cursor.
      "\n\n\n\n\n\n\n\n", "\u{8}\u{8}\u{8}\u{8}\u{8}\u{8}\u{8}\u{8}",
    ])
  func `what is not such a sign stays as it is`(frame: String) {
    #expect(shortened(frame) == frame)
  }

  @Test(arguments: [1, 9_293, 20_261] as [UInt64])
  func `a terminal that repeats signs reads the same frame`(seed: UInt64) {
    var state = seed
    let pieces = [
      "─", "──────────", "▓▓▓▓▓▓", "        ", "abc", "aaaaaaaaaaaa", "가가가가", "e\u{301}", "\u{301}",
      "\u{1B}[2;10H", "\u{1B}[;1m", "\u{1B}(B", "\r\n", "❔👍", "┤┤┤┤┤", "\u{1B}[7m",
    ]
    for _ in 0..<300 {
      var frame = ""
      for _ in 0..<12 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        frame += pieces[Int((state >> 33) % UInt64(pieces.count))]
      }
      let shorter = shortened(frame)
      #expect(RepeatedSigns.writtenOut(shorter) == frame)
      #expect(shorter.utf8.count <= frame.utf8.count)
    }
  }

  @Test func `octets that are no text go through`() {
    for octets in [[0xE2, 0x94], [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF], [0x1B]]
      as [[UInt8]]
    {
      #expect(SignRepeater.shorten(octets) == octets)
    }
  }

  private func shortened(_ frame: String) -> String {
    String(decoding: SignRepeater.shorten(Array(frame.utf8)), as: UTF8.self)
  }
}
