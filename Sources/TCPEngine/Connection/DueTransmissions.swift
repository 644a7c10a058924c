/// What a passage through a door has decided to send again, and to do to timers, before new text is
/// looked at.
struct DueTransmissions: Equatable, Sendable {
  /// Send the earliest outstanding segment again, for this reason.
  var retransmitFirst: Cause?
  /// Send more of what a timeout gave up for lost: an ACK has moved SND.UNA, or F-RTO has decided.
  var continueRepair = false
  /// Send the earliest segment that is given up for lost again, whatever the pipe, for this reason.
  var retransmitLost: Cause?
  /// Duplicate ACKs in a row, while they let new text go (RFC 3042).
  var duplicates = 0
  /// Restart the retransmission timer if something is outstanding (RFC 6298, rule 5.3).
  var restart: Cause?
  /// Start the retransmission timer so that it expires then: a probe that let it rest is off.
  var retransmissionDue: Instant?
  /// Whether `retransmissionDue` is so soon because the peer may have thrown away what it had
  /// SACKed (RFC 2018 §8).
  var suspectsReneging = false
  /// Whether new text, or the FIN, was sent.
  var hasSentNew = false
  /// Start the timer of TIME-WAIT or FIN-WAIT-2.
  var closing: Cause?
  /// A segment of the peer has come.
  var isPeerHeard = false
  /// The peer has acknowledged something new, or answers from behind a zero window.
  var isProgress = false
}
