/// Something that was not sent, or was put off.
public enum Decision: String, Equatable, Sendable {
  /// Data waits for the peer's window.
  case holdForWindow = "hold-for-window"
  /// Data waits for the congestion window.
  case holdForCongestionWindow = "hold-for-congestion-window"
  /// Data waits for an acknowledgment (Nagle).
  case holdForNagle = "hold-for-nagle"
  /// Data waits for more of it, or for a push.
  case holdForPush = "hold-for-push"
  /// The sender avoids a silly window.
  case holdForSillyWindow = "hold-for-silly-window"
  /// An acknowledgment is put off.
  case delayAcknowledgment = "delay-acknowledgment"
  /// Segments are given up for lost.
  case markLost = "mark-lost"
  /// What the peer had SACKed counts for nothing any more.
  case forgetSACKs = "forget-sacks"
  /// The congestion window shrinks, though nothing has to go again.
  case reduceWindow = "reduce-window"
  /// What a timeout has given up for lost waits: the timeout may have been spurious.
  case holdRetransmissions = "hold-retransmissions"
  /// The congestion window is as it was before a reduction that was uncalled for.
  case undoReduction = "undo-reduction"
  /// Nothing is sent for now.
  case stayQuiet = "stay-quiet"
  /// The congestion window grows less than it might, or shrinks.
  case growSlowly = "grow-slowly"
  /// The congestion window grows freely again.
  case growAgain = "grow-again"
  /// Acknowledgments tell the peer of congestion from now on.
  case echoCongestion = "echo-congestion"
}
