import Testing

@testable import LessonKit

@Suite struct MarkdownTests {
  private func narration(_ text: String) -> [MarkdownBlock] {
    TestLesson("# Title\n\n" + text).steps.first?.narration ?? []
  }

  @Test func `styles nest and runs of one style are one`() {
    #expect(
      narration("a **b *c* `d`** ~~e~~ <u>f</u>\ng") == [
        .paragraph([
          Inline("a "), Inline("b ", style: .strong), Inline("c", style: [.strong, .emphasis]),
          Inline(" ", style: .strong), Inline("d", style: [.strong, .code]), Inline(" "),
          Inline("e", style: .strikethrough), Inline(" "), Inline("f", style: .underline),
          Inline(" g"),
        ])
      ])
  }

  @Test func `links keep where they lead, images show their alternative text`() {
    #expect(
      narration("[number](glossary.ko.md#iss) ![a **picture**](x.png)") == [
        .paragraph([
          Inline("number", link: "glossary.ko.md#iss"), Inline(" a "),
          Inline("picture", style: .strong),
        ])
      ])
  }

  @Test func `a break tag is ignored, a hard break stays`() {
    #expect(narration("a<br>b<br/>\n\n<br/>\n\nc  \nd").plain == ["a b", "c\nd"])
  }

  @Test(arguments: [
    ("a<br>\nb", "a b"), ("a <br> b", "a b"), ("a\n<br>\nb", "a b"),
    ("a <!-- aside --> b", "a b"), ("a\n**b** <!-- note: c -->\nd", "a b d"),
    ("a <!-- b --> <!-- c --> d", "a d"), ("a<!-- b -->c", "ac"), ("a <u> b</u>", "a b"),
  ])
  func `what is hidden leaves one space at most`(written: String, shown: String) {
    #expect(narration("x " + written).plain == ["x " + shown])
  }

  @Test func `spaces around code stay, and those in it`() {
    #expect(narration("a `b  c` <!-- d --> `e`").plain == ["a b  c e"])
  }

  @Test func `other HTML hides its tags and keeps its text`() {
    #expect(
      narration(
        "<div align=\"center\">\n<b>bold</b> &lt;3 <img alt=\"logo\" src=x>\n</div>\n\n<script>\nevil()\n</script>\n\n1 < 2\n"
      ).plain == ["bold <3 logo", "1 < 2"])
  }

  @Test func `tables have a header and rows`() {
    #expect(
      narration("| a | b |\n|---|---|\n| 1 | **2** |\n") == [
        .table(
          header: [[Inline("a")], [Inline("b")]],
          rows: [[[Inline("1")], [Inline("2", style: .strong)]]])
      ])
  }

  @Test func `a task list that is no quiz shows its boxes`() {
    #expect(narration("To do:\n\n- [ ] a\n- [x] b\n").plain == ["To do:", "[ ] a", "[x] b"])
  }

  @Test func `an escape sequence written as an entity is shown, not sent`() {
    #expect(narration("a &#27;[2J b `\u{1b}]0;x\u{7}`").plain == ["a ␛[2J b ␛]0;x␇"])
  }

  @Test func `nesting deeper than the limit is shown flat`() {
    let deep = String(repeating: "> ", count: 200) + "bottom"
    #expect(narration(deep).plain.joined().hasSuffix("bottom"))
  }
}
