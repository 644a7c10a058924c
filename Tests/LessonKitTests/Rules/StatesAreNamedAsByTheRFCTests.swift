@testable import LessonKit

struct StatesAreNamedAsByTheRFCTests: RuleTests {
  static let rule: any Rule.Type = StatesAreNamedAsByTheRFC.self

  static let told: [Told] = [
    .script(
      "expect client ⟦SYN_RCVD⟧",
      english: [
        "no state ‘SYN_RCVD’; RFC 9293 calls it ‘SYN-RECEIVED’", "write ‘SYN-RECEIVED’",
      ],
      korean: [
        "‘SYN_RCVD’ 상태는 없어요. RFC 9293에서는 ‘SYN-RECEIVED’ 상태라고 해요", "이렇게 써 주세요: ‘SYN-RECEIVED’",
      ]),
    .script(
      "wait until client ⟦OPEN⟧",
      english: [
        "no state ‘OPEN’",
        "RFC 9293's states are: LISTEN, SYN-SENT, SYN-RECEIVED, ESTABLISHED, FIN-WAIT-1, "
          + "FIN-WAIT-2, CLOSE-WAIT, CLOSING, LAST-ACK, TIME-WAIT, CLOSED",
      ],
      korean: [
        "‘OPEN’ 상태는 없어요",
        "RFC 9293의 상태: LISTEN, SYN-SENT, SYN-RECEIVED, ESTABLISHED, FIN-WAIT-1, "
          + "FIN-WAIT-2, CLOSE-WAIT, CLOSING, LAST-ACK, TIME-WAIT, CLOSED",
      ]),
  ]
}
