@testable import LessonKit

struct CallsAreTakenTests: RuleTests {
  static let rule: any Rule.Type = CallsAreTaken.self

  static let told: [Told] = [
    .script(
      """
      ⟦client send 10⟧
      wait 1s
      """,
      english: [
        "client is CLOSED here, so there is no connection to send on",
        "add ‘establish’ to the setup block, or connect first",
      ],
      korean: [
        "여기서 client 쪽은 CLOSED 상태라서 ‘send’ 줄을 실행할 연결이 없어요",
        "준비(setup) 블록에 ‘establish’ 줄을 넣거나 먼저 연결해 주세요",
      ]),
    .script(
      """
      establish
      client close
      ⟦client send 10⟧
      wait 1s
      """,
      english: [
        "client can't send here, in FIN-WAIT-1: connection closing",
        "move the line to where the state allows it, or take it out",
      ],
      korean: [
        "여기서 client 쪽은 FIN-WAIT-1 상태라서 ‘send’ 줄을 실행할 수 없어요. 이미 닫는 중이에요.",
        "그 일을 할 수 있는 상태인 곳으로 줄을 옮기거나 빼 주세요",
      ]),
  ]
}
