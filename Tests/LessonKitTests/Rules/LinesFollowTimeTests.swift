@testable import LessonKit

struct LinesFollowTimeTests: RuleTests {
  static let rule: any Rule.Type = LinesFollowTime.self

  static let told: [Told] = [
    .script(
      """
      client connect
      expect server -> client SYN,ACK
      ⟦expect client -> server SYN⟧
      """,
      english: [
        "that already happened, 50 ms before line 16's event",
        "time runs down the page: move this line above that one",
      ],
      korean: ["이미 일어난 일이에요. 16번째 줄의 일보다 50 ms 앞서요", "시간은 위에서 아래로 흘러요. 이 줄을 그 줄 위로 옮겨 주세요"]),
    .script(
      """
      client connect
      expect client -> server SYN
      ⟦expect client -> server SYN⟧
      """,
      english: [
        "that already happened, when line 16 was met",
        "each ‘expect’ waits for what comes after the line above it",
      ],
      korean: ["이미 일어난 일이에요. 16번째 줄의 일과 같은 때예요", "‘expect’ 줄은 저마다 윗줄의 일보다 뒤에 일어나는 일을 기다려요"]),
  ]
}
