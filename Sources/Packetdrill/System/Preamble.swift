import TCPEngine
import Wording

/// What a script's options and back-quoted lines say about the TCP under test and the comparison.
///
/// No shell is ever run: a line is known by its text, or the script is unsupported. The rule for
/// the TCP's settings: a script whose preamble names Linux (`defaults.sh`, `net.ipv4.*`) gets that
/// profile, one that names FreeBSD (`net.inet.tcp.*`) that one. A script that says nothing at all
/// is taken to be written for the system whose order of options its first SYN from the kernel has,
/// if only one of the two has it; else it runs on the engine's own defaults with an MSS of 1460 (an
/// Ethernet's 1500 less 40). Beside packetdrill's options, an option may name a profile or an
/// endpoint's setting as lessons do: `--profile=linux`, `--mss=1000`, `--delayed-ack=200ms`,
/// `--nagle=on`, `--msl=5s`.
struct Preamble: Equatable, Sendable {
  /// The system, as it is when the first event happens.
  var system = SystemSettings()
  /// `--tolerance_usecs`: replaces the default tolerance altogether.
  var tolerance: Microseconds?
  /// `--tcp_ts_tick_usecs`: timestamps of the kernel are compared, at this tick.
  var timestampTick: Microseconds?
  /// `--strict-push`: PSH is compared on every segment.
  var isPushStrict = false
  /// `--strict_segments`: what a line says is one segment.
  var isSegmentationStrict = false

  private var saysSettings = false

  /// Reads the preamble of a script.
  init(of script: Script) throws(Unsupported) {
    // A profile comes before what changes it, wherever the line stands.
    for option in script.options where option.name == "profile" { try takeProfile(option) }
    for option in script.options where option.name == "init_scripts" {
      let scripts = option.value ?? ""
      try take(
        ShellLine(
          text: scripts.map { $0 == "," ? ";" : String($0) }.joined(), line: option.line,
          column: option.column))
    }
    for line in script.preamble { try take(line) }
    for option in script.options where !["profile", "init_scripts"].contains(option.name) {
      try take(option)
    }
    let later = Self.family(ofLaterLinesOf: script, after: system)
    if system.family == .unnamed, later != .unnamed {
      system.become(later)
    } else if !saysSettings, let family = Self.family(ofFirstSYNIn: script) {
      system.become(family)
    }
  }

  private mutating func take(_ line: ShellLine) throws(Unsupported) {
    saysSettings = true
    guard let commands = ShellCommand.commands(of: line.text) else {
      throw Unsupported(line.line, column: line.column, .unknownShellLine(line.text))
    }
    for command in commands {
      switch system.carryOut(command) {
      case .done: break
      case .unknown(let text):
        throw Unsupported(line.line, column: line.column, .unknownShellLine(text))
      case .listing:
        // Before the first event there is no socket to look at.
        let text = command.words.joined(separator: " ")
        throw Unsupported(line.line, column: line.column, .unknownShellLine(text))
      }
    }
  }

  /// The system that the back-quoted lines between the events name: a kernel doesn't change under a
  /// script.
  private static func family(
    ofLaterLinesOf script: Script, after system: SystemSettings
  ) -> SystemSettings.Family {
    var system = system
    for event in script.events {
      guard case .shell(let text) = event.action else { continue }
      for command in ShellCommand.commands(of: text) ?? [] { _ = system.carryOut(command) }
    }
    return system.family
  }

  private mutating func takeProfile(_ option: ScriptOption) throws(Unsupported) {
    saysSettings = true
    switch option.value.flatMap(EndpointProfile.init) {
    case .linux: system.become(.linux)
    case .freebsd: system.become(.freebsd)
    case .teaching: break
    case .rfc:
      system.endpoint = .profile(.rfc)
    case nil: throw bad(option)
    }
  }

  /// The system that the first SYN of the kernel's looks like: Linux puts window scaling at the
  /// end, FreeBSD right after the MSS. A SYN without two options beside the MSS, or one that says
  /// nothing of the order, tells nothing.
  private static func family(ofFirstSYNIn script: Script) -> SystemSettings.Family? {
    for event in script.events {
      guard case .outbound(let segment) = event.action, segment.control.contains(.syn) else {
        continue
      }
      let options = segment.options ?? []
      let place = { (isWanted: (ScriptOptionField) -> Bool) in options.firstIndex(where: isWanted) }
      let scale = place { if case .windowScale = $0 { true } else { false } }
      let other = place { option in
        switch option {
        case .sackPermitted, .timestamps: true
        default: false
        }
      }
      guard let other else { return nil }
      if let scale { return scale < other ? .freebsd : .linux }
      return options.contains(.noOperation) ? .linux : nil
    }
    return nil
  }

  /// Options that name what is on neither side of the comparison: addresses, ports, and how
  /// assertions reach a real kernel's values.
  private static let namesOnly: Set = [
    "local_ip", "remote_ip", "gateway_ip", "netmask_ip", "connect_port", "bind_port",
  ]
  /// Options that only make packetdrill talk.
  private static let talkOnly: Set = ["verbose", "debug"]

  private mutating func take(_ option: ScriptOption) throws(Unsupported) {
    switch option.name {
    case "tolerance_usecs":
      tolerance = Microseconds(try number(option, in: 0...1_000_000_000))
    case "tcp_ts_tick_usecs":
      timestampTick = Microseconds(try number(option, in: 0...1_000_000_000))
    case "strict-push":
      guard option.value == nil else { throw bad(option) }
      isPushStrict = true
    case "strict_segments":
      isSegmentationStrict = true
    case "ip_version": try takeVersion(option)
    case "mtu":
      system.endpoint.maximumSegmentSize = Int(try number(option, in: 81...65_535)) - headers
    case "code_sockopt":
      guard option.value == "TCP_INFO" else { throw bad(option) }
    case let name where Self.namesOnly.contains(name):
      guard option.value != nil else { throw bad(option) }
    case let name where Self.talkOnly.contains(name): break
    case "mss" where system.family != .unnamed:
      // packetdrill's own: where it expects segments to be cut. The kernel's MSS is the MTU's.
      _ = try number(option, in: 1...65_495)
    default:
      guard let name = SettingName(rawValue: option.name) else {
        throw Unsupported(option.line, column: option.column, .unknownFlag(option.name))
      }
      saysSettings = true
      try set(name, option)
    }
  }

  /// Octets of the headers of IP and TCP.
  private var headers = 40

  private mutating func takeVersion(_ option: ScriptOption) throws(Unsupported) {
    switch option.value {
    case "ipv4", "ipv4-mapped-ipv6", "ipv4_mapped_ipv6": headers = 40
    case "ipv6": headers = 60
    default: throw bad(option)
    }
    system.isIPv6 = headers == 60
    // The kernel's MSS is what its MTU leaves; `--mtu` after this line counts again.
    system.endpoint.maximumSegmentSize += 40 - headers
  }

  private mutating func set(_ name: SettingName, _ option: ScriptOption) throws(Unsupported) {
    switch name {
    case .mss: system.endpoint.maximumSegmentSize = Int(try number(option, in: 1...65_495))
    case .iss:
      system.endpoint.iss = SequenceNumber(
        UInt32(truncatingIfNeeded: try number(option, in: 0...Int64(UInt32.max))))
    case .window: system.endpoint.receiveBuffer = Int(try number(option, in: 0...(1 << 29)))
    case .windowScale:
      system.endpoint.windowScale =
        option.value == "off" ? nil : Int(try number(option, in: 0...14))
    case .timestamps: system.endpoint.timestamps = try isOn(option)
    case .selectiveAcknowledgment: system.endpoint.selectiveAcknowledgment = try isOn(option)
    case .limitedTransmit: system.endpoint.limitedTransmit = try isOn(option)
    case .rack: system.endpoint.rack = try isOn(option)
    case .tlp: system.endpoint.tailLossProbe = try isOn(option)
    case .prr: system.endpoint.proportionalRateReduction = try isOn(option)
    case .forwardRTORecovery: system.endpoint.forwardRTORecovery = try isOn(option)
    case .ecn: system.notification = try isOn(option) ? .asking : .off
    case .hyStart: system.endpoint.hyStart = try isOn(option)
    case .delayedAcknowledgment:
      system.endpoint.delayedAcknowledgment =
        option.value == "off" ? nil : try duration(option, in: 1...499_999)
    case .nagle: system.endpoint.nagle = try isOn(option)
    case .congestion:
      guard let control = option.value.flatMap({ CongestionControl(rawValue: $0) }) else {
        throw bad(option)
      }
      system.endpoint.congestionControl = control
    case .initialCongestionWindow:
      system.endpoint.initialCongestionWindow = Int(try number(option, in: 1...1_000))
    case .rto: system.endpoint.initialRTO = try duration(option)
    case .minimumRTO: system.endpoint.minimumRTO = try duration(option)
    case .maximumRTO: system.endpoint.maximumRTO = try duration(option)
    case .synRetries: system.endpoint.synRetries = Int(try number(option, in: 0...100))
    case .retries: system.endpoint.retries = Int(try number(option, in: 0...100))
    case .msl: system.endpoint.maximumSegmentLifetime = try duration(option)
    default:
      // A setting of the network: a script has none.
      throw Unsupported(option.line, column: option.column, .unknownFlag(option.name))
    }
  }

  private func isOn(_ option: ScriptOption) throws(Unsupported) -> Bool {
    guard option.value == "on" || option.value == "off" else { throw bad(option) }
    return option.value == "on"
  }

  private func bad(_ option: ScriptOption) -> Unsupported {
    Unsupported(
      option.line, column: option.column,
      .badValue(option: option.name, value: option.value ?? ""))
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
    _ option: ScriptOption, in range: ClosedRange<Int64> = 1_000...3_600_000_000
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
