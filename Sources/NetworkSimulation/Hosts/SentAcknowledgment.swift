import TCPEngine

/// The part of a sent segment that a duplicate acknowledgment repeats.
struct SentAcknowledgment: Equatable, Sendable {
  var ack: SequenceNumber
  var window: UInt16
}
