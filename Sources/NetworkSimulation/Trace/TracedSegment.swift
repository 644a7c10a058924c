import TCPEngine

/// A segment as the trace holds it: the segment itself and what is known of its journey.
public struct TracedSegment: Equatable, Sendable {
  /// Pairs `sent` with `arrived` or `lost`.
  public var id: SegmentID
  /// Which way it goes.
  public var path: PathID
  /// Header and text.
  public var segment: Segment
  /// When it entered the path.
  public var sentAt: Instant
  /// How long the whole crossing takes, if nothing happens to it.
  public var transit: Microseconds
  /// Whether it carries a sequence number that was sent before.
  public var isRetransmission: Bool
  /// The ECN bits of the IP header that carries it (RFC 3168 §5).
  public var ecn: ECNCodepoint
  /// Whether it is a probe of a zero window (RFC 9293 §3.8.6.1), or a keep-alive (§3.8.4).
  public var isProbe: Bool
  /// Whether it was injected by a lesson, not sent by a TCP.
  public var isForged: Bool
  /// For `sent` and `lost`: it repeats the sender's previous ACK and window without data.
  /// For `arrived`: RFC 5681 §2 calls it a duplicate ACK.
  public var isDuplicateAcknowledgment: Bool
  /// The window that the segment offers, octets, 0 … 2³⁰ − 2¹⁴: scaled if the sender scales
  /// (RFC 7323 §2.3).
  public var windowOctets: Int
  /// The sender's ISS, so that `seq=+1` can be told; nil if it has none.
  public var senderISS: SequenceNumber?
  /// The other side's ISS as the sender knows it (IRS), so that `ack=+1` can be told; nil if it
  /// doesn't.
  public var receiverISS: SequenceNumber?

  /// A segment on its way; the marks are false and the window isn't scaled unless told.
  /// `windowShift` is the sender's Rcv.Wind.Shift, 0 … 14, which a SYN doesn't heed.
  public init(
    id: SegmentID, path: PathID, segment: Segment, sentAt: Instant, transit: Microseconds,
    isRetransmission: Bool = false, isProbe: Bool = false, isForged: Bool = false,
    isDuplicateAcknowledgment: Bool = false, windowShift: UInt8 = 0,
    senderISS: SequenceNumber? = nil, receiverISS: SequenceNumber? = nil,
    ecn: ECNCodepoint = .notECT
  ) {
    self.id = id
    self.path = path
    self.segment = segment
    self.sentAt = sentAt
    self.transit = transit
    self.isRetransmission = isRetransmission
    self.isProbe = isProbe
    self.isForged = isForged
    self.isDuplicateAcknowledgment = isDuplicateAcknowledgment
    windowOctets = Int(segment.window) << (segment.control.contains(.syn) ? 0 : windowShift)
    self.senderISS = senderISS
    self.receiverISS = receiverISS
    self.ecn = ecn
  }

  /// By how much the window is scaled; 0 where that makes no difference.
  var windowShift: UInt8 {
    guard segment.window > 0 else { return 0 }
    let shift = windowOctets.trailingZeroBitCount - segment.window.trailingZeroBitCount
    return UInt8(clamping: shift)
  }
}
