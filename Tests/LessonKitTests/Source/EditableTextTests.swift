import TestSupport
import Testing

@testable import LessonKit

@Suite struct EditableTextTests {
  private func edited(_ text: String, _ edits: EditableText.Edit...) -> String? {
    guard var editable = EditableText(Array(text.utf8)) else { return nil }
    editable.apply(edits)
    return String(decoding: editable.octets, as: UTF8.self)
  }

  @Test func `what isn't edited stays octet by octet`() {
    let text = "\u{feff}a\r\nb\rc\n\u{1b}[2J\r\n\r\nlast"
    #expect(edited(text) == text)
    #expect(edited("") == "")
  }

  @Test func `new lines end as the file's do`() {
    #expect(edited("a\r\nb\r\n", .init(1..<1, ["x", "y"])) == "a\r\nx\r\ny\r\nb\r\n")
    #expect(edited("a\nb\n", .init(1..<2, ["x", "y"])) == "a\nx\ny\n")
  }

  @Test func `a file without a final line end keeps having none`() {
    #expect(edited("a\nb", .init(2..<2, ["c"])) == "a\nb\nc")
    #expect(edited("a\nb", .init(1..<2, [])) == "a")
  }

  @Test func `edits count in the lines as they were, and those of one place keep their order`() {
    #expect(
      edited(
        "a\nb\nc\n", .init(0..<1, ["A"]), .init(1..<1, ["x"]), .init(1..<1, ["y"]),
        .init(2..<3, []))
        == "A\nx\ny\nb\n")
  }

  @Test func `octets that aren't UTF-8 are refused`() {
    #expect(EditableText([0x61, 0xff]) == nil)
  }

  @Test(arguments: 1...200)
  func `its lines are those of diagnostics`(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    let pieces = ["a", "\n", "\r", "\r\n", "\u{feff}", " ", "가"]
    let text = (0..<20).map { _ in pieces[Int(numbers.next() % 7)] }.joined()
    guard case .text(let source) = SourceFile.read(Array(text.utf8), path: "a.md") else { return }
    let editable = EditableText(Array(text.utf8))
    #expect(editable?.lines.count == source.lines.count)
    #expect(editable?.lines.map { VisibleText.sanitize($0) } == source.lines)
    #expect(editable.map { String(decoding: $0.octets, as: UTF8.self) } == text)
  }
}
