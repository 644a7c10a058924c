// Required reading: RFC 6675 §4 (NextSeg), §5 (algorithm details); RFC 2018 §8 (reneging).

extension Connection {
  /// What the SACK option of an ACK says.
  struct SACKReport: Equatable, Sendable {
    /// Whether it SACKs something that wasn't.
    var hasNews = false
    /// Whether some of that was sent before the timeout that F-RTO judges, and not again.
    var sacksOriginal = false
    /// Whether one of the segments that it newly SACKs went once, and before that timeout.
    var bringsOriginal = false
    /// How many transmissions went before the first of the segments that it newly SACKs and that
    /// went once.
    var firstOrder: Int?
    /// When that one was sent.
    var firstSent: Instant?
    /// The position after what a D-SACK reports to have arrived twice (RFC 2883 §4).
    var duplicateEnd: Int?
  }

  /// Whether the conversation's losses are recovered by SACK.
  var usesSACK: Bool { tcb.received.isOn }

  // MARK: An ACK arrives

  /// Steps 1 to 4 and A to B, once SND.UNA has moved if it does. `octets` of text are newly
  /// acknowledged.
  mutating func advanceSACKRecovery(
    _ segment: Segment, octets: Int, isNew: Bool, now: Instant, into outputs: inout Outputs
  ) {
    if !isNew, hasNothingToRecover, segment.options.holdsNoMoreThanTimestamps { return }
    let report = updateScoreboard(segment, now: now)
    if tcb.retransmission.samplesEveryACK, report.hasNews || isNew {
      takeSample(of: report, isNew: isNew, now: now)
    }
    if usesRACK {
      if tcb.undo.isWatched { noteOvertaken(by: octets) }
      tcb.rack.measureReordering(segmentSize: tcb.snd.mss)
    }
    if let end = report.duplicateEnd, let block = segment.options.sackBlocks?.first {
      if usesRACK {
        tcb.rack.noteDuplicate(
          una: tcb.snd.unaPosition, next: tcb.nxtPosition,
          needsReordering: !settings.rackAsksEcho)
      }
      noteReport(ofDuplicate: block, upTo: end)
    }
    if tcb.undo.isWatched {
      undoIfSpurious(segAck: segment.ack, isNew: isNew, into: &outputs)
    }
    let repaired = takeAnswerToProbe(
      segment, octets: octets, isNew: isNew, duplicate: report.duplicateEnd, into: &outputs)
    if isNew {
      tcb.due.restart = .acknowledgmentOfNewText(segAck: segment.ack, rto: tcb.retransmission.rto)
      tcb.limitedTransmit = LimitedTransmit()
    } else if settings.recoveryRestartsTimer, let order = report.firstOrder,
      let first = tcb.retransmissionQueue.first, order < first.order
    {
      // The path is alive: what it has carried was sent before the earliest segment went last.
      tcb.due.restart = .retransmissionTimerStarted(rto: tcb.retransmission.rto)
    }
    if tcb.forward.holdsRetransmissions {
      let isOriginal = report.bringsOriginal || isNew && tcb.forward.acknowledgesOriginal
      takeForwardRecovery(
        segAck: segment.ack, isNew: isNew, isDuplicate: report.hasNews && !isNew,
        sacksOriginal: report.sacksOriginal,
        isProof: settings.originalsProveTimeoutSpurious && isOriginal, into: &outputs)
    }
    if report.hasNews || !isNew && isPlainDuplicate(segment) { tcb.sack.countDuplicate() }
    let showsLoss =
      usesRACK ? detectLossesByTime(now: now, into: &outputs) : markLosses(into: &outputs)
    if tcb.sack.isActive {
      guard tcb.snd.unaPosition >= tcb.sack.recoveryPoint else {
        let isProgress = isNew || settings.reductionRule == .window && tcb.sack.delivered > 0
        reduceRate(delivered: tcb.sack.delivered, isSafe: isProgress && !showsLoss)
        return
      }
      leaveSACKRecovery()
      growAsRecoveryEnds(tcb.sack.delivered, now: now, into: &outputs)
    } else if isNew && octets > 0 || report.hasNews && growsByReports, !isRecoveryDue, !repaired,
      !tcb.notification.stopsGrowth
    {
      // Where every octet counts, it counts as it is delivered: SACKed now, but not SACKed before.
      let isCountedOnce = settings.slowStartLimit == nil
      growWindow(isCountedOnce ? tcb.sack.delivered : octets, now: now, into: &outputs)
    } else if tcb.notification.isReducing, !isRecoveryDue {
      reduceRate(delivered: tcb.sack.delivered, isSafe: isNew && !showsLoss)
    }
    if !beginRecoveryIfDue(segAck: segment.ack, isSafe: isNew && !showsLoss), report.hasNews {
      noteDuplicate(segment, into: &outputs)
    }
  }

  /// Where every ACK is a sample and what it acknowledges gave none: the first segment of what it
  /// newly SACKs does, or else the timestamp.
  private mutating func takeSample(of report: SACKReport, isNew: Bool, now: Instant) {
    guard !(isNew && tcb.retransmission.hasSampled),
      let sample = report.firstSent.map({ now - $0 }) ?? (isNew ? tcb.timestamps.sample : nil)
    else { return }
    tcb.retransmission.report(sample: sample, una: tcb.snd.unaPosition, next: tcb.nxtPosition)
  }

  /// Step A: all that was out as recovery began is acknowledged.
  mutating func leaveSACKRecovery() {
    tcb.sack.leave()
    tcb.rack.leaveRecovery()
    tcb.congestion.leaveReduction()
  }

  /// Whether nothing that an ACK without news could say is waited for, as at an end that sends
  /// nothing: then there is nothing to look for.
  @inline(__always) private var hasNothingToRecover: Bool {
    tcb.retransmissionQueue.isEmpty && !settings.rack && !tcb.sack.isActive && !tcb.undo.isWatched
      && tcb.probe.end == nil && !tcb.forward.holdsRetransmissions
  }

  /// Whether a report of what has arrived widens the window before it is acknowledged: where windows
  /// are counted in segments, once more than DupThresh segments were seen to overtake another.
  private var growsByReports: Bool {
    settings.countsSegments && tcb.rack.reordering > SACKScoreboard.duplicateThreshold
  }

  /// Whether a duplicate ACK says nothing of what has arrived, and counts all the same: FreeBSD asks
  /// for SACK blocks only once the scoreboard has holes. Answers to probes of a closed window only
  /// look like duplicates.
  private mutating func isPlainDuplicate(_ segment: Segment) -> Bool {
    settings.reductionRule == .window && hasTakenDuplicate && tcb.snd.wnd > 0
      && tcb.sack.scoreboard.isEmpty
      && segment.options.sackBlocks == nil
  }

  /// Update(): takes over the SACK blocks that lie in what is outstanding.
  private mutating func updateScoreboard(_ segment: Segment, now: Instant) -> SACKReport {
    var report = SACKReport()
    guard !segment.options.holdsNoMoreThanTimestamps, let blocks = segment.options.sackBlocks else {
      return report
    }
    if isDuplicateReport(blocks, segAck: segment.ack) {
      report.duplicateEnd = position(of: blocks[0].right)
    }
    for block in blocks.inOrder {
      let left = position(of: block.left)
      let right = position(of: block.right)
      guard left < right, right > tcb.snd.unaPosition, right <= tcb.nxtPosition else { continue }
      let news = tcb.sack.insert(max(left, tcb.snd.unaPosition)..<right)
      if let last = news.last {
        report.hasNews = true
        let original = tcb.forward.sentAgain..<max(tcb.forward.sentAgain, tcb.forward.recover)
        if last.overlaps(original) || news[0].overlaps(original) { report.sacksOriginal = true }
      }
      for part in news { markSACKed(part, now: now, into: &report) }
    }
    return report
  }

  /// RFC 2883 §4: the first block reports a duplicate if it is acknowledged already, or lies in the
  /// second block.
  private func isDuplicateReport(_ blocks: SACKBlocks, segAck: SequenceNumber) -> Bool {
    guard let first = blocks.first, first.left.precedes(first.right) else { return false }
    if first.right.isAtOrBefore(segAck) { return true }
    guard blocks.count > 1 else { return false }
    return !first.left.precedes(blocks[1].left) && first.right.isAtOrBefore(blocks[1].right)
  }

  private mutating func markSACKed(
    _ part: Range<Int>, now: Instant, into report: inout SACKReport
  ) {
    var cursor = part.lowerBound
    while let entry = tcb.retransmissionQueue.markNextSACKed(
      in: part, by: tcb.sack.scoreboard, cursor: &cursor)
    {
      if usesRACK { noteDelivery(of: entry, isSACKed: true, now: now) }
      guard !entry.wasRetransmitted else { continue }
      if report.firstOrder == nil {
        report.firstOrder = entry.order
        report.firstSent = entry.sentAt
      }
      // Later text, which F-RTO sent to find out, says nothing of what was out at the timeout.
      if entry.end <= tcb.forward.recover { report.bringsOriginal = true }
    }
  }

  /// The position of a number near SND.UNA.
  private func position(of number: SequenceNumber) -> Int {
    tcb.snd.unaPosition + number.distance(from: tcb.snd.una)
  }

  /// IsLost() of everything that it is newly true of. Whether there is any.
  private mutating func markLosses(into outputs: inout Outputs) -> Bool {
    let range = tcb.sack.advanceLossEdge(segmentSize: tcb.snd.mss)
    guard let first = tcb.retransmissionQueue.markLost(in: range) else { return false }
    let cause = Cause.lostBySACK(
      seq: tcb.number(at: first.position), edge: tcb.number(at: range.upperBound),
      sacked: UInt32(clamping: tcb.sack.scoreboard.octets))
    emit(.decision(.markLost), cause, into: &outputs)
    return true
  }

  /// RFC 9937: sets the window after an ACK in recovery.
  private mutating func reduceRate(delivered: Int, isSafe: Bool) {
    guard settings.proportionalRateReduction, tcb.congestion.window != nil else { return }
    let ack = ProportionalRateReduction.ACK(
      delivered: inUnits(delivered), inFlight: inUnits(tcb.inFlight),
      threshold: tcb.congestion.state.threshold, segmentSize: tcb.snd.mss,
      unit: unitOfRateReduction, includesThreshold: settings.reductionRule == .window,
      isSafe: isSafe)
    if let window = tcb.rateReduction.window(after: ack) { tcb.congestion.set(window: window) }
  }

  /// Steps 1 and 2: DupThresh duplicates, or the first octet outstanding is lost; but not before a
  /// timeout's flight is acknowledged (§5.1).
  @inline(__always) private var isRecoveryDue: Bool {
    guard !tcb.sack.isActive, tcb.snd.unaPosition >= tcb.sack.recoveryPoint,
      let first = tcb.retransmissionQueue.first, !first.isProbe
    else {
      return false
    }
    if usesRACK { return tcb.retransmissionQueue.hasDue }
    return first.isLost || tcb.sack.duplicates >= SACKScoreboard.duplicateThreshold
  }

  /// Step 4, if there is reason. Whether there was.
  @discardableResult
  mutating func beginRecoveryIfDue(
    segAck: SequenceNumber, isSafe: Bool = false, isByTimer: Bool = false
  ) -> Bool {
    guard isRecoveryDue, let first = tcb.retransmissionQueue.first else { return false }
    tcb.sack.enter(una: tcb.snd.unaPosition, next: tcb.nxtPosition)
    let goesOn = takeOverRateReductionForEcho()
    if !goesOn {
      rememberReduction(followsTimeout: false)
      let window = tcb.congestion.wholeSegments
      tcb.congestion.reduce(flightSize: tcb.flightSize - tcb.limitedTransmit.octets)
      tcb.notification.reduced(next: tcb.nxtPosition)
      // Octets SACKed before this ACK won't be delivered in recovery; those that it acknowledges
      // are.
      let before = tcb.sack.scoreboard.octets - tcb.sack.delivered
      let flight = settings.reductionRule == .window ? tcb.flightSize : tcb.flightSize - before
      tcb.rateReduction = ProportionalRateReduction(
        recoverFS: settings.countsSegments ? window : flight)
    }
    tcb.probe.reset()
    // Step 4.3: the first segment goes again, whatever the pipe.
    if !usesRACK { tcb.retransmissionQueue.markLost(at: first.position) }
    let seq = tcb.retransmissionQueue.firstDue().map { tcb.number(at: $0.position) } ?? segAck
    // One that goes on with a reduction waits until that lets it go.
    if !goesOn {
      tcb.due.retransmitLost = .recoveryBySACK(
        seq: seq, count: UInt32(tcb.sack.duplicates),
        sacked: UInt32(clamping: tcb.sack.scoreboard.octets))
    }
    // Where windows are counted in segments, the timer counts as the delivery of one.
    reduceRate(
      delivered: isByTimer && settings.countsSegments ? tcb.snd.mss : tcb.sack.delivered,
      isSafe: isSafe)
    return true
  }

  /// Step 3: an ACK that SACKs something, too early to tell a loss.
  private mutating func noteDuplicate(_ segment: Segment, into outputs: inout Outputs) {
    guard !tcb.sack.isActive, !(settings.limitedTransmit && isLimitedTransmitPossible) else {
      return
    }
    let cause = Cause.duplicateAcknowledgment(
      segAck: segment.ack, count: UInt32(tcb.sack.duplicates))
    emit(.decision(.stayQuiet), cause, into: &outputs)
  }

  // MARK: What goes again

  /// Whether a segment that is given up for lost may go now: in recovery, if the pipe is a segment
  /// short of the window (step C); after a timeout, if it fits and F-RTO has no doubts.
  func mayRetransmit(_ entry: RetransmissionQueue.Entry) -> Bool {
    if tcb.forward.holdsRetransmissions { return false }
    if tcb.due.retransmitLost != nil || tcb.inFlight == 0 { return true }
    if let mayCarryOneMore { return mayCarryOneMore }
    let isBySegment = tcb.sack.isActive && !settings.proportionalRateReduction
    return congestionRoom >= (isBySegment ? tcb.snd.mss : entry.textCount)
  }

  /// Why a segment that is given up for lost goes again.
  mutating func causeOfRetransmission(_ entry: RetransmissionQueue.Entry) -> Cause {
    if let cause = tcb.due.retransmitLost {
      tcb.due.retransmitLost = nil
      return cause
    }
    let seq = tcb.number(at: entry.position)
    let window = UInt32(clamping: tcb.congestion.window ?? 0)
    guard tcb.sack.isActive else { return .lossAfterTimeout(seq: seq, cwnd: window) }
    if settings.proportionalRateReduction {
      return .lossByRateReduction(
        seq: seq, delivered: UInt32(clamping: tcb.rateReduction.delivered),
        out: UInt32(clamping: tcb.rateReduction.out),
        ssthresh: UInt32(clamping: tcb.congestion.state.threshold),
        recoverFS: UInt32(clamping: tcb.rateReduction.recoverFS))
    }
    return .lossInRecovery(seq: seq, pipe: UInt32(clamping: tcb.inFlight), cwnd: window)
  }

  /// Rules 3 and 4 of NextSeg(), in recovery: with nothing lost and nothing new to send, what may
  /// be lost goes again, and once in a recovery the end of the flight; nothing beyond the peer's
  /// window (RFC 9293 §3.8.6, SHLD-16).
  mutating func retransmitSpeculatively(now: Instant, into outputs: inout Outputs) {
    guard !usesRACK, !tcb.retransmissionQueue.hasDue else { return }
    while congestionRoom >= tcb.snd.mss, tcb.unsentOctets == 0 || windowRoom <= 0 {
      let pipe = UInt32(clamping: tcb.inFlight)
      let window = UInt32(clamping: tcb.congestion.window ?? 0)
      let start = max(tcb.sack.highRxt, tcb.snd.unaPosition)
      if let hole = tcb.sack.scoreboard.firstHole(from: start),
        let entry = tcb.retransmissionQueue.entry(holding: hole)
      {
        guard entry.position < sendEdge else { return }
        let cause = Cause.holeInRecovery(
          seq: tcb.number(at: entry.position), pipe: pipe, cwnd: window)
        retransmit(entry, cause, now: now, into: &outputs)
        continue
      }
      guard tcb.sack.mayRescue(una: tcb.snd.unaPosition),
        let last = tcb.retransmissionQueue.lastUnsacked, last.position < sendEdge
      else { return }
      tcb.sack.rescued()
      // A segment that is on its way again already needs no rescue.
      guard last.position >= start else { return }
      let cause = Cause.rescueRetransmission(
        seq: tcb.number(at: last.position), pipe: pipe, cwnd: window)
      retransmit(last, cause, isRescue: true, now: now, into: &outputs)
      return
    }
  }

  // MARK: Timeout

  /// An ACK leaves text at SND.UNA that the peer had SACKed: an honest one has thrown it away, or
  /// will say at once that it has it.
  mutating func hurryAfterReneging(now: Instant) {
    guard settings.hurriesAfterReneging, tcb.retransmissionQueue.first?.isSACKed == true,
      let srtt = tcb.retransmission.srtt
    else { return }
    tcb.due.restart = nil
    tcb.due.retransmissionDue = now + max(srtt / 2, .milliseconds(10))
    tcb.due.suspectsReneging = true
  }

  /// What a retransmission timeout means for the scoreboard (§5.1): it is kept, unless the peer has
  /// thrown away what it had SACKed. It has, if SND.UNA itself is SACKed: an honest peer would have
  /// acknowledged it (RFC 2018 §8).
  mutating func checkReneging(into outputs: inout Outputs) {
    guard let first = tcb.retransmissionQueue.first, first.isSACKed else { return }
    let cause = Cause.reneging(
      sndUna: tcb.snd.una, sacked: UInt32(clamping: tcb.sack.scoreboard.octets))
    tcb.sack.forgetSACKs()
    tcb.retransmissionQueue.forgetSACKs()
    emit(.decision(.forgetSACKs), cause, into: &outputs)
  }
}
