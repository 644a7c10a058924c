import NetworkSimulation
import TCPEngine

/// A state or metric is as the lesson says when it looks (E303).
enum LooksFindWhatHolds: Rule {
  static let code = "E303"
  static let title = BilingualText("a state or value that doesn't hold", "맞지 않는 상태나 값")
  static let explanation = BilingualText(
    """
    `expect` with a state or a metric looks at once, and time stands still at the event of the \
    line above. A state changes when a segment arrives, never when it is sent, so most such \
    lines are one line early. The message says when it comes about, if it does.
    """,
    """
    상태나 값을 쓴 `expect`는 지금을 보고, 시간은 윗줄의 일에서 멈춰 있어요. 상태는 세그먼트가 나갈 때가 아니라 도착할 때 바뀌니, 대개 한 줄 이른 거예요. \
    나중에라도 그렇게 된다면 언제인지 메시지에 나와요.
    """)
  static let example: RuleExample? = .script(
    """
    client connect
    expect server -> client SYN,ACK
    expect server ESTABLISHED
    """,
    mended: """
      client connect
      expect server -> client SYN,ACK
      expect client -> server ACK
      expect server ESTABLISHED
      """)
}

extension Mistake {
  /// Another state; `later` tells when it comes about, if it does.
  package static func stateDiffers(
    _ host: HostID, expected: ConnectionState, actual: ConnectionState, later: Later?
  ) -> Mistake {
    let name = host.rawValue
    let wait = "‘wait until \(name) \(expected.rawValue)’"
    guard let later else {
      return Mistake(
        LooksFindWhatHolds.self,
        BilingualText(
          "\(name) is \(actual.rawValue) now", "지금 \(name) 쪽은 \(actual.rawValue) 상태예요"),
        help: BilingualText("to wait for it write \(wait)", "기다리려면 \(wait) 줄을 써요"))
    }
    let isNow = later.delay == .zero
    let delay = TimeText.spoken(later.delay)
    let when = BilingualText(
      isNow ? "at this very instant" : "\(delay) later", isNow ? "같은 시각의" : "\(delay) 뒤")
    return Mistake(
      LooksFindWhatHolds.self,
      BilingualText(
        "\(name) is \(actual.rawValue) now; it becomes \(expected.rawValue) \(when.english), "
          + "with \(later.event)",
        "지금 \(name) 쪽은 \(actual.rawValue) 상태예요. \(when.korean) \(later.event) 때 "
          + "\(expected.rawValue) 상태가 돼요"),
      help: BilingualText(
        "put ‘expect \(later.event)’ above, or \(wait)",
        "위에 ‘expect \(later.event)’ 줄을 넣거나 \(wait) 줄을 써요"))
  }

  /// Another value of a metric: octets, or microseconds.
  package static func metricDiffers(
    _ host: HostID, _ metric: Metric, _ comparison: Comparison, expected: Int64, actual: Int64
  ) -> Mistake {
    let subject = "\(host.rawValue) \(metric.rawValue)"
    let condition = "\(comparison.rawValue) \(metric.spoken(expected))"
    let wait = "‘wait until \(subject) \(comparison.rawValue) \(metric.script(expected))’"
    return Mistake(
      LooksFindWhatHolds.self,
      BilingualText(
        "\(subject) is \(metric.spoken(actual)) now, not \(condition)",
        "지금 \(subject) 값은 \(metric.spoken(actual))이고, \(condition) 조건에 맞지 않아요"),
      help: BilingualText("to wait for it write \(wait)", "기다리려면 \(wait) 줄을 써요"))
  }
}
