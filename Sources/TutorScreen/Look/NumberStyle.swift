import TCPEngine

/// How sequence numbers are written.
package enum NumberStyle: Hashable, Sendable {
  /// As they are on the wire.
  case absolute
  /// Counted from the initial number, with a plus sign: the SYN is +0.
  case relative

  /// The other style.
  package var other: NumberStyle { self == .absolute ? .relative : .absolute }

  /// A number as text; as it is on the wire too where its initial number isn't known.
  func text(_ number: SequenceNumber, from initial: SequenceNumber?) -> String {
    guard self == .relative, let initial else { return "\(number.rawValue)" }
    return "+\(number.rawValue &- initial.rawValue)"
  }

  /// The same of a number that is given as it is on the wire.
  func text(_ number: UInt32, from initial: SequenceNumber?) -> String {
    text(SequenceNumber(number), from: initial)
  }
}
