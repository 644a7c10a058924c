/// The settings of one endpoint. The defaults are the lesson format's `teaching` defaults.
public struct EndpointSettings: Equatable, Sendable {
  /// The largest text that this end accepts in a segment, octets, 1 … 65,495: sent as the MSS
  /// option on every SYN.
  public var maximumSegmentSize = 1000
  /// The initial send sequence number.
  public var iss = SequenceNumber(100)
  /// The receive buffer, octets, 0 … 2³⁰ − 2¹⁴: the largest window that is ever offered; without
  /// window scaling no more than 65,535 of it.
  public var receiveBuffer = 65_535
  /// The window scale's shift to offer on SYN, 0 … 14; nil offers none (RFC 7323 §2).
  public var windowScale: Int?
  /// Whether to offer timestamps on SYN (RFC 7323 §3).
  public var timestamps = false
  /// What the timestamp clock shows at instant 0, in milliseconds.
  public var timestampOffset: UInt32 = 0
  /// Whether a segment without timestamps is taken although they were agreed on. RFC 7323 §3.2 would
  /// have it dropped.
  public var acceptsMissingTimestamps = false
  /// Whether to permit SACK on SYN, and to report what comes out of order or twice (RFC 2018,
  /// RFC 2883).
  public var selectiveAcknowledgment = false
  /// The order of the options in a header.
  public var optionLayout = OptionLayout.linux
  /// How long an acknowledgment may be put off; nil acknowledges at once.
  /// RFC 9293 §3.8.6.3 (MUST-58): less than 500 ms.
  public var delayedAcknowledgment: Microseconds?
  /// Whether small segments wait for an acknowledgment (RFC 9293 §3.7.4).
  public var nagle = false
  /// How the congestion window grows and shrinks.
  public var congestionControl = CongestionControl.newReno
  /// The initial congestion window, segments of the sending MSS.
  public var initialCongestionWindow = 10
  /// The retransmission timeout before the first sample.
  public var initialRTO = Microseconds.seconds(1)
  /// The least retransmission timeout.
  public var minimumRTO = Microseconds.seconds(1)
  /// The greatest retransmission timeout.
  public var maximumRTO = Microseconds.seconds(60)
  /// How many times a SYN is retransmitted before the user is told (R2 for SYN segments).
  public var synRetries = 7
  /// How many times data is retransmitted before the connection is given up (R2).
  public var retries = 8
  /// Maximum segment lifetime; TIME-WAIT lasts twice this.
  public var maximumSegmentLifetime = Microseconds.seconds(5)

  /// The teaching defaults.
  public init() {}
}

/// The congestion control algorithms that this engine has.
public enum CongestionControl: String, CaseIterable, Sendable {
  /// No congestion window: only the peer's window limits sending.
  case none
  /// RFC 5681: slow start, congestion avoidance, fast retransmit, fast recovery.
  case reno
  /// RFC 6582's recovery on top.
  case newReno = "newreno"
}
