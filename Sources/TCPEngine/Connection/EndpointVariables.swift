/// What a TCB shows of itself (RFC 9293 §3.3.1): the variables that panels, metrics and traces
/// read, as they stood right after an output.
///
/// A fixed-size copy, so that every output can carry one and "what just changed" is the difference
/// of two.
public struct EndpointVariables: Equatable, Sendable {
  /// SND.UNA: the oldest number not yet acknowledged.
  public var sndUna = SequenceNumber(0)
  /// SND.NXT: the next number to send.
  public var sndNxt = SequenceNumber(0)
  /// SND.WND: the send window that the peer offers, octets, 0 … 2³⁰ − 2¹⁴.
  public var sndWnd: UInt32 = 0
  /// ISS: the initial send sequence number.
  public var iss = SequenceNumber(0)
  /// RCV.NXT: the next number expected.
  public var rcvNxt = SequenceNumber(0)
  /// RCV.WND: the receive window offered, octets.
  public var rcvWnd: UInt32 = 0
  /// Rcv.Wind.Shift: how far the windows of our segments other than SYN are shifted to the right,
  /// 0 … 14 (RFC 7323 §2.3).
  public var rcvWindowShift: UInt8 = 0
  /// IRS: the initial receive sequence number.
  public var irs = SequenceNumber(0)
  /// The congestion window, octets; 0 before there is one, and without congestion control (RFC 5681
  /// §2).
  public var cwnd: UInt32 = 0
  /// The slow start threshold, octets; `UInt32.max` while it is arbitrarily high, and without
  /// congestion control (RFC 5681 §3.1).
  public var ssthresh: UInt32 = 0
  /// The retransmission timeout in force, backed off or not (RFC 6298 §2, §5).
  public var rto = Microseconds.zero
  /// The smoothed round-trip time; zero before the first sample (RFC 6298 §2).
  public var srtt = Microseconds.zero
  /// Octets of text sent for the first time so far (retransmissions not counted).
  public var octetsSent: UInt64 = 0
  /// Octets of text acknowledged so far.
  public var octetsAcknowledged: UInt64 = 0
  /// Octets of text received in order so far, read by the user or not.
  public var octetsReceived: UInt64 = 0
  /// RFC 6675's pipe, octets: an estimate of what is in the network (§2, §4).
  public var inFlight: UInt32 = 0

  /// The variables of no connection: all zero.
  public init() {}

  /// SND.NXT − SND.UNA: sequence numbers sent and not yet acknowledged, SYN and FIN counted.
  public var unacknowledged: Int { sndNxt.distance(from: sndUna) }
}
