import LessonKit
import Testing

@testable import TutorScreen

private func lines(
  _ blocks: [MarkdownBlock], width: Int = 30, blanks: [String?] = [],
  glyphs: GlyphSet = .emoji
) -> [String] {
  ProseLayout(look: ScreenLook(.korean, glyphs: glyphs), blankAnswers: blanks)
    .lines(of: blocks, width: width).map { $0.spans.map(\.text).joined() }
}

private func paragraph(_ text: String) -> MarkdownBlock { .paragraph([Inline(text)]) }

@Test func `words stay whole, and items hang`() {
  let blocks: [MarkdownBlock] = [
    paragraph("서버는 무엇을 보낼까요? 맞혀 보세요."),
    .list(
      start: 2,
      items: [[paragraph("클라이언트가 마지막 ACK를 보내요.")], [paragraph("끝")]]),
  ]
  #expect(
    lines(blocks, width: 24) == [
      "서버는 무엇을 보낼까요?", "맞혀 보세요.", "",
      "2. 클라이언트가 마지막", "   ACK를 보내요.", "3. 끝",
    ])
}

@Test func `quotes, code and tables keep their shape`() {
  let blocks: [MarkdownBlock] = [
    .quote([paragraph("quoted words")]), .code(info: "", text: "a  b\nc"),
    .table(
      header: [[Inline("이름")], [Inline("n")]],
      rows: [[[Inline("a")], [Inline("1")]], [[Inline("긴 이름")], [Inline("2")]]]),
  ]
  #expect(
    lines(blocks) == [
      "│ quoted words", "", "  a  b", "  c", "", "이름     n  ", "a        1  ", "긴 이름  2  ",
    ])
}

@Test func `a blank is open until it is answered`() {
  let blocks: [MarkdownBlock] = [
    .paragraph([Inline("다음은 "), Inline("____", blank: 0), Inline("번이에요.")])
  ]
  #expect(lines(blocks, blanks: [nil]) == ["다음은 ____번이에요."])
  #expect(lines(blocks, blanks: ["106"]) == ["다음은 106번이에요."])
}

@Test func `pictures and marks have plain forms where the terminal has no others`() {
  let blocks = [paragraph("🤔 ❔👍 → “다음” 📦 💥")]
  #expect(lines(blocks, glyphs: .ascii) == ["SYN?ACK+ -> \"다음\" DATA --x"])
  #expect(lines(blocks, glyphs: .unicode) == ["SYN?ACK+ → “다음” DATA ✗"])
}
