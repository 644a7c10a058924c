import NetworkSimulation
import TCPEngine
import Wording

/// A row of the settings: whose it is, what values it takes, and what it means.
package struct SettingRule: Sendable {
  /// As the script writes it.
  package let name: String
  /// Whose it is.
  package let target: SettingTarget
  /// What values it takes.
  package let shape: Shape
  /// What a value means for a target.
  let make: @Sendable (Value, Target) -> Setting

  /// What values a setting takes, with their bounds.
  package enum Shape: Equatable, Sendable {
    case duration(ClosedRange<Int64>)
    case durationOrOff(ClosedRange<Int64>)
    case size(ClosedRange<Int64>)
    case count(ClosedRange<Int64>)
    case countOrOff(ClosedRange<Int64>)
    /// Or this word.
    case countOrWord(ClosedRange<Int64>, String)
    case rate
    case percent
    case onOff
    case word([String])
    case icon

    /// A value that would do, as a script writes it.
    var example: String {
      switch self {
      case .duration(let bounds):
        TimeText.script(Microseconds(min(max(100_000, bounds.lowerBound), bounds.upperBound)))
      case .size(let bounds), .count(let bounds): String(max(1, bounds.lowerBound))
      case .durationOrOff, .countOrOff: "off"
      case .countOrWord(_, let word): word
      case .rate: "1Mbps"
      case .percent: "10%"
      case .onOff: "on"
      case .word(let words): words[words.count - 1]
      case .icon: "SYN \"❔\""
      }
    }
  }

  /// A value that was read.
  enum Value: Equatable, Sendable {
    /// Microseconds.
    case time(Microseconds?)
    case number(Int64)
    /// Nil is off, or the word that may stand for a number.
    case numberOrOff(Int64?)
    case isOn(Bool)
    case word(String)
    /// Bits a second.
    case rate(Int64?)
    case perMillion(Int)
    case icon(SegmentKind, String)
  }

  /// Who was named.
  struct Target: Sendable {
    var hosts: [HostID]
    var paths: [PathID]
  }

  /// The rule of this name.
  static func named(_ name: String) -> SettingRule? {
    all.first { $0.name == name }
  }

  /// The settings in the order of lesson format, section 4.
  package static let all: [SettingRule] = network + paths + endpoints

  private static let minute: Int64 = 60_000_000

  private static let network: [SettingRule] = [
    SettingRule(name: "rtt", target: .network, shape: .duration(0...minute)) { value, _ in
      .roundTrip(time(value))
    },
    SettingRule(name: "seed", target: .network, shape: .count(0...Int64.max)) { value, _ in
      .seed(UInt64(number(value)))
    },
    SettingRule(name: "icon", target: .network, shape: .icon) { value, _ in
      guard case .icon(let kind, let icon) = value else {
        preconditionFailure("an icon's value is a kind and a text")
      }
      return .icon(kind, icon)
    },
  ]

  private static let paths: [SettingRule] = [
    path("delay", .duration(0...minute)) { .delay(time($0)) },
    path("jitter", .duration(0...minute)) { .jitter(time($0)) },
    path("bandwidth", .rate) {
      guard case .rate(let rate) = $0 else { preconditionFailure("a bandwidth is a rate") }
      return .bandwidth(rate)
    },
    path("queue", .count(0...1_000_000)) { .queue(Int(number($0))) },
    path("loss", .percent) {
      guard case .perMillion(let part) = $0 else { preconditionFailure("a loss is a part") }
      return .lossPerMillion(part)
    },
  ]

  private static let endpoints: [SettingRule] = [
    endpoint("profile", .word(EndpointProfile.allCases.map(\.rawValue))) {
      guard case .word(let word) = $0, let profile = EndpointProfile(rawValue: word) else {
        preconditionFailure("the shape lets only the engine's profiles through")
      }
      return .profile(profile)
    },
    endpoint("mss", .size(1...65_495)) { .maximumSegmentSize(Int(number($0))) },
    endpoint("iss", .countOrWord(0...Int64(UInt32.max), "seeded")) {
      guard case .numberOrOff(let number) = $0 else { preconditionFailure("an ISS is a number") }
      return .iss(number.map { UInt32($0) })
    },
    // RFC 7323 §2.3: what a shift of 14 can say.
    endpoint("window", .size(0...65_535 << 14)) { .window(Int(number($0))) },
    endpoint("wscale", .countOrOff(0...14)) {
      guard case .numberOrOff(let shift) = $0 else { preconditionFailure("a shift is a number") }
      return .windowScale(shift.map { Int($0) })
    },
    endpoint("timestamps", .onOff) { .timestamps(isOn($0)) },
    endpoint("sack", .onOff) { .selectiveAcknowledgment(isOn($0)) },
    // RFC 9293 §3.8.6.3, MUST-40: less than half a second.
    endpoint("delayed-ack", .durationOrOff(1...499_999)) {
      guard case .time(let time) = $0 else { preconditionFailure("a delay is a time") }
      return .delayedAcknowledgment(time)
    },
    endpoint("nagle", .onOff) { .nagle(isOn($0)) },
    endpoint(
      "congestion", .word(CongestionControl.allCases.map(\.rawValue))
    ) {
      guard case .word(let word) = $0, let control = CongestionControl(rawValue: word) else {
        preconditionFailure("the shape lets only the engine's algorithms through")
      }
      return .congestion(control)
    },
    endpoint("ecn", .onOff) { .ecn(isOn($0)) },
    endpoint("hystart", .onOff) { .hyStart(isOn($0)) },
    endpoint("initial-cwnd", .count(1...1_000)) { .initialCongestionWindow(Int(number($0))) },
    endpoint("limited-transmit", .onOff) { .limitedTransmit(isOn($0)) },
    endpoint("rack", .onOff) { .rack(isOn($0)) },
    endpoint("tlp", .onOff) { .tailLossProbe(isOn($0)) },
    endpoint("prr", .onOff) { .proportionalRateReduction(isOn($0)) },
    endpoint("f-rto", .onOff) { .forwardRTORecovery(isOn($0)) },
    endpoint("rto", .duration(1_000...minute * 2)) { .rto(time($0)) },
    endpoint("min-rto", .duration(1_000...minute)) { .minimumRTO(time($0)) },
    endpoint("max-rto", .duration(1_000...minute * 10)) { .maximumRTO(time($0)) },
    endpoint("syn-retries", .count(0...100)) { .synRetries(Int(number($0))) },
    endpoint("retries", .count(0...100)) { .retries(Int(number($0))) },
    endpoint("keepalive", .durationOrOff(1_000...minute * 60 * 24)) {
      guard case .time(let time) = $0 else { preconditionFailure("a silence is a time") }
      return .keepAlive(time)
    },
    endpoint("msl", .duration(1_000...minute * 10)) { .maximumSegmentLifetime(time($0)) },
    endpoint("backlog", .count(1...65_535)) { .backlog(Int(number($0))) },
  ]

  private static func path(
    _ name: String, _ shape: Shape, _ change: @escaping @Sendable (Value) -> PathChange
  ) -> SettingRule {
    SettingRule(name: name, target: .path, shape: shape) { .path($1.paths, change($0)) }
  }

  private static func endpoint(
    _ name: String, _ shape: Shape, _ change: @escaping @Sendable (Value) -> EndpointChange
  ) -> SettingRule {
    SettingRule(name: name, target: .host, shape: shape) { .endpoint($1.hosts, change($0)) }
  }

  private static func time(_ value: Value) -> Microseconds {
    guard case .time(let time?) = value else { preconditionFailure("the shape asks for a time") }
    return time
  }

  private static func isOn(_ value: Value) -> Bool {
    guard case .isOn(let isOn) = value else { preconditionFailure("the shape asks for on or off") }
    return isOn
  }

  private static func number(_ value: Value) -> Int64 {
    guard case .number(let number) = value else {
      preconditionFailure("the shape asks for a number")
    }
    return number
  }
}

extension SettingName {
  /// The setting's row.
  package var rule: SettingRule {
    guard let rule = SettingRule.named(rawValue) else {
      preconditionFailure("every setting that has a name has a row")
    }
    return rule
  }
}
