import Testing

@testable import CursesTerminal

struct GlyphProbeTests {
  private func probe(_ received: String) -> GlyphProbe {
    GlyphProbe(received: Array(received.utf8))
  }

  @Test(
    arguments: [
      (3, 2, .emoji), (2, 2, .unicode), (4, 2, .unicode), (3, 3, .ascii), (4, 4, .ascii),
    ] as [(Int, Int, GlyphLevel)])
  func `two columns for the emoji and one for the line mean that both are drawn`(
    emoji: Int, line: Int, level: GlyphLevel
  ) {
    let answered = probe("\u{1B}[1;\(emoji)R\u{1B}[1;\(line)R")
    #expect(answered.isAnswered)
    #expect(answered.level(isUTF8AskedFor: false) == level)
  }

  @Test func `keys typed meanwhile are kept, in order`() {
    let answered = probe("a\u{1B}[12;3Rㅈ\u{1B}OA\u{1B}[12;2Rb")
    #expect(answered.advances == [2, 1])
    #expect(String(decoding: answered.typed, as: UTF8.self) == "aㅈ\u{1B}OAb")
  }

  @Test func `without an answer the locale decides`() {
    #expect(!probe("x\u{1B}[1;3R").isAnswered)
    #expect(probe("").level(isUTF8AskedFor: true) == .unicode)
    #expect(probe("").level(isUTF8AskedFor: false) == .ascii)
  }

  @Test func `consoles and old hardware are not asked`() {
    #expect(GlyphProbe.assumedLevel(type: "linux") == .unicode)
    #expect(GlyphProbe.assumedLevel(type: "vt100") == .ascii)
    #expect(GlyphProbe.assumedLevel(type: "vte-256color") == nil)
    #expect(GlyphProbe.assumedLevel(type: "xterm-256color") == nil)
  }
}
