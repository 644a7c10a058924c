@testable import LessonKit

struct StatementsAreWholeTests: RuleTests {
  static let rule: any Rule.Type = StatementsAreWhole.self

  static let told: [Told] = [
    .script(
      "expect⟦ ⟧",
      english: [
        "an event or a condition is missing after ‘expect’", "for example: client ESTABLISHED",
      ],
      korean: ["‘expect’ 다음에 사건이나 조건이 없어요", "예: client ESTABLISHED"]),
    .script(
      "⟦client⟧ ESTABLISHED",
      english: ["‘expect’ must stand here", "write ‘expect’ there"],
      korean: ["여기에는 ‘expect’ 낱말이 있어야 해요", "거기에 ‘expect’ 낱말을 써 주세요"]),
    .script(
      "⟦\"hello\"⟧",
      english: ["a statement must stand here", "for example: client connect"],
      korean: ["여기에는 문장이 있어야 해요", "예: client connect"]),
    .script(
      "client ⟦dance⟧",
      english: [
        "what the application does is missing after ‘client’",
        "for example: listen, connect, send, read, stop, resume, shutdown, close, abort",
      ],
      korean: [
        "‘client’ 다음에 응용 프로그램이 할 일이 없어요",
        "예: listen, connect, send, read, stop, resume, shutdown, close, abort",
      ]),
    .script(
      "expect ⟦SYN⟧",
      english: ["a path is missing after ‘expect’", "for example: client -> server"],
      korean: ["‘expect’ 다음에 경로가 없어요", "예: client -> server"]),
    .script(
      "expect client ⟦SYN⟧",
      english: ["‘->’ is missing after ‘expect client’", "for example: client -> server ACK"],
      korean: ["‘expect client’ 다음에 ‘->’ 표가 없어요", "예: client -> server ACK"]),
    .script(
      "inject client ->⟦ ⟧",
      english: ["a host is missing after ‘inject client ->’", "for example: client"],
      korean: ["‘inject client ->’ 다음에 호스트가 없어요", "예: client"]),
    .script(
      "expect client cwnd ⟦4000⟧",
      english: ["a comparison is missing after ‘expect client cwnd’", "for example: cwnd >= 4000"],
      korean: ["‘expect client cwnd’ 다음에 비교가 없어요", "예: cwnd >= 4000"]),
    .script(
      "wait⟦ ⟧",
      english: [
        "a time or ‘until’ is missing after ‘wait’",
        "for example: wait 3s, wait 3 RTO, wait until client CLOSED",
      ],
      korean: [
        "‘wait’ 다음에 시간이나 ‘until’ 낱말이 없어요", "예: wait 3s, wait 3 RTO, wait until client CLOSED",
      ]),
    .script(
      "set⟦ ⟧",
      english: ["a setting is missing after ‘set’", "for example: rtt 100ms"],
      korean: ["‘set’ 다음에 설정 이름이 없어요", "예: rtt 100ms"]),
    .script(
      "set rtt⟦ ⟧",
      english: ["a value is missing after ‘set rtt’", "for example: 100ms"],
      korean: ["‘set rtt’ 다음에 값이 없어요", "예: 100ms"]),
    .script(
      "client send⟦ ⟧",
      english: [
        "a number of bytes or a text is missing after ‘client send’", "for example: 500, \"hello\"",
      ],
      korean: ["‘client send’ 다음에 바이트 수나 글이 없어요", "예: 500, \"hello\""]),
    .script(
      "server read⟦ ⟧",
      english: [
        "a number of bytes or ‘all’ is missing after ‘server read’", "for example: 500, all",
      ],
      korean: ["‘server read’ 다음에 바이트 수나 ‘all’ 낱말이 없어요", "예: 500, all"]),
    .script(
      "claim⟦ ⟧",
      english: [
        "a choice's number is missing after ‘claim’", "for example: claim 1 server -> client ACK",
      ],
      korean: ["‘claim’ 다음에 선택지 번호가 없어요", "예: claim 1 server -> client ACK"]),
    .script(
      "claim 1⟦ ⟧",
      english: [
        "an event or a condition is missing after ‘claim 1’", "for example: client ESTABLISHED",
      ],
      korean: ["‘claim 1’ 다음에 사건이나 조건이 없어요", "예: client ESTABLISHED"]),
    .script(
      "fill⟦ ⟧",
      english: ["a name is missing after ‘fill’", "for example: seq"],
      korean: ["‘fill’ 다음에 이름이 없어요", "예: seq"]),
    .script(
      "fill ack ⟦client⟧",
      english: ["‘of’ is missing after ‘fill ack’", "write ‘of’ there"],
      korean: ["‘fill ack’ 다음에 ‘of’ 낱말이 없어요", "거기에 ‘of’ 낱말을 써 주세요"]),
    .script(
      "fill ack of⟦ ⟧",
      english: [
        "a segment or a host is missing after ‘fill ack of’",
        "for example: fill ack of client -> server ACK",
      ],
      korean: ["‘fill ack of’ 다음에 세그먼트나 호스트가 없어요", "예: fill ack of client -> server ACK"]),
    .script(
      "cut ⟦cable⟧",
      english: ["‘link’ or a path is missing after ‘cut’", "for example: link, client -> server"],
      korean: ["‘cut’ 다음에 ‘link’ 낱말이나 경로가 없어요", "예: link, client -> server"]),
    .script(
      "delay next client -> server⟦ ⟧",
      english: ["‘by’ is missing after ‘client -> server’", "write ‘by’ there"],
      korean: ["‘client -> server’ 다음에 ‘by’ 낱말이 없어요", "거기에 ‘by’ 낱말을 써 주세요"]),
    .script(
      "delay next client -> server by⟦ ⟧",
      english: ["a time is missing after ‘-> server by’", "for example: 100ms"],
      korean: ["‘-> server by’ 다음에 시간이 없어요", "예: 100ms"]),
    .script(
      "reorder next client -> server by⟦ ⟧",
      english: ["a number is missing after ‘-> server by’", "for example: 3"],
      korean: ["‘-> server by’ 다음에 수가 없어요", "예: 3"]),
    .script(
      "show states ⟦everything⟧",
      english: [
        "a panel is missing after ‘show states’",
        "for example: states, header, timers, window, cwnd, buffers, log",
      ],
      korean: [
        "‘show states’ 다음에 패널 이름이 없어요", "예: states, header, timers, window, cwnd, buffers, log",
      ]),
    .script(
      "highlight ⟦sequence⟧",
      english: [
        "something to light up is missing after ‘highlight’",
        "for example: seq, ack, len, win, mss, sack, cwnd, ssthresh, rto, srtt, unacked, "
          + "inflight, window, sent, acked, received, state",
      ],
      korean: [
        "‘highlight’ 다음에 밝힐 것의 이름이 없어요",
        "예: seq, ack, len, win, mss, sack, cwnd, ssthresh, rto, srtt, unacked, inflight, "
          + "window, sent, acked, received, state",
      ]),
    .script(
      "focus⟦ ⟧",
      english: ["a host or ‘both’ is missing after ‘focus’", "for example: both"],
      korean: ["‘focus’ 다음에 호스트나 ‘both’ 낱말이 없어요", "예: both"]),
    .script(
      "pace⟦ ⟧",
      english: ["a pace is missing after ‘pace’", "for example: slow, normal, fast"],
      korean: ["‘pace’ 다음에 빠르기가 없어요", "예: slow, normal, fast"]),
    .script(
      "require⟦ ⟧",
      english: ["a feature is missing after ‘require’", "for example: sack"],
      korean: ["‘require’ 다음에 기능 이름이 없어요", "예: sack"]),
    .script(
      "expect no⟦ ⟧",
      english: ["an event is missing after ‘expect no’", "for example: client -> server ACK"],
      korean: ["‘expect no’ 다음에 사건이 없어요", "예: client -> server ACK"]),
    .script(
      "set icon SYN⟦ ⟧",
      english: ["a text in quotes is missing after ‘set icon SYN’", "for example: \"hello\""],
      korean: ["‘set icon SYN’ 다음에 따옴표로 묶은 글이 없어요", "예: \"hello\""]),
    .script(
      "expect both⟦ ⟧",
      english: ["a condition is missing after ‘expect both’", "for example: client ESTABLISHED"],
      korean: ["‘expect both’ 다음에 조건이 없어요", "예: client ESTABLISHED"]),
    .script(
      "crash⟦ ⟧",
      english: ["a host is missing after ‘crash’", "for example: client"],
      korean: ["‘crash’ 다음에 호스트가 없어요", "예: client"]),
    .page(
      """
      Try.

      ```tcp task
      allow⟦ ⟧
      goal both CLOSED
      solution
      wait 1s
      ```

      """,
      english: [
        "what the learner may do is missing after ‘allow’",
        "for example: drop, duplicate, delay, send, read, close, abort, cut, set",
      ],
      korean: [
        "‘allow’ 다음에 배우는 사람이 할 수 있는 일이 없어요",
        "예: drop, duplicate, delay, send, read, close, abort, cut, set",
      ]),
    .page(
      """
      Try.

      ```tcp task
      from⟦ ⟧
      goal both CLOSED
      solution
      wait 1s
      ```

      """,
      english: ["a step's id is missing after ‘from’", "for example: from fin2"],
      korean: ["‘from’ 다음에 단계 이름이 없어요", "예: from fin2"]),
    .page(
      """
      Try.

      ```tcp task
      goal both CLOSED
      limit⟦ ⟧
      solution
      wait 1s
      ```

      """,
      english: ["a time is missing after ‘limit’", "for example: 100ms"],
      korean: ["‘limit’ 다음에 시간이 없어요", "예: 100ms"]),
  ]
}
