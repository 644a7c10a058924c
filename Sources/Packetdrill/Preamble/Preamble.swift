import TCPEngine
import Wording

/// What a script's options and back-quoted lines say about the TCP under test and the comparison.
///
/// No shell is ever run: a line is known by its text, or the script is unsupported. The rule for the
/// TCP's settings: a script whose preamble names Linux (`defaults.sh`, `net.ipv4.*`) asks for that
/// profile, one that names FreeBSD (`net.inet.tcp.*`) for that one, and a script without either
/// runs on the engine's own defaults with an MSS of 1460 (an Ethernet's 1500 less 40).
/// Beside packetdrill's options, an option may name an endpoint's setting as lessons do:
/// `--mss=1000`, `--delayed-ack=200ms`, `--nagle=on`, `--msl=5s`.
struct Preamble: Equatable, Sendable {
  /// The kernel's settings.
  var settings = EndpointSettings()
  /// `--tolerance_usecs`: replaces the default tolerance altogether.
  var tolerance: Microseconds?
  /// `--tcp_ts_tick_usecs`: timestamps of the kernel are compared, at this tick.
  var timestampTick: Microseconds?
  /// `--strict-push`: PSH is compared on every segment.
  var isPushStrict = false

  /// Reads the preamble of a script.
  init(of script: Script) throws(Unsupported) {
    settings.maximumSegmentSize = 1460
    for line in script.preamble { try Self.check(line) }
    for option in script.options { try take(option) }
  }

  private static func check(_ line: ShellLine) throws(Unsupported) {
    let words = line.text.split { $0.isWhitespace || $0 == ";" }
    for word in words {
      if word.hasSuffix("defaults.sh") || word.hasPrefix("net.ipv4.") {
        try EngineFeature.linuxProfile.require(line: line.line)
      }
      if word.hasPrefix("net.inet.tcp.") || word == "sockstat" {
        try EngineFeature.freebsdProfile.require(line: line.line)
      }
    }
    throw Unsupported(
      line.line, .unknownShellLine(words.joined(separator: " ")))
  }

  /// Options that name what is on neither side of the comparison: addresses and ports.
  private static let namesOnly: Set = [
    "local_ip", "remote_ip", "gateway_ip", "netmask_ip", "connect_port", "bind_port",
  ]

  private mutating func take(_ option: ScriptOption) throws(Unsupported) {
    switch option.name {
    case "tolerance_usecs":
      tolerance = Microseconds(try number(option, in: 0...1_000_000_000))
    case "tcp_ts_tick_usecs":
      timestampTick = Microseconds(try number(option, in: 0...1_000_000_000))
    case "strict-push":
      guard option.value == nil else { throw bad(option) }
      isPushStrict = true
    case "ip_version":
      guard option.value == "ipv4" else { throw bad(option) }
    case "mtu":
      settings.maximumSegmentSize = Int(try number(option, in: 41...65_535)) - 40
    case let name where Self.namesOnly.contains(name):
      guard option.value != nil else { throw bad(option) }
    default:
      guard let name = SettingName(rawValue: option.name) else {
        throw Unsupported(option.line, .unknownFlag(option.name))
      }
      try set(name, option)
    }
  }

  private mutating func set(_ name: SettingName, _ option: ScriptOption) throws(Unsupported) {
    switch name {
    case .mss: settings.maximumSegmentSize = Int(try number(option, in: 1...65_495))
    case .iss:
      settings.iss = SequenceNumber(
        UInt32(truncatingIfNeeded: try number(option, in: 0...Int64(UInt32.max))))
    case .window: settings.receiveBuffer = Int(try number(option, in: 0...65_535))
    case .delayedAcknowledgment:
      settings.delayedAcknowledgment =
        option.value == "off" ? nil : try duration(option, in: 1...499_999)
    case .nagle:
      guard option.value == "on" || option.value == "off" else { throw bad(option) }
      settings.nagle = option.value == "on"
    case .congestion:
      guard let control = option.value.flatMap({ CongestionControl(rawValue: $0) }) else {
        throw bad(option)
      }
      settings.congestionControl = control
    case .initialCongestionWindow:
      settings.initialCongestionWindow = Int(try number(option, in: 1...1_000))
    case .rto: settings.initialRTO = try duration(option, in: 1_000...3_600_000_000)
    case .minimumRTO: settings.minimumRTO = try duration(option, in: 1_000...3_600_000_000)
    case .maximumRTO: settings.maximumRTO = try duration(option, in: 1_000...3_600_000_000)
    case .synRetries: settings.synRetries = Int(try number(option, in: 0...100))
    case .retries: settings.retries = Int(try number(option, in: 0...100))
    case .msl: settings.maximumSegmentLifetime = try duration(option, in: 1_000...3_600_000_000)
    default:
      // A setting of the network: a script has none.
      throw Unsupported(option.line, .unknownFlag(option.name))
    }
  }

  private func bad(_ option: ScriptOption) -> Unsupported {
    Unsupported(option.line, .badValue(option: option.name, value: option.value ?? ""))
  }

  private func number(
    _ option: ScriptOption, in range: ClosedRange<Int64>
  ) throws(Unsupported) -> Int64 {
    guard let value = option.value.flatMap({ Int64($0.filter { $0 != "_" }) }),
      range.contains(value)
    else { throw bad(option) }
    return value
  }

  /// `200ms` or `3s`; the range in microseconds.
  private func duration(
    _ option: ScriptOption, in range: ClosedRange<Int64>
  ) throws(Unsupported) -> Microseconds {
    let units: [(name: String, microseconds: Int64)] = [("ms", 1_000), ("us", 1), ("s", 1_000_000)]
    let text = option.value ?? ""
    for unit in units where text.hasSuffix(unit.name) {
      guard let count = Int64(text.dropLast(unit.name.count)), count <= 3_600_000_000,
        range.contains(count * unit.microseconds)
      else { throw bad(option) }
      return Microseconds(count * unit.microseconds)
    }
    throw bad(option)
  }
}
