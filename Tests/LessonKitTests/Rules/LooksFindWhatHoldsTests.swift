@testable import LessonKit

struct LooksFindWhatHoldsTests: RuleTests {
  static let rule: any Rule.Type = LooksFindWhatHolds.self

  static let told: [Told] = [
    .script(
      """
      client connect
      expect server -> client SYN,ACK
      ⟦expect server ESTABLISHED⟧
      """,
      english: [
        "server is SYN-RECEIVED now; it becomes ESTABLISHED 50 ms later, with client -> "
          + "server ACK",
        "put ‘expect client -> server ACK’ above, or ‘wait until server ESTABLISHED’",
      ],
      korean: [
        "지금 server 쪽은 SYN-RECEIVED 상태예요. 50 ms 뒤 client -> server ACK 때 ESTABLISHED 상태가 "
          + "돼요",
        "위에 ‘expect client -> server ACK’ 줄을 넣거나 ‘wait until server ESTABLISHED’ 줄을 써요",
      ]),
    .script(
      """
      establish
      client close
      server close
      expect client -> server FIN arrives
      ⟦expect client CLOSING⟧
      """,
      english: [
        "client is FIN-WAIT-1 now; it becomes CLOSING at this very instant, with server -> client "
          + "FIN",
        "put ‘expect server -> client FIN’ above, or ‘wait until client CLOSING’",
      ],
      korean: [
        "지금 client 쪽은 FIN-WAIT-1 상태예요. 같은 시각의 server -> client FIN 때 CLOSING 상태가 돼요",
        "위에 ‘expect server -> client FIN’ 줄을 넣거나 ‘wait until client CLOSING’ 줄을 써요",
      ]),
    .script(
      """
      establish
      wait 1s
      ⟦expect client CLOSED⟧
      """,
      english: ["client is ESTABLISHED now", "to wait for it write ‘wait until client CLOSED’"],
      korean: ["지금 client 쪽은 ESTABLISHED 상태예요", "기다리려면 ‘wait until client CLOSED’ 줄을 써요"]),
    .script(
      """
      establish
      wait 1s
      ⟦expect client rto = 2s⟧
      """,
      english: [
        "client rto is 1 s now, not = 2 s", "to wait for it write ‘wait until client rto = 2s’",
      ],
      korean: [
        "지금 client rto 값은 1 s이고, = 2 s 조건에 맞지 않아요", "기다리려면 ‘wait until client rto = 2s’ 줄을 써요",
      ]),
    .script(
      """
      establish
      client send 5
      expect client -> server DATA
      ⟦expect server received >= 10⟧
      """,
      english: [
        "server received is 5 now, not >= 10",
        "to wait for it write ‘wait until server received >= 10’",
      ],
      korean: [
        "지금 server received 값은 5이고, >= 10 조건에 맞지 않아요",
        "기다리려면 ‘wait until server received >= 10’ 줄을 써요",
      ]),
  ]
}
