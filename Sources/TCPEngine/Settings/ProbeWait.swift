// Required reading: RFC 9293 §3.8.6.1 (zero-window probing, SHLD-29, SHLD-30).

/// How long a closed window is left alone before it is probed, and how the wait grows.
public enum ProbeWait: Equatable, Sendable {
  /// RFC 9293 §3.8.6.1: the retransmission timeout, then twice as long each time, up to
  /// `EndpointSettings.maximumRTO`.
  case timeout
  /// FreeBSD: four round trips and eight times their deviation, then twice as long each time, with
  /// the slop on top of it and always in these bounds. Text that a small window holds back waits as
  /// long.
  case roundTrips(least: Microseconds, greatest: Microseconds)
}
