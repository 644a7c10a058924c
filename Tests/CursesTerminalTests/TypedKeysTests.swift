import TerminalCells
import Testing

@testable import CursesTerminal

struct TypedKeysTests {
  private func keys(_ text: String) -> [Key] {
    Array(TypedKeys(text.unicodeScalars.map { .character($0) }))
  }

  @Test(
    arguments: [
      ("x", .character("x")), (" ", .character(" ")), ("?", .character("?")),
      ("Q", .character("q")),
      ("1", .character("1")), ("\r", .enter), ("\n", .enter), ("\t", .tab), ("\u{7F}", .backspace),
      ("\u{8}", .backspace), ("\u{1B}", .escape), ("\u{C}", .control("l")),
      ("\u{1}", .control("a")),
    ] as [(String, Key)])
  func `a character is a key`(text: String, key: Key) {
    #expect(keys(text) == [key])
  }

  @Test(
    arguments: [
      ("ㅈ", "w"), ("ㅂ", "q"), ("ㅌ", "x"), ("ㅁ", "a"), ("ㅣ", "l"), ("ㅔ", "p"), ("ㅗ", "h"),
      ("ㅃ", "q"),
      ("ㅄ", "q"), ("ㅢ", "m"), ("ㅖ", "p"), ("ㄺ", "f"), ("한", "g"), ("왜", "d"), ("쪼", "w"),
      ("힣", "g"),
      ("가", "r"), ("\u{1105}", "f"), ("\u{1175}", "l"),
    ] as [(String, Character)])
  func `Hangul acts by its first letter and is told of`(text: String, latin: Character) {
    #expect(keys(text) == [.character(latin), .hangulNotice])
  }

  @Test func `a space that only ended a syllable is dropped`() {
    #expect(keys("ㅈ ") == [.character("w"), .hangulNotice])
    #expect(keys("ㅈ  ") == [.character("w"), .character(" "), .hangulNotice])
    #expect(keys("w ") == [.character("w"), .character(" ")])
  }

  @Test func `one notice tells of all the Hangul of one read`() {
    #expect(keys("ㅈㅂ1") == [.character("w"), .character("q"), .character("1"), .hangulNotice])
  }

  @Test func `full-width signs are their ASCII ones`() {
    #expect(keys("？１ｑＱ\u{3000}") == "?1qq ".map { .character($0) })
  }

  @Test(
    arguments: [
      ("\u{1B}[A", .up), ("\u{1B}OB", .down), ("\u{1B}[1;5C", .right), ("\u{1B}OD", .left),
      ("\u{1B}[H", .home), ("\u{1B}[4~", .end), ("\u{1B}[5~", .pageUp), ("\u{1B}[6;2~", .pageDown),
      ("\u{1B}OP", .function(1)), ("\u{1B}OM", .enter),
    ] as [(String, Key)])
  func `the usual sequences are keys even if terminfo doesn't know them`(text: String, key: Key) {
    #expect(keys(text) == [key])
  }

  @Test(
    arguments: [
      "\u{1B}[1;3R", "\u{1B}[<0;10;20M", "\u{1B}[200~", "\u{1B}[?1;2c", "\u{1B}Oz",
      "\u{1B}]11;rgb:ffff/ffff/ffff\u{07}", "\u{1B}]11;rgb:0/0/0\u{1B}\\",
    ])
  func `a sequence that nobody knows is dropped whole`(text: String) {
    #expect(keys("a" + text + "b") == [.character("a"), .character("b")])
  }

  @Test func `escape and a letter are two keys`() {
    #expect(keys("\u{1B}x") == [.escape, .character("x")])
    #expect(keys("\u{1B}[") == [.escape, .character("[")])
    #expect(keys("\u{1B}\u{1B}\u{1B}") == [.escape, .escape, .escape])
  }

  @Test func `a sequence cut off by a known key ends there`() {
    let inputs: [TerminalInput] = [
      .character("\u{1B}"), .character("["), .character("1"), .key(.up), .key(nil),
      .character("a"),
    ]
    #expect(Array(TypedKeys(inputs)) == [.up, .character("a")])
  }

  @Test func `in a text, characters come as they were typed, and keys are keys`() {
    var typed = TypedKeys("연결 ㅇㄱ RTO？\u{7F}\u{1B}[A".unicodeScalars.map { .character($0) })
    var keys: [Key] = []
    while let key = typed.next(asText: true) { keys.append(key) }
    #expect(keys == "연결 ㅇㄱ RTO?".map { .character($0) } + [.backspace, .up])
  }

  @Test func `a key that opens a text lets the rest of the same read in`() {
    var typed = TypedKeys("ㅈ/연 ".unicodeScalars.map { .character($0) }, then: [.endOfInput])
    #expect(typed.next() == .character("w"))
    #expect(typed.next() == .character("/"))
    #expect(typed.next(asText: true) == .character("연"))
    #expect(typed.next(asText: true) == .character(" "))
    #expect(typed.next() == .hangulNotice)
    #expect(typed.next() == .endOfInput)
    #expect(typed.next() == nil)
  }

  @Test func `other control characters are no keys`() {
    #expect(keys("\u{0}\u{1C}\u{1F}\u{85}") == [])
  }
}
