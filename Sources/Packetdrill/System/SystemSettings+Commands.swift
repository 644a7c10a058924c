/// Known commands: each either changes a setting or is known to change nothing here.
extension SystemSettings {
  /// What a command comes to.
  enum CommandOutcome: Equatable, Sendable {
    /// It was taken into account, or changes nothing.
    case done
    /// It asks for the sockets' states.
    case listing(SocketListing)
    /// It isn't known; the text is what isn't.
    case unknown(String)
  }

  /// Programs that only print, wait for nothing and change nothing.
  private static let idlePrograms: Set = ["true", ":", "sync", "echo", "printf", "set", "nstat"]

  /// Carries out a command.
  mutating func carryOut(_ command: ShellCommand) -> CommandOutcome {
    let text = command.words.joined(separator: " ")
    if let file = command.outputFile { return write(command, to: file) ? .done : .unknown(text) }
    if let listing = SocketListing(command) { return .listing(listing) }
    guard command.filters.isEmpty else { return .unknown(text) }
    switch command.program {
    case "defaults.sh":
      become(.linux)
      return .done
    case "sysctl": return setAll(sysctlAssignments(of: command.arguments))
    case "set_sysctls.py": return setAll(command.arguments.map(Self.fileAssignment))
    case let program where program.hasPrefix("sysctl_restore"): return .done
    case let program where Self.idlePrograms.contains(program): return .done
    case "kldload", "modprobe":
      return command.arguments.allSatisfy(Self.isModuleOfTCP) ? .done : .unknown(text)
    case "ip", "tc", "ethtool", "ifconfig": return configureLink(command) ? .done : .unknown(text)
    default: return .unknown(text)
    }
  }

  /// Loading a module of TCP makes it available; a setting uses it.
  private static func isModuleOfTCP(_ word: String) -> Bool {
    word.hasPrefix("-") || word.hasPrefix("tcp_") || word.hasPrefix("cc_")
  }

  // MARK: Settings

  /// A name and its value; without a value the setting is only read. Nil isn't an assignment.
  private typealias Assignment = (name: String, value: String?)?

  private mutating func setAll(_ assignments: [Assignment]) -> CommandOutcome {
    guard !assignments.isEmpty else { return .unknown("sysctl") }
    for assignment in assignments {
      guard let assignment else { return .unknown("sysctl") }
      guard let value = assignment.value else { continue }
      guard set(assignment.name, value) else { return .unknown("\(assignment.name)=\(value)") }
    }
    return .done
  }

  private func sysctlAssignments(of words: ArraySlice<String>) -> [Assignment] {
    var words = words.filter { !$0.hasPrefix("-") }
    if let sign = words.firstIndex(of: "="), sign > 0, sign + 1 < words.count {
      words = [words[sign - 1] + "=" + words[(sign + 1)...].joined(separator: " ")]
    }
    return words.map(Self.assignment)
  }

  private static func assignment(_ word: String) -> Assignment {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard !parts[0].isEmpty else { return nil }
    let name = parts[0].map { $0 == "/" ? "." : $0 }
    return (String(name), parts.count > 1 ? String(parts[1]) : nil)
  }

  /// `/proc/sys/net/ipv4/tcp_sack=0`
  private static func fileAssignment(_ word: String) -> Assignment {
    let prefix = "/proc/sys/"
    return assignment(word.hasPrefix(prefix) ? String(word.dropFirst(prefix.count)) : word)
  }

  /// `echo 0 > /proc/sys/net/ipv4/tcp_sack`
  private mutating func write(_ command: ShellCommand, to file: String) -> Bool {
    guard command.program == "echo", file.hasPrefix("/proc/sys/"), command.filters.isEmpty else {
      return false
    }
    let value = command.arguments.filter { $0 != "-n" }.joined(separator: " ")
    return setAll([Self.fileAssignment(file + "=" + value)]) == .done
  }

  private mutating func set(_ name: String, _ value: String) -> Bool {
    let value = SettingValue(value)
    if name.hasPrefix("net.ipv4.") || name.hasPrefix("net.core.") {
      become(.linux)
      guard setLinux(name, value) else { return false }
    } else if name.hasPrefix("net.inet.") || name.hasPrefix("kern.") {
      become(.freebsd)
      guard setFreeBSD(name, value) else { return false }
    } else {
      return false
    }
    deriveWindows()
    return true
  }

  // MARK: Links

  /// The script's own path has no queue, no loss and no delay, so what shapes none of them changes
  /// nothing.
  private mutating func configureLink(_ command: ShellCommand) -> Bool {
    let words = Array(command.arguments)
    if let place = words.firstIndex(of: "mtu") {
      guard place + 1 < words.count, let mtu = Int(words[place + 1]), (68...65_535).contains(mtu)
      else { return false }
      endpoint.maximumSegmentSize = mtu - 40
      return true
    }
    switch command.program {
    case "ip": return words.starts(with: ["tcp_metrics", "flush"])
    case "tc":
      let disciplines: Set = ["fq", "pfifo", "pfifo_fast", "bfifo", "noqueue", "fq_codel"]
      let kind = words.drop { $0 != "root" }.dropFirst().first
      return words.first == "qdisc"
        && (words.dropFirst().first == "del" || kind.map(disciplines.contains) ?? false)
    case "ethtool":
      return words.first == "-K" && words.dropFirst(2).allSatisfy(Self.isOffload)
    default: return false
    }
  }

  /// Where segments are cut and put together isn't seen here.
  private static func isOffload(_ word: String) -> Bool {
    ["on", "off", "tso", "gso", "gro", "lro", "tx", "rx", "sg"].contains(word)
  }
}

/// What a setting is set to.
struct SettingValue: Equatable, Sendable {
  let text: String
  /// The whole numbers in it, if there is nothing else.
  let numbers: [Int]

  init(_ text: String) {
    self.text = text
    let words = text.split { $0.isWhitespace }
    let numbers = words.compactMap { Int($0) }
    self.numbers = numbers.count == words.count ? numbers : []
  }

  /// The number, if it is one.
  var number: Int? { numbers.count == 1 ? numbers[0] : nil }
  /// 0 or 1.
  var isOn: Bool? { number.flatMap { (0...1).contains($0) ? $0 == 1 : nil } }

  func milliseconds(in range: ClosedRange<Int>) -> Int64? {
    number.flatMap { range.contains($0) ? Int64($0) : nil }
  }
}
