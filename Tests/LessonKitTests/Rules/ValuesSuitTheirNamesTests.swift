@testable import LessonKit

struct ValuesSuitTheirNamesTests: RuleTests {
  static let rule: any Rule.Type = ValuesSuitTheirNames.self

  static let told: [Told] = [
    .script(
      "set rtt ⟦100⟧",
      english: ["‘rtt’ is a time; ‘100’ isn't", "for example: 100ms"],
      korean: ["‘rtt’ 값은 시간인데 ‘100’ 값이 있어요", "예: 100ms"]),
    .script(
      "set mss ⟦1s⟧",
      english: ["‘mss’ is a number of bytes; ‘1s’ isn't", "for example: 1000"],
      korean: ["‘mss’ 값은 바이트 수인데 ‘1s’ 값이 있어요", "예: 1000"]),
    .script(
      "set queue ⟦long⟧",
      english: ["‘queue’ is a number; ‘long’ isn't", "for example: 1"],
      korean: ["‘queue’ 값은 수인데 ‘long’ 값이 있어요", "예: 1"]),
    .script(
      "set bandwidth ⟦5⟧",
      english: ["‘bandwidth’ is a rate, or ‘unlimited’; ‘5’ isn't", "for example: 1Mbps"],
      korean: ["‘bandwidth’ 값은 전송률 또는 ‘unlimited’ 낱말인데 ‘5’ 값이 있어요", "예: 1Mbps"]),
    .script(
      "set loss ⟦5⟧",
      english: ["‘loss’ is a percentage; ‘5’ isn't", "for example: 10%"],
      korean: ["‘loss’ 값은 백분율인데 ‘5’ 값이 있어요", "예: 10%"]),
    .script(
      "set nagle ⟦yes⟧",
      english: ["‘nagle’ is ‘on’ or ‘off’; ‘yes’ isn't", "for example: on"],
      korean: ["‘nagle’ 값은 ‘on’과 ‘off’ 중 하나인데 ‘yes’ 값이 있어요", "예: on"]),
    .script(
      "set delayed-ack ⟦5⟧",
      english: ["‘delayed-ack’ is a time, or ‘off’; ‘5’ isn't", "for example: 5ms"],
      korean: ["‘delayed-ack’ 값은 시간 또는 ‘off’ 낱말인데 ‘5’ 값이 있어요", "예: 5ms"]),
    .script(
      "set wscale ⟦wide⟧",
      english: ["‘wscale’ is a number, or ‘off’; ‘wide’ isn't", "for example: 1"],
      korean: ["‘wscale’ 값은 수 또는 ‘off’ 낱말인데 ‘wide’ 값이 있어요", "예: 1"]),
    .script(
      "set congestion ⟦vegas⟧",
      english: [
        "‘congestion’ is one of ‘none’, ‘reno’, ‘newreno’, ‘cubic’; ‘vegas’ isn't",
        "for example: cubic",
      ],
      korean: [
        "‘congestion’ 값은 ‘none’, ‘reno’, ‘newreno’, ‘cubic’ 중 하나인데 ‘vegas’ 값이 있어요", "예: cubic",
      ]),
    .script(
      "expect client -> server ACK sack=⟦201-⟧",
      english: [
        "‘sack’ is the two numbers of a block; ‘201-’ isn't", "for example: sack=2001-3001",
      ],
      korean: ["‘sack’ 값은 블록의 두 번호인데 ‘201-’ 값이 있어요", "예: sack=2001-3001"]),
    .script(
      "client send ⟦\"\"⟧",
      english: [
        "‘send’ goes from 1 to 100000000; \"\" is outside", "write a value from 1 to 100000000",
      ],
      korean: [
        "‘send’ 값은 1부터 100000000까지예요. \"\" 값은 범위를 벗어나요", "1부터 100000000까지의 값을 써 주세요",
      ]),
    .script(
      "set mss ⟦70000⟧",
      english: ["‘mss’ goes from 1 to 65495; 70000 is outside", "write a value from 1 to 65495"],
      korean: ["‘mss’ 값은 1부터 65495까지예요. 70000 값은 범위를 벗어나요", "1부터 65495까지의 값을 써 주세요"]),
    .script(
      "set delayed-ack ⟦500ms⟧",
      english: [
        "‘delayed-ack’ goes from 1us to 499.999ms; 500ms is outside",
        "write a value from 1us to 499.999ms",
      ],
      korean: [
        "‘delayed-ack’ 값은 1us부터 499.999ms까지예요. 500ms 값은 범위를 벗어나요",
        "1us부터 499.999ms까지의 값을 써 주세요",
      ]),
  ]
}
