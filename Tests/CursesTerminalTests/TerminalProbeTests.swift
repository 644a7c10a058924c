import Testing

@testable import CursesTerminal

struct TerminalProbeTests {
  private func probe(_ received: String) -> TerminalProbe {
    TerminalProbe(received: Array(received.utf8))
  }

  /// The answers to a cursor's place after signs that took these columns, and one repeated.
  private func answers(_ columns: [Int], repeated: Int? = 8) -> String {
    (columns + (repeated.map { [$0] } ?? [])).map { "\u{1B}[12;\($0 + 1)R" }.joined()
  }

  @Test(
    arguments: [
      ([2, 1, 1, 1], .emoji), ([1, 1, 1, 1], .unicode), ([3, 1, 1, 1], .unicode),
      ([2, 2, 1, 1], .ascii), ([3, 3, 3, 3], .ascii), ([2, 1, 2, 2], .ascii),
      ([2, 1, 1, 2], .ascii),
    ] as [([Int], GlyphLevel)])
  func `two columns for the emoji and one for lines and circles mean that all are drawn`(
    columns: [Int], level: GlyphLevel
  ) {
    let answered = probe(answers(columns))
    #expect(answered.isAnswered)
    #expect(answered.level(isUTF8AskedFor: false) == level)
  }

  @Test func `a terminal repeats signs if one of two columns took them as often as it was told`() {
    #expect(probe(answers([2, 1, 1, 1])).repeatsSigns)
    // Not at all; the last that was ASCII; what can't be told apart from that.
    #expect(!probe(answers([2, 1, 1, 1], repeated: 2)).repeatsSigns)
    #expect(!probe(answers([2, 1, 1, 1], repeated: 5)).repeatsSigns)
    #expect(!probe(answers([1, 1, 1, 1], repeated: 4)).repeatsSigns)
    #expect(!probe("\u{1B}[1;3R\u{1B}[1;9R").repeatsSigns)
  }

  @Test func `signs that were answered count though nothing says whether they are repeated`() {
    let late = probe(answers([2, 1, 1, 1], repeated: nil))
    #expect(!late.isAnswered && !late.repeatsSigns)
    #expect(late.signColumns == [2, 1, 1, 1])
    #expect(late.level(isUTF8AskedFor: true) == .emoji)
    #expect(probe(answers([2, 1, 1], repeated: nil)).signColumns == nil)
  }

  @Test func `keys typed meanwhile are kept, in order`() {
    let answered = probe(
      "a\u{1B}[12;3Rㅈ\u{1B}OA\u{1B}]11;rgb:ffff/ffff/ffff\u{1B}\\\u{1B}[12;2Rb"
        + answers([1, 1]))
    #expect(answered.signColumns == [2, 1, 1, 1])
    #expect(answered.background?.hex == "#ffffff")
    #expect(String(decoding: answered.typed, as: UTF8.self) == "aㅈ\u{1B}OAb")
  }

  @Test func `a terminal is waited for once, however slowly its answers come`() {
    var time = 5.0
    var waits: [Int32] = []
    let slow = TerminalProbe.answered(.glyphs, patience: 300, now: { time }) { limit in
      waits.append(limit)
      time += 120.5
      return Array("\u{1B}[12;3R".utf8)
    }
    #expect(waits == [300, 180, 59])
    #expect(!slow.isAnswered && slow.advances == [2, 2, 2])
    let silent = TerminalProbe.answered(.glyphs, patience: 300, now: { 0 }) { _ in nil }
    #expect(silent.advances == [])
  }

  @Test func `without an answer the locale decides`() {
    #expect(!probe("x\u{1B}[1;3R").isAnswered)
    #expect(probe("").level(isUTF8AskedFor: true) == .unicode)
    #expect(probe("").level(isUTF8AskedFor: false) == .ascii)
  }

  @Test(arguments: ["\u{07}", "\u{1B}\\", "\u{1B}"])
  func `a background may end in three ways, and the cursor's place ends the wait`(end: String) {
    let told = "\u{1B}]11;rgb:0000/2b2b/3636\(end)" + answers([0], repeated: nil)
    let answered = TerminalProbe(received: Array(told.utf8), to: .background)
    #expect(answered.isAnswered)
    #expect(answered.background?.hex == "#002b36")
    #expect(answered.typed == [])
    #expect(answered.signColumns == nil)
    let silent = TerminalProbe(received: Array(answers([0], repeated: nil).utf8), to: .background)
    #expect(silent.isAnswered)
    #expect(silent.background == nil)
  }

  @Test func `an answer that is cut off or not understood is neither a key nor a colour`() {
    let cut = probe("q\u{1B}]11;rgb:00")
    #expect(cut.typed == Array("q".utf8))
    #expect(cut.background == nil)
    for text in ["", "rgb:", "rgb:1/2", "rgb:12345/0/0", "rgb:-1/0/0", "white", "rgba:1/2/3"] {
      #expect(BackgroundColor(text) == nil, "\(text)")
    }
  }

  @Test(
    arguments: [
      ("rgb:0/0/0", false), ("rgb:1e/1e/1e", false), ("rgb:0000/2b2b/3636", false),
      ("rgb:ffff/ffff/ffff", true), ("rgb:fd/f6/e3", true), ("rgba:ffff/ffff/dddd/ffff", true),
    ])
  func `a background is light where black stands out on it`(text: String, isLight: Bool) throws {
    #expect(try #require(BackgroundColor(text)).isLight == isLight)
  }

  @Test func `what the terminal tells of its background weighs more than the variable`() {
    func background(_ told: String?, _ variable: String?, _ type: String = "xterm") -> Bool? {
      TerminalBackground(told: told.flatMap(BackgroundColor.init), variable: variable, type: type)
        .isLight
    }
    #expect(background("rgb:f/f/f", "15;0") == true)
    #expect(background(nil, "15;0") == false)
    #expect(background(nil, "0;default;15") == true)
    #expect(background(nil, "12;8") == false)
    #expect(background(nil, "0;7") == true)
    #expect(background(nil, "default;default") == nil)
    #expect(background(nil, "0;16") == nil)
    #expect(background(nil, nil) == nil)
    #expect(background(nil, nil, "linux") == false)
    #expect(background(nil, "0;15", "linux-16color") == true)
  }

  @Test func `consoles and old hardware are not asked`() {
    #expect(TerminalProbe.assumedLevel(type: "linux") == .unicode)
    #expect(TerminalProbe.assumedLevel(type: "vt100") == .ascii)
    #expect(TerminalProbe.assumedLevel(type: "vte-256color") == nil)
    #expect(TerminalProbe.assumedLevel(type: "xterm-256color") == nil)
  }
}
