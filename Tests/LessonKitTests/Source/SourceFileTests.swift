import Testing

@testable import LessonKit

@Suite struct SourceFileTests {
  private func mistake(in octets: [UInt8]) -> Mistake? {
    let (lesson, diagnostics) = LessonCompiler.compile(octets, path: "a.md")
    #expect(lesson == nil)
    #expect(diagnostics.count == 1)
    return diagnostics.first?.mistake
  }

  private func lines(of text: String) -> [String]? {
    guard case .text(let source) = SourceFile.read(Array(text.utf8), path: "a.md") else {
      return nil
    }
    return source.lines
  }

  @Test func `a file of other octets than UTF-8 is told with the first bad one`() {
    #expect(mistake(in: [0x61, 0xc3, 0x28]) == .notUTF8(offset: 1, line: 1))
    #expect(mistake(in: [0xea, 0xb0, 0x80, 0xff]) == .notUTF8(offset: 3, line: 1))
  }

  @Test func `a file in UTF-16 isn't UTF-8`() {
    #expect(mistake(in: [0xff, 0xfe, 0x61, 0x00]) == .notUTF8(offset: 0, line: 1))
  }

  @Test func `a file with NUL octets is binary`() {
    #expect(mistake(in: [0x7f, 0x45, 0x4c, 0x46, 0x00]) == .binary)
  }

  @Test(
    arguments: [
      [0xa1, 0xb2, 0xc3, 0xd4], [0xd4, 0xc3, 0xb2, 0xa1], [0xa1, 0xb2, 0x3c, 0x4d],
      [0x4d, 0x3c, 0xb2, 0xa1], [0x0a, 0x0d, 0x0d, 0x0a],
    ] as [[UInt8]])
  func `a capture is told as one, whatever follows its sign`(sign: [UInt8]) {
    #expect(mistake(in: sign) == .capture)
    #expect(mistake(in: sign + [UInt8](repeating: 0, count: SourceFile.sizeLimit)) == .capture)
  }

  @Test(arguments: ["", " \n\t\n", "\u{feff}", "\r\n\r\n"])
  func `a file without text is empty`(text: String) {
    #expect(mistake(in: Array(text.utf8)) == .empty)
  }

  @Test func `a file over a mebibyte is too large`() {
    let octets = [UInt8](repeating: UInt8(ascii: "a"), count: SourceFile.sizeLimit + 1)
    #expect(mistake(in: octets) == .tooLarge(octets: 1_048_577, limit: 1_048_576))
  }

  @Test func `a byte order mark is no text, and lines may end in any of three ways`() {
    #expect(lines(of: "\u{feff}a\r\nb\rc\nd") == ["a", "b", "c", "d"])
    #expect(lines(of: "a\n\n\r\r\nb\n") == ["a", "", "", "", "b"])
  }

  @Test func `control characters become visible, one for one`() {
    #expect(
      lines(of: "\u{1b}[31mred\u{7f}\u{9b}2J\u{202e}\tx") == ["␛[31mred␡\u{fffd}2J\u{fffd}\tx"])
  }
}
