import Testing
import TextWidth

struct ColumnFittingTests {
  @Test func `a wide character that doesn't fit is left out whole`() {
    #expect(DisplayWidth.prefix(of: "가나다", columns: 5) == "가나")
    #expect(DisplayWidth.prefix(of: "가나다", columns: 1) == "")
    #expect(DisplayWidth.prefix(of: "abc", columns: -1) == "")
  }

  @Test func `text that is too long ends with the mark`() {
    #expect(DisplayWidth.truncated("연결 종료하기", columns: 8) == "연결 종…")
    #expect(DisplayWidth.truncated("연결 종료하기", columns: 8, mark: "..") == "연결 ..")
    #expect(DisplayWidth.truncated("연결", columns: 4) == "연결")
    #expect(DisplayWidth.truncated("연결", columns: 1, mark: "..") == "")
  }

  @Test func `spaces fill what is missing on the side away from the text`() {
    #expect(DisplayWidth.padded("서버", columns: 7) == "서버   ")
    #expect(DisplayWidth.padded("서버", columns: 7, alignment: .trailing) == "   서버")
    #expect(DisplayWidth.padded("서버", columns: 7, alignment: .center) == " 서버  ")
    #expect(DisplayWidth.padded("서버", columns: 3) == "서버")
  }

  @Test func `fitted text has exactly the columns that were asked for`() {
    for columns in 0...12 {
      for text in ["", "서버", "서버의 타이머", "abc ❔👍"] {
        let fitted = DisplayWidth.fitted(text, columns: columns)
        #expect(DisplayWidth.columns(of: fitted) == columns, "\(text) in \(columns)")
      }
    }
  }
}
