import NetworkSimulation
import TCPEngine

/// A segment as its sender sent it, as far as two hosts that do the same send the same.
struct SentSegment: Equatable, Sendable {
  /// Simulated or real milliseconds since the SYN.
  var time: Double
  var host: HostID
  /// In the order FSRP.UEW.
  var flags: String
  /// Numbers from each side's SYN, length and options: `1+1448 ack=1 sack=1-1449`.
  var rest: String
  var window: Int

  /// The number after the last octet of its text, counted like `rest`.
  var end: Int {
    rest.prefix { $0 != " " }.split(separator: "+").compactMap { Int($0) }.reduce(0, +)
  }

  /// One line of a recording: time, sender, flags, number+length, acknowledgment, window, options.
  init(recorded line: Substring) throws {
    let fields = line.split(separator: " ")
    guard fields.count >= 6, let time = Double(fields[0]),
      let host = ["client": HostID.client, "server": .server][fields[1]],
      let window = Int(fields[5])
    else { throw UnreadableLine(line: String(line)) }
    self.time = time
    self.host = host
    self.window = window
    flags = String(fields[2])
    let compared = ["mss", "wsca", "sack"]
    let options = fields.dropFirst(6).filter { field in
      field == "ts" || compared.contains { field.hasPrefix($0) }
    }
    rest = ([fields[3], "ack=\(fields[4])"] + options).joined(separator: " ")
  }

  /// A segment of a trace.
  init(_ sent: TracedSegment, at time: Instant) {
    let segment = sent.segment
    let relative = { (number: SequenceNumber, origin: SequenceNumber?) in
      number.distance(from: origin ?? SequenceNumber(0))
    }
    self.time = Double(time.microseconds) / 1_000
    host = sent.path.from
    window = Int(segment.window)
    let letters: [(ControlBits, String)] = [
      (.fin, "F"), (.syn, "S"), (.rst, "R"), (.psh, "P"), (.ack, "."), (.urg, "U"), (.ece, "E"),
      (.cwr, "W"),
    ]
    flags = letters.reduce("") { $0 + (segment.control.contains($1.0) ? $1.1 : "") }
    let ack = segment.control.contains(.ack) ? relative(segment.ack, sent.receiverISS) : 0
    var parts = ["\(relative(segment.seq, sent.senderISS))+\(segment.text.count)", "ack=\(ack)"]
    if let size = segment.options.maximumSegmentSize { parts.append("mss=\(size)") }
    if segment.options.permitsSACK { parts.append("sackOK") }
    if segment.options.timestamps != nil { parts.append("ts") }
    if let shift = segment.options.windowScale { parts.append("wscale=\(shift)") }
    if let blocks = segment.options.sackBlocks, !blocks.isEmpty {
      let ranges = blocks.map { block in
        "\(relative(block.left, sent.receiverISS))-\(relative(block.right, sent.receiverISS))"
      }
      parts.append("sack=" + ranges.joined(separator: ","))
    }
    rest = parts.joined(separator: " ")
  }

  /// What is compared, as a line.
  func text(withPush: Bool, withWindow: Bool) -> String {
    let flags = withPush ? flags : flags.filter { $0 != "P" }
    return flags + " " + rest + (withWindow ? " win=\(window)" : "")
  }
}
