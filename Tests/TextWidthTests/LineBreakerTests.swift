import Testing
import TextWidth

struct LineBreakerTests {
  @Test func `Korean words stay whole`() {
    let text = "서버는 500바이트가 도착했는지 알 수 없어요."
    #expect(
      LineBreaker.lines(of: text, columns: 20)
        == ["서버는 500바이트가", "도착했는지 알 수", "없어요."])
  }

  @Test func `a line that fits exactly is not broken`() {
    #expect(LineBreaker.lines(of: "가나 다라", columns: 9) == ["가나 다라"])
    #expect(LineBreaker.lines(of: "가나 다라", columns: 8) == ["가나", "다라"])
  }

  @Test func `no line starts with closing punctuation`() {
    #expect(LineBreaker.lines(of: "가나다 」 라", columns: 7) == ["가나", "다 」", "라"])
    #expect(LineBreaker.lines(of: "마 가나다 」 라", columns: 9) == ["마", "가나다 」", "라"])
    #expect(LineBreaker.lines(of: "가나다라마.", columns: 10) == ["가나다라", "마."])
  }

  @Test func `no line ends with opening punctuation`() {
    #expect(LineBreaker.lines(of: "가나 ( 다라 마", columns: 8) == ["가나", "( 다라", "마"])
    #expect(LineBreaker.lines(of: "가나다(라마", columns: 7) == ["가나다", "(라마"])
  }

  @Test func `a word longer than a line is split by columns`() {
    #expect(LineBreaker.lines(of: "가나다라마", columns: 5) == ["가나", "다라", "마"])
    #expect(LineBreaker.lines(of: "a bcdefgh i", columns: 4) == ["a", "bcde", "fgh", "i"])
  }

  @Test func `a glyph wider than the line stands on a line of its own`() {
    #expect(LineBreaker.lines(of: "가나", columns: 1) == ["가", "나"])
    #expect(LineBreaker.lines(of: "ab", columns: 0) == ["a", "b"])
  }

  @Test func `line breaks in the text and blank lines are kept`() {
    #expect(LineBreaker.lines(of: "", columns: 9) == [""])
    #expect(LineBreaker.lines(of: "가\n\n나\n", columns: 9) == ["가", "", "나", ""])
  }

  @Test func `spaces indent a paragraph and vanish at a break`() {
    #expect(LineBreaker.lines(of: "  ab   cd  ", columns: 5) == ["  ab", "cd"])
    #expect(LineBreaker.lines(of: "   ", columns: 2) == [""])
  }

  @Test func `later lines of a paragraph can be narrower`() {
    #expect(
      LineBreaker.lines(of: "ab cd ef\nab cd ef", columns: 5, continuation: 3)
        == ["ab cd", "ef", "ab cd", "ef"])
  }

  @Test func `runs keep their attributes across lines and within words`() {
    let runs = [TextRun("서버가 ", 0), TextRun("SYN", 1), TextRun("을 보내", 0), TextRun("요", 0)]
    #expect(
      LineBreaker.lines(of: runs, columns: 12) == [
        [TextRun("서버가 ", 0), TextRun("SYN", 1), TextRun("을", 0)],
        [TextRun("보내요", 0)],
      ])
  }

  @Test func `a word of a hundred thousand letters is split in one go`() {
    let word = String(repeating: "x", count: 100_000)
    let lines = LineBreaker.lines(of: "ab " + word + " c", columns: 80)
    #expect(lines.count == 1_252 && lines[0] == "ab" && lines[1].count == 80)
    #expect(lines.joined() == "ab" + word + "c")
    #expect(LineBreaker.lines(of: "(가나다라 마바사 )아", columns: 6) == ["(가나", "다라", "마바", "사 )아"])
  }

  @Test func `every line fits and nothing but spaces is lost`() {
    let text = "클라이언트는 👍만 한 번 더 보내고요. (seq=101) “ACK”가 「사라져도」 괜찮아요! loooooooooong"
    for columns in 2...60 {
      let lines = LineBreaker.lines(of: text, columns: columns)
      #expect(lines.allSatisfy { DisplayWidth.columns(of: $0) <= columns }, "\(columns) columns")
      #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
    }
  }
}
