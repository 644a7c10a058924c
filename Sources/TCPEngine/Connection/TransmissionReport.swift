// Required reading: RFC 9293 §3.10.6 (STATUS may tell more than the connection's state).

/// What a connection knows of what it has sent: the part of STATUS that shows congestion control
/// and loss recovery at work, in segments. Sockets have it as TCP_INFO.
public struct TransmissionReport: Equatable, Sendable {
  /// Segments, a SYN or FIN among them, that were sent and aren't acknowledged.
  public var outstanding = 0
  /// Of these, the ones that the peer has SACKed, or that duplicate ACKs stand for.
  public var sacked = 0
  /// Of these, the ones that are given up for lost, sent again or not.
  public var lost = 0
  /// Of these, the ones that were sent again and whose retransmission is taken to be on its way.
  public var retransmitted = 0
  /// Where congestion control stands.
  public var phase = Phase.open
  /// Retransmission timeouts in a row without progress.
  public var timeouts = 0
  /// Probes in a row, of a window or of silence, that the peer hasn't answered.
  public var probes = 0
  /// How often the retransmission timeout is doubled at present, or the time between two probes of
  /// a window.
  public var doublings = 0
  /// RTTVAR, or what takes its place; zero before the first sample (RFC 6298 §2).
  public var roundTripVariation = Microseconds.zero
  /// The least round-trip time seen, RACK.min_RTT; nil where nothing measures it (RFC 8985 §6.2).
  public var leastRoundTrip: Microseconds?
  /// How far segments have been seen to overtake others, segments, 3 … 300: the extent of RFC 4737
  /// §4.2.2; 3, DupThresh, before any has, and where RACK doesn't look.
  public var reordering = 3
  /// Eff.snd.MSS: the most text in a segment without SACK blocks, octets, 1 … 65,495 (RFC 9293
  /// §3.7.1); 536 before the peer's is known.
  public var segmentSize = 536
  /// Whether timestamps were agreed on (RFC 7323 §3.2).
  public var hasTimestamps = false
  /// Whether SACK was agreed on (RFC 2018 §2).
  public var hasSelectiveAcknowledgment = false
  /// Whether ECN was agreed on (RFC 3168 §6.1.1).
  public var hasCongestionNotification = false
  /// The shifts of the windows that come and go; nil if windows aren't scaled.
  public var windowShifts: WindowShifts?

  /// The shifts of RFC 7323 §2.3, 0 … 14.
  public struct WindowShifts: Equatable, Sendable {
    /// Snd.Wind.Shift: of windows that arrive.
    public var send: UInt8
    /// Rcv.Wind.Shift: of windows that we offer.
    public var receive: UInt8
  }

  /// Where congestion control stands, numbered as in Linux's TCP_INFO.
  public enum Phase: Int, CaseIterable, Sendable {
    /// Nothing is suspected.
    case open = 0
    /// ACKs have come twice or SACKed something: a loss is possible.
    case disorder
    /// The window was reduced because of ECN, for what is outstanding.
    case reduced
    /// Loss recovery by duplicates, SACK or time.
    case recovery
    /// The retransmission timer has expired, for what is outstanding.
    case loss
  }
}

extension Connection {
  /// What the connection knows of what it has sent. O(segments outstanding).
  public var transmissionReport: TransmissionReport {
    var report = TransmissionReport()
    let counts = tcb.retransmissionQueue.counts(bySACK: usesSACK)
    report.outstanding = counts.outstanding
    // Without SACK each duplicate ACK stands for a segment that has arrived, and what was sent
    // again was lost.
    report.sacked = usesSACK ? counts.sacked : min(reportedByDuplicates, counts.outstanding)
    report.lost = usesSACK ? counts.lost : counts.lost + counts.retransmitted
    report.retransmitted = counts.retransmitted
    report.phase = phase
    report.timeouts = tcb.retransmission.retransmissions
    report.probes = max(tcb.persist.unanswered, tcb.keepAlive.unanswered)
    report.doublings = max(
      tcb.retransmission.doublings, tcb.persist.due == nil ? 0 : tcb.persist.doublings)
    report.roundTripVariation = tcb.retransmission.variation
    report.leastRoundTrip = tcb.rack.minimumRTT
    report.reordering = tcb.rack.reordering
    report.segmentSize = tcb.snd.mss
    report.hasTimestamps = tcb.timestamps.isOn
    report.hasSelectiveAcknowledgment = tcb.received.isOn
    report.hasCongestionNotification = tcb.notification.isAgreed
    if tcb.scaling.isOn {
      report.windowShifts = .init(
        send: UInt8(tcb.scaling.send), receive: UInt8(tcb.scaling.receive))
    }
    return report
  }

  /// Without SACK: the segments that duplicate ACKs stand for.
  private var reportedByDuplicates: Int {
    guard tcb.recovery.isActive, reducesRateByDuplicates else { return tcb.recovery.duplicates }
    return tcb.rateReduction.arrived / max(1, tcb.snd.mss)
  }

  private var phase: TransmissionReport.Phase {
    let isEmpty = tcb.retransmissionQueue.isEmpty
    let isOfTimeout = usesSACK ? tcb.sack.recoveryPoint : tcb.recovery.recover
    if tcb.sack.isActive || tcb.recovery.isActive { return .recovery }
    let isTimeoutOpen = !isEmpty && tcb.snd.unaPosition < isOfTimeout
    if tcb.retransmission.retransmissions > 0 || tcb.forward.holdsRetransmissions || isTimeoutOpen {
      return .loss
    }
    if !usesSACK, tcb.recovery.recover > 0, tcb.snd.unaPosition == tcb.recovery.recover {
      // Duplicates of what a recovery has brought mustn't begin another one (RFC 6582 §3.2): it
      // counts as over once more than that is acknowledged.
      return tcb.recovery.followsTimeout ? .loss : .recovery
    }
    if tcb.notification.isReducing { return .reduced }
    if !isEmpty, tcb.notification.isAgreed, !comesDownForMark,
      tcb.snd.unaPosition < tcb.notification.reducedAt
    {
      return .reduced
    }
    let duplicates = usesSACK ? tcb.retransmissionQueue.sackedSegments : tcb.recovery.duplicates
    return duplicates > 0 ? .disorder : .open
  }
}
