import Testing

@testable import LessonKit

@Suite struct BlocksVerifyTests {
  @Test(arguments: ["client connect", "", "show states"])
  func `a block that neither moves time nor verifies is told`(line: String) {
    TestLesson("# Title\n\nText.\n\n⟦```tcp #a⟧\n\(line)\n```\n").expect(.nothingVerified)
  }

  @Test(arguments: ["wait 1s", "expect both CLOSED", "expect no client -> server SYN", "establish"])
  func `a block that does is fine`(line: String) {
    TestLesson("# Title\n\nText.\n\n```tcp\n\(line)\n```\n").expect()
  }
}
