import Testing

@testable import LessonKit

@Suite struct BoldIsClosedTests {
  @Test func `bold that closes after a bracket and before a letter is told`() {
    TestLesson("# Title\n\n여기서 **번호(seq)⟦**⟧는 하나 늘어요.\n").expect(.brokenBold(before: ")"))
  }

  @Test(arguments: [
    "**번호**(seq)는", "**번호(seq)** 는", "**번호(seq)**.", "**번호** **둘**은", "`**a(b)**c`",
    "2 ** 3 ** 4", "**\"둘\"** 다", "**a** b)**c**",
  ])
  func `bold that closes, and what is no bold, is fine`(text: String) {
    TestLesson("# Title\n\n\(text)\n").expect()
  }
}
