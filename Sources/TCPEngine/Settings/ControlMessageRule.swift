// Required reading: RFC 9293 §3.9.2.2; RFC 5461 §4 (what systems do instead); RFC 5927 §4.1, §5.2.

/// What ICMP errors do to a connection.
public enum ControlMessageRule: String, CaseIterable, Sendable {
  /// Hard errors abort a connection that isn't synchronized yet; all others are told to the user.
  case standard
  /// Linux's: every error aborts an active open. A passive one forgets the peer if a router doesn't
  /// get there. An error that was told takes back a doubling of the retransmission timeout where
  /// net or host can't be reached.
  case linux
  /// FreeBSD's: what comes from the peer's host or a filter aborts an active open, what a router
  /// says only if it says so again and the SYN went four times. Of what ends nothing the
  /// user is told; a socket shows it once the connection is given up.
  case freebsd

  /// The least MTU that a path is taken to have, octets: RFC 791 has 68, which no system believes.
  var leastPathMTU: Int {
    switch self {
    case .standard: 68
    case .linux: 552
    case .freebsd: 256
    }
  }
}
