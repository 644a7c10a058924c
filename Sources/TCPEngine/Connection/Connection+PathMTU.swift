// Required reading: RFC 1191 §3, §6.4, §7; RFC 9293 §3.7.2, §3.7.1; RFC 5927 §7.

extension Connection {
  /// The headers of IP and TCP without options, octets (RFC 9293 §3.7.1).
  private static let headerOctets = 40

  /// RFC 1191 §7, table 7-1: the MTUs that paths are likely to have, octets, for routers that don't
  /// tell theirs.
  private static let plateaus = [32_000, 17_914, 8_166, 4_352, 2_002, 1_492, 1_006, 508, 296, 68]

  /// The path's MTU, octets: what a router has said, or else what our own interface carries (RFC
  /// 9293 §3.7.1).
  public var pathMTU: Int { tcb.path.mtu ?? settings.maximumSegmentSize + Self.headerOctets }

  /// A router has thrown a segment away that was too large: from now on segments fit its next hop,
  /// and those that didn't go again at once, without a change of the congestion window (RFC 1191
  /// §6.4).
  ///
  /// Simplified: RFC 5927 §7.2 would have a connection wait for a timeout before it believes such a
  /// message of a segment that may have arrived; the quoted number is the only proof asked for here.
  /// And RFC 1191 §6.4 would have one segment go again until ACKs come, as in slow start; here all
  /// that was too large goes as the windows admit it, as Linux does: the router has thrown it away.
  mutating func pathCarriesLess(
    _ message: ControlMessage, now: Instant, into outputs: inout Outputs
  ) {
    guard settings.pathMTUDiscovery else {
      return emit(
        .decision(.ignoreMessage), .pathMTUDiscoveryOff(mtu: UInt32(message.mtu)), into: &outputs)
    }
    let mtu = max(
      message.mtu == 0 ? mtuToTry : Int(message.mtu), settings.controlMessageRule.leastPathMTU)
    guard mtu < pathMTU || state.isSynchronized else {
      let cause = Cause.pathMTUNotSmaller(
        mtu: UInt32(clamping: mtu), mss: UInt32(clamping: tcb.snd.mss))
      return emit(.decision(.ignoreMessage), cause, into: &outputs)
    }
    guard state.isSynchronized else {
      // A SYN is small enough for every path; what follows it will be, too.
      if !tcb.isPassive || settings.controlMessageRule == .standard { notePath(mtu) }
      return emit(
        .decision(.sendSmaller), .pathMTU(mtu: UInt32(clamping: mtu), mss: segmentSize(for: mtu)),
        into: &outputs)
    }
    let size = Int(segmentSize(for: mtu))
    guard size < tcb.snd.mss || tcb.retransmissionQueue.holdsText(largerThan: size) else {
      let cause = Cause.pathMTUNotSmaller(
        mtu: UInt32(clamping: mtu), mss: UInt32(tcb.snd.mss))
      return emit(.decision(.ignoreMessage), cause, into: &outputs)
    }
    notePath(mtu)
    if size < tcb.snd.mss { setEffectiveSegmentSize(size) }
    let cause = Cause.pathMTU(mtu: UInt32(clamping: mtu), mss: UInt32(size))
    emit(.decision(.sendSmaller), cause, into: &outputs)
    guard cutWhatIsTooLarge() else { return settle(now: now, into: &outputs) }
    sendCutAgain(cause, now: now, into: &outputs)
    settle(now: now, into: &outputs)
  }

  private mutating func notePath(_ mtu: Int) {
    tcb.path.mtu = min(tcb.path.mtu ?? mtu, mtu)
  }

  /// What the path's MTU leaves for text, octets, 1 ….
  private func segmentSize(for mtu: Int) -> UInt32 {
    return UInt32(clamping: max(1, mtu - Self.headerOctets - timestampRoom))
  }

  /// The MTU to assume where a router doesn't tell: the likely one below what was sent.
  private var mtuToTry: Int {
    guard settings.controlMessageRule != .linux else { return 0 }
    let sent = tcb.snd.mss + Self.headerOctets + timestampRoom
    return Self.plateaus.first { $0 < sent } ?? 68
  }

  /// Eff.snd.MSS never is more than the path carries, once that is known (RFC 9293 §3.7.1).
  mutating func limitToPath() {
    guard let mtu = tcb.path.mtu else { return }
    tcb.snd.mss = min(tcb.snd.mss, max(1, mtu - Self.headerOctets))
  }

  // MARK: What goes again

  /// Cuts what is outstanding into segments that fit, and gives those up for lost that didn't. By
  /// FreeBSD's rule all that is outstanding goes again; Linux has segments in pairs, and only those
  /// share their octets. Whether anything was too large.
  private mutating func cutWhatIsTooLarge() -> Bool {
    let size = tcb.snd.mss
    let rule = settings.controlMessageRule
    let sendQueue = tcb.sendQueue
    let hasCut = tcb.retransmissionQueue.cut(to: size, joining: rule == .linux ? 2 : .max) {
      // No segment reaches across the end of a record.
      if sendQueue.isRecordEnd($0.end - 1) { return false }
      return rule != .linux
        || $0.sentAt == $1.sentAt && !sendQueue.text(in: ($0.position - 1)..<($0.end - 1)).isPushed
    }
    if hasCut, rule == .freebsd { tcb.retransmissionQueue.markAllLost() }
    return hasCut
  }

  /// The segments that were too large go again as far as the windows admit, the rest as ACKs come.
  private mutating func sendCutAgain(_ cause: Cause, now: Instant, into outputs: inout Outputs) {
    endRecovery()
    tcb.rateReduction.end()
    tcb.forward.end()
    tcb.undo.forget()
    tcb.probe.reset()
    tcb.retransmission.abandonMeasurement()
    while let entry = tcb.retransmissionQueue.firstDue(), entry.position < sendEdge,
      mayRetransmit(entry)
    {
      retransmit(entry, cause, now: now, into: &outputs)
    }
    tcb.due.restart = .retransmissionTimerStarted(rto: tcb.retransmission.rto)
  }

  /// On a path that was found to be narrower, where windows are counted in segments: whether one
  /// more may be on its way. Segments that were cut are of several sizes, so that octets don't tell
  /// how many there are. Nil elsewhere. O(segments outstanding).
  var mayCarryOneMore: Bool? {
    guard tcb.path.mtu != nil, settings.countsSegments, let window = tcb.congestion.window else {
      return nil
    }
    let counts = tcb.retransmissionQueue.counts(bySACK: usesSACK)
    // Without SACK a segment that went again isn't held for lost any more.
    let again = usesSACK ? counts.retransmitted : 0
    let inFlight = counts.outstanding - counts.sacked - counts.lost + again
    return inFlight < max(1, window / tcb.snd.mss)
  }
}
