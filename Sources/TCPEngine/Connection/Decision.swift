/// Something that was not sent, or was put off. The rule behind it is the output's cause.
public enum Decision: String, Equatable, Sendable {
  /// Data waits for the peer's window (RFC 9293 §3.8.6).
  case holdForWindow = "hold-for-window"
  /// Data waits for the congestion window (RFC 5681 §2).
  case holdForCongestionWindow = "hold-for-congestion-window"
  /// Data waits for an acknowledgment: Nagle (RFC 9293 §3.7.4).
  case holdForNagle = "hold-for-nagle"
  /// Data waits for more of it, or for a push (RFC 9293 §3.9.1.2).
  case holdForPush = "hold-for-push"
  /// The sender avoids a silly window (RFC 9293 §3.8.6.2.1).
  case holdForSillyWindow = "hold-for-silly-window"
  /// An acknowledgment is put off (RFC 9293 §3.8.6.3).
  case delayAcknowledgment = "delay-acknowledgment"
  /// Segments are given up for lost (RFC 6675 §4, RFC 8985 §6.2).
  case markLost = "mark-lost"
  /// What the peer had SACKed counts for nothing any more (RFC 2018 §8).
  case forgetSACKs = "forget-sacks"
  /// The congestion window shrinks, though nothing has to go again (RFC 8985 §7.4).
  case reduceWindow = "reduce-window"
  /// What a timeout has given up for lost waits: the timeout may have been spurious (RFC 5682
  /// §2.1).
  case holdRetransmissions = "hold-retransmissions"
  /// The congestion window is as it was before a reduction that was uncalled for.
  case undoReduction = "undo-reduction"
  /// Nothing is sent for now.
  case stayQuiet = "stay-quiet"
  /// The congestion window grows less than it might, or shrinks (RFC 9406, RFC 7661, RFC 3168).
  case growSlowly = "grow-slowly"
  /// The congestion window grows freely again (RFC 9406 §4.2).
  case growAgain = "grow-again"
  /// An ICMP message is thrown away (RFC 9293 §3.9.2.2, RFC 5927 §4.1).
  case ignoreMessage = "ignore-message"
  /// Segments hold less from now on: the path carries no more (RFC 1191 §6.4).
  case sendSmaller = "send-smaller"
  /// A doubling of the retransmission timeout is taken back (RFC 6069 §4.2).
  case revertBackoff = "revert-backoff"
  /// Acknowledgments tell the peer of congestion from now on (RFC 3168 §6.1.3).
  case echoCongestion = "echo-congestion"
}
