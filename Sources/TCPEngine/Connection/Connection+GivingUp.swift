// Required reading: RFC 9293 §3.8.3 (R2), §3.8.4.

extension Connection {
  /// The peer doesn't answer: the connection is deleted and the user told; by some hosts' rule the
  /// peer too, should it hear it.
  mutating func giveUp(
    by trigger: StateTransition.Trigger, _ cause: Cause, now: Instant, into outputs: inout Outputs
  ) {
    let tellsPeer =
      switch settings.givingUp {
      case .silent: false
      case .resetsAfterProbes: trigger == .keepAliveLimit
      case .resets: state != .synSent && !isCached
      }
    let reset = tellsPeer ? resetFromHere(now: now) : nil
    delete(by: trigger, cause, signal: .timedOut, into: &outputs)
    if let reset { emit(.transmit(reset, Transmission()), cause, into: &outputs) }
  }
}
