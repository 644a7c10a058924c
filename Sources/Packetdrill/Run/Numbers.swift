import TCPEngine

/// How a connection's numbers and the script's relate: they differ by a constant once the kernel's
/// SYN is seen. The peer's numbers are the script's own.
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
}
