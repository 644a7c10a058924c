import Testing

@testable import LessonKit

@Suite struct BlocksVerifyTests: RuleTests {
  static let rule: any Rule.Type = BlocksVerify.self

  static let told: [Told] = [
    .page(
      """
      Text.

      ⟦```tcp #a⟧
      show states
      ```

      """,
      english: [
        "nothing in this step is verified and time does not move",
        "add an ‘expect’ line; ‘tcptutor suggest’ proposes lines that hold",
      ],
      korean: [
        "이 단계에서는 확인하는 것도 없고 시간도 흐르지 않아요", "‘expect’ 줄을 넣어 주세요. ‘tcptutor suggest’ 명령이 맞는 줄을 보여 줘요",
      ])
  ]

  @Test(arguments: ["client connect", "", "show states"])
  func `a block that neither moves time nor verifies is told`(line: String) {
    TestLesson("# Title\n\nText.\n\n⟦```tcp #a⟧\n\(line)\n```\n").expect(.nothingVerified)
  }

  @Test(arguments: ["wait 1s", "expect both CLOSED", "expect no client -> server SYN", "establish"])
  func `a block that does is fine`(line: String) {
    TestLesson("# Title\n\nText.\n\n```tcp\n\(line)\n```\n").expect()
  }
}
