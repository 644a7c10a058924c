// Required reading: RFC 9293 §3.10.7.2 (LISTEN), §3.10.7.4 (SYN-RECEIVED), §3.5.2 (group 2).

/// What a host keeps of a SYN that it has answered, until the handshake is done.
public enum PassiveHandshake: String, CaseIterable, Sendable {
  /// RFC 9293: a whole connection, in SYN-RECEIVED.
  case connection
  /// FreeBSD: a note in a cache. Text and FIN of the SYN are forgotten; whatever SYN comes next
  /// gets the same answer; an ACK that doesn't fit is answered by a reset and ends the attempt; what
  /// has neither ACK, SYN nor RST is ignored; who doesn't answer isn't told that it is over; and
  /// without timestamps the handshake gives no round-trip sample.
  case cached
}
