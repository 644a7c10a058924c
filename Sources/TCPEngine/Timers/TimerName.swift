/// The timers of a connection. A case a timer that this engine runs.
public enum TimerName: String, CaseIterable, Hashable, Sendable {
  /// Retransmission timeout (RFC 6298).
  case retransmission = "RTO"
  /// 2 MSL in TIME-WAIT (RFC 9293 §3.6.1, MUST-13).
  case timeWait = "TIME-WAIT"
  /// The wait for the FIN of a peer that nobody listens to any more, which RFC 9293 doesn't limit
  /// (see `EndpointSettings.finWait2Timeout`).
  case finWait2 = "FIN-WAIT-2"
  /// Zero-window probing (RFC 9293 §3.8.6.1).
  case persist = "PERSIST"
  /// Delayed acknowledgment (RFC 9293 §3.8.6.3).
  case delayedAcknowledgment = "DELACK"
  /// The reordering timer of RACK (RFC 8985 §6.2).
  case reordering = "RACK"
  /// The probe timeout, PTO (RFC 8985 §7.2).
  case tailLossProbe = "TLP"
  /// Keep-alive (RFC 9293 §3.8.4).
  case keepAlive = "KEEPALIVE"
  /// User timeout (RFC 9293 §3.8.3, §3.10.8).
  case user = "USER"
}
