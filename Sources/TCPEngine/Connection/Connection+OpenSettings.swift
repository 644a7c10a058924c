// Required reading: RFC 9293 §3.7.4 (MUST-17: Nagle can be turned off on a connection).

/// What an application may change of a connection that is open.
extension Connection {
  /// Turns the Nagle algorithm on or off, as the socket option TCP_NODELAY does (RFC 9293 §3.7.4,
  /// MUST-17). Turned off, what it holds back goes at once.
  ///
  /// Allowed in every state; in CLOSED and LISTEN it holds for the connection to come. `now` mustn't
  /// be before an earlier call's.
  public mutating func setNagle(_ isOn: Bool, now: Instant, into outputs: inout [Output]) {
    guard settings.nagle != isOn else { return }
    settings.nagle = isOn
    settle(now: now, into: &outputs)
  }
}
