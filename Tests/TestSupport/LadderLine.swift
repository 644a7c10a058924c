import TCPEngine

/// One line of a ladder, taken apart.
struct LadderLine {
  /// What a line is about.
  enum Kind {
    /// `< SEGMENT`: arrives at the connection.
    case arrives
    /// `icmp REPORT seq=100 mtu=1200`: a message about that segment arrives.
    case message
    /// `> SEGMENT`: the connection transmits it.
    case transmits
    /// `user CALL`
    case user
    /// `= OUTPUT`: an output other than a transmission, since the last stimulus or timeout.
    case output
    /// `check NAME=VALUE …`: how things stand.
    case check
  }

  var number: Int
  var written: String
  var time: Instant
  var kind: Kind
  var words: [String]
  var state: ConnectionState?

  /// Nil for a line without content. Traps on a line that can't be read: a mistake in the test.
  init?(_ written: Substring, number: Int) {
    let halves = written.split(separator: ";", maxSplits: 1, omittingEmptySubsequences: false)
    var words = halves[0].split(separator: " ").map(String.init)
    guard !words.isEmpty, !words[0].hasPrefix("#") else { return nil }
    self.number = number
    self.written = String(written)
    guard words.count > 1, let time = Int64(words[0]) else {
      preconditionFailure("a ladder's line begins with its time in milliseconds: \(written)")
    }
    self.time = .zero + .milliseconds(time)
    let verb = words[1]
    words.removeFirst(2)
    self.words = words
    switch verb {
    case "<": kind = .arrives
    case "icmp": kind = .message
    case ">": kind = .transmits
    case "user": kind = .user
    case "=": kind = .output
    case "check": kind = .check
    default: preconditionFailure("no such verb in a ladder: \(written)")
    }
    guard halves.count > 1 else { return }
    let name = halves[1].split(separator: " ").first.map(String.init) ?? ""
    guard let state = ConnectionState(rawValue: name) else {
      preconditionFailure("no such state in a ladder: \(written)")
    }
    self.state = state
  }

  /// The number after `name=`, if it is written.
  func number(_ name: String) -> Int? {
    for word in words where word.hasPrefix(name + "=") {
      guard let value = Int(word.dropFirst(name.count + 1)) else {
        preconditionFailure("not a number in a ladder: \(written)")
      }
      return value
    }
    return nil
  }

  /// The control bits named by the first word, as in `SYN,ACK`; `-` for none.
  var control: ControlBits {
    let names: [String: ControlBits] = [
      "SYN": .syn, "ACK": .ack, "FIN": .fin, "RST": .rst, "PSH": .psh, "URG": .urg, "-": [],
      "ECE": .ece, "CWR": .cwr,
    ]
    var control: ControlBits = []
    for name in words.first?.split(separator: ",") ?? [] {
      guard let bit = names[String(name)] else {
        preconditionFailure("no such control bit in a ladder: \(written)")
      }
      control.formUnion(bit)
    }
    return control
  }

  /// The segment that the line describes; what isn't written is zero, the window 65,535.
  func segment(peerStreamStart: SequenceNumber?) -> Segment {
    let seq = SequenceNumber(UInt32(truncatingIfNeeded: number("seq") ?? 0))
    let start = peerStreamStart.map { max(0, seq.distance(from: $0)) } ?? 0
    return Segment(
      sourcePort: 80, destinationPort: 49152, seq: seq,
      ack: SequenceNumber(UInt32(truncatingIfNeeded: number("ack") ?? 0)), control: control,
      window: UInt16(clamping: number("win") ?? 65_535),
      urgentPointer: UInt16(clamping: number("up") ?? 0),
      options: options,
      text: SegmentText(patternFrom: start, count: number("len") ?? 0))
  }

  /// The ICMP message that the line describes.
  var message: ControlMessage {
    guard let report = words.first.flatMap(ControlMessage.Report.init) else {
      preconditionFailure("no such message in a ladder: \(written)")
    }
    return ControlMessage(
      report, seq: SequenceNumber(UInt32(truncatingIfNeeded: number("seq") ?? 0)),
      mtu: UInt16(clamping: number("mtu") ?? 0))
  }

  /// Whether the line says which options there are.
  var namesOptions: Bool {
    number("mss") != nil || words.contains { $0.hasPrefix("<") }
  }

  /// The options: `mss=1000` alone, or all of them between angle brackets, without spaces, as in
  /// `<mss=1000,sackOK,ts=100/0,nop,wscale=7>` or `<nop,nop,sack=10-20/30-40>`.
  private var options: OptionList {
    if let size = number("mss") { return [.maximumSegmentSize(UInt16(clamping: size))] }
    guard let list = words.first(where: { $0.hasPrefix("<") }) else { return [] }
    return OptionList(list.dropFirst().dropLast().split(separator: ",").map(option))
  }

  private func option(_ text: Substring) -> TCPOption {
    let parts = text.split(separator: "=")
    let numbers =
      parts.count < 2
      ? [] : parts[1].split(whereSeparator: { "/-".contains($0) }).compactMap { UInt32($0) }
    switch (parts.first, numbers.count) {
    case ("nop", 0): return .noOperation
    case ("sackOK", 0): return .sackPermitted
    case ("mss", 1): return .maximumSegmentSize(UInt16(clamping: numbers[0]))
    case ("wscale", 1): return .windowScale(UInt8(clamping: numbers[0]))
    case ("ts", 2): return .timestamps(value: numbers[0], echo: numbers[1])
    case ("sack", let count) where count > 0 && count.isMultiple(of: 2):
      var blocks = SACKBlocks()
      for index in stride(from: 0, to: count, by: 2) {
        blocks.append(
          SACKBlock(
            left: SequenceNumber(numbers[index]), right: SequenceNumber(numbers[index + 1])))
      }
      return .sack(blocks)
    default: preconditionFailure("no such option in a ladder: \(written)")
    }
  }
}
