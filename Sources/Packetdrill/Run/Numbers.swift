import TCPEngine

/// How a connection's numbers and the script's relate: they differ by a constant once the kernel's
/// SYN is seen, and so do its timestamps once one is seen. The peer's are the script's own.
struct Numbers: Equatable, Sendable {
  /// The kernel's number less the script's; nil before a SYN of the kernel was seen.
  private(set) var offset: UInt32?

  /// The kernel's SYN has this number on the wire and that one in the script.
  mutating func learn(syn: SequenceNumber, script: UInt32) {
    offset = syn.rawValue &- script
  }

  /// A number of the kernel's as the script writes it.
  func script(_ number: SequenceNumber) -> UInt32 { number.rawValue &- (offset ?? 0) }

  /// A number that the script writes for the kernel's, as on the wire.
  func wire(_ number: UInt32) -> SequenceNumber { SequenceNumber(number &+ (offset ?? 0)) }

  // MARK: Timestamps (RFC 7323 §3)

  /// The kernel's first TSval less the script's; nil before one was seen.
  private var timestampOffset: UInt32?
  /// What the kernel really sent where the script writes this TSval, the latest. A script that
  /// doesn't check values may write one for many.
  private var sentTimestamps: [UInt32: UInt32] = [:]

  /// A segment of the kernel's carries this TSval, and that one in the script.
  mutating func learn(timestamp: UInt32, script: UInt32) {
    if timestampOffset == nil { timestampOffset = timestamp &- script }
    sentTimestamps[script] = timestamp
  }

  /// A TSval of the kernel's as the script counts. Before the first is known, the script's word for
  /// it is taken.
  func script(timestamp: UInt32, expected: UInt32?) -> UInt32 {
    guard let timestampOffset else { return expected ?? timestamp }
    return timestamp &- timestampOffset
  }

  /// A TSecr that the script's peer writes, as on the wire. Zero is no echo.
  func wire(echo: UInt32) -> UInt32 {
    if let sent = sentTimestamps[echo] { return sent }
    return echo == 0 ? 0 : echo &+ (timestampOffset ?? 0)
  }
}
