// Required reading: RFC 9293 §3.10.7.4, fifth check; RFC 5961 §5; RFC 5681 §3.2; RFC 6582 §3.2.

extension Connection {
  // MARK: Fifth, check the ACK field

  mutating func checkACK(
    _ segment: Segment, now: Instant, into outputs: inout Outputs
  ) -> Bool {
    guard segment.control.contains(.ack) else {
      discard(segment, .noAcknowledgment, into: &outputs)
      return false
    }
    if state == .synReceived {
      // Group 2 of §3.5.2 answers with a reset. The fifth check lets RFC 5961's range, with an ACK
      // as the answer, come first; before the handshake is done there is nothing to protect, and
      // the reset is what ends a half-open connection.
      guard segment.ack.follows(tcb.snd.una), segment.ack.isAtOrBefore(tcb.snd.nxt) else {
        let cause = Cause.unacceptableAcknowledgmentInSynReceived(
          segAck: segment.ack, sndUna: tcb.snd.una, sndNxt: tcb.snd.nxt)
        refuse(segment, cause, into: &outputs)
        return false
      }
      if settings.acceptDeferral > 0, defersAccept(segment, into: &outputs) { return false }
      let cause = Cause.acknowledgmentOfSyn(segAck: segment.ack, sndUna: tcb.snd.una)
      if settings.fitsSegmentsToWindow, tcb.isPassive {
        // The window on the SYN wasn't scaled; this one says what the peer really has.
        tcb.snd.maxWnd = 0
      }
      takeWindow(segment)
      takeAcknowledgment(segment.ack, now: now)
      establish(by: .ackOfSyn, cause, now: now, into: &outputs)
      return true
    }
    guard segment.ack.isAtOrBefore(tcb.snd.nxt),
      !segment.ack.precedes(tcb.snd.una) || isOldButInRange(segment.ack)
    else {
      let cause = Cause.acknowledgmentOutsideRange(
        segAck: segment.ack, sndUna: tcb.snd.una, maxSndWnd: UInt32(tcb.snd.maxWnd),
        sndNxt: tcb.snd.nxt)
      discard(segment, cause, into: &outputs)
      oweChallenge(segment, cause, now: now, into: &outputs)
      return false
    }
    takeAcknowledgmentWhenOpen(segment, now: now, into: &outputs)
    return !tcb.isFINAcknowledged || takeACKOfFIN(segment, into: &outputs)
  }

  /// Whether an ACK of less than SND.UNA may be an honest late one (RFC 5961 §5.2).
  private mutating func isOldButInRange(_ ack: SequenceNumber) -> Bool {
    let distance = ack.distance(from: tcb.snd.una)
    let isOfUs = !settings.refusesACKBeforeISS || tcb.snd.unaPosition + distance > 0
    return distance >= -tcb.snd.maxWnd && isOfUs
  }

  /// The part of the fifth check that all states from ESTABLISHED on share.
  @inline(__always)
  private mutating func takeAcknowledgmentWhenOpen(
    _ segment: Segment, now: Instant, into outputs: inout Outputs
  ) {
    let isNew = segment.ack.follows(tcb.snd.una)
    tcb.sack.beginACK()
    tcb.rack.beginACK()
    // RFC 9293 §3.8.6: the window of the highest acknowledgment counts, also where WL1 is from text
    // that was held behind the gap which this segment fills.
    let octets = isNew ? takeAcknowledgment(segment.ack, now: now) : 0
    if !segment.ack.precedes(tcb.snd.una), isNew || isWindowNewer(segment) { takeWindow(segment) }
    tcb.persist.answered(now: now)
    if tcb.snd.wnd == 0 { tcb.retransmission.forgiveRetransmissions() }
    tcb.due.isProgress = isNew || tcb.snd.wnd == 0
    takeEcho(segment, acknowledged: octets, into: &outputs)
    if usesSACK {
      advanceSACKRecovery(segment, octets: octets, isNew: isNew, now: now, into: &outputs)
      if isNew, tcb.retransmissionQueue.sackedSegments > 0 { hurryAfterReneging(now: now) }
      return
    }
    if tcb.undo.isWatched {
      undoIfSpurious(segAck: segment.ack, isNew: isNew, into: &outputs)
    }
    // At a zero window, answers to probes look like duplicates, but report no loss.
    let countsAsDuplicate = !isNew && hasTakenDuplicate && tcb.snd.wnd > 0
    if tcb.forward.holdsRetransmissions {
      takeForwardRecovery(
        segAck: segment.ack, isNew: isNew, isDuplicate: countsAsDuplicate, sacksOriginal: nil,
        into: &outputs)
    }
    if isNew {
      advanceRecovery(octets, segAck: segment.ack, now: now, into: &outputs)
    } else if countsAsDuplicate {
      countDuplicate(segment, into: &outputs)
    }
  }

  /// SND.WL1 < SEG.SEQ, or they are equal and SND.WL2 =< SEG.ACK: not an old window.
  private mutating func isWindowNewer(_ segment: Segment) -> Bool {
    if tcb.snd.wl1.precedes(segment.seq) { return true }
    guard tcb.snd.wl1 == segment.seq, tcb.snd.wl2.isAtOrBefore(segment.ack) else { return false }
    let window = tcb.scaling.arriving
    return !settings.keepsWiderWindow || window > tcb.snd.wnd || window == 0
  }

  @inline(__always)
  private mutating func takeWindow(_ segment: Segment) {
    tcb.snd.wnd = tcb.scaling.arriving
    if tcb.snd.wnd > tcb.snd.maxWnd { widenGreatestWindow() }
    tcb.snd.wl1 = segment.seq
    tcb.snd.wl2 = segment.ack
  }

  /// SND.UNA moves on; how many octets of text that acknowledges.
  @discardableResult
  mutating func takeAcknowledgment(_ ack: SequenceNumber, now: Instant) -> Int {
    let firstOffset = tcb.sendQueue.start
    let expected = expectedSamples
    let isOfSYN = tcb.snd.unaPosition == 0
    let una = tcb.snd.unaPosition
    tcb.snd.unaPosition += ack.distance(from: tcb.snd.una)
    tcb.sack.acknowledge(from: una, to: tcb.snd.unaPosition)
    tcb.snd.una = ack
    let samplesEveryACK = tcb.retransmission.samplesEveryACK
    let isTimeoutInDoubt = tcb.forward.holdsRetransmissions
    let looksAtEach = samplesEveryACK || isTimeoutInDoubt
    var firstSent: Instant?
    var isAmbiguous = false
    var bringsOriginal = false
    while let entry = tcb.retransmissionQueue.removeAcknowledged(upTo: tcb.snd.unaPosition) {
      if usesRACK, !entry.isSACKed { noteDelivery(of: entry, now: now) }
      guard looksAtEach else { continue }
      if entry.wasRetransmitted {
        isAmbiguous = true
      } else if !entry.isSACKed {
        if firstSent == nil { firstSent = entry.sentAt }
        if isTimeoutInDoubt, entry.end <= tcb.forward.recover { bringsOriginal = true }
      }
    }
    if isTimeoutInDoubt { tcb.forward.acknowledgesOriginal = bringsOriginal }
    tcb.sendQueue.acknowledge(upTo: tcb.snd.unaPosition - 1)
    tcb.retransmission.acknowledged(
      upTo: tcb.snd.unaPosition, next: tcb.nxtPosition,
      echoed: samplesEveryACK
        ? sampleOfAcknowledged(isAmbiguous ? nil : firstSent, now: now) : tcb.timestamps.sample,
      expectedSamples: expected, now: now)
    if isOfSYN { beginData(now: now) }
    if let up = tcb.snd.up, !up.follows(ack) { tcb.snd.up = nil }
    return tcb.sendQueue.start - firstOffset
  }

  /// Linux's sample: the earliest segment that was sent once; else, where no SACK block can tell,
  /// the timestamp.
  private func sampleOfAcknowledged(_ firstSent: Instant?, now: Instant) -> Microseconds? {
    firstSent.map { now - $0 } ?? (usesSACK && state.isSynchronized ? nil : tcb.timestamps.sample)
  }

  /// Our SYN is acknowledged, in ESTABLISHED or, after a CLOSE in SYN-RECEIVED, in FIN-WAIT-1.
  private mutating func beginData(now: Instant) {
    if usesMemory { beginMemoryWindow(now: now) }
    let isForgiving = settings.lostSYNRule == .forgiving
    if tcb.retransmission.expiriesForSYN > (isForgiving ? 1 : 0) {
      // RFC 5681 §3.1: after a lost SYN or SYN,ACK the initial window is one segment.
      tcb.congestion.begin(segmentSize: tcb.snd.mss, segments: 1)
    }
    if settings.lostSYNRule == .oneSegment {
      if tcb.isPassive { tcb.retransmission.beginAnew() }
    } else {
      tcb.retransmission.beginData(keepsSample: isForgiving)
    }
  }

  // MARK: Congestion control and loss recovery

  @inline(__always)
  private mutating func advanceRecovery(
    _ octets: Int, segAck: SequenceNumber, now: Instant, into outputs: inout Outputs
  ) {
    tcb.due.restart = .acknowledgmentOfNewText(segAck: segAck, rto: tcb.retransmission.rto)
    tcb.due.continueRepair = true
    tcb.limitedTransmit = LimitedTransmit()
    let reported = tcb.recovery.duplicates
    switch tcb.recovery.progress(una: tcb.snd.unaPosition) {
    case .normal:
      // What duplicates have told of was delivered then, and the window didn't grow for it.
      let size = tcb.snd.mss
      let acknowledged = octets
      let octets =
        settings.countsSegments && reported > 0
        ? max(octets - reported * size, min(octets, size)) : octets
      if octets > 0, !tcb.notification.stopsGrowth {
        growWindow(octets, now: now, into: &outputs)
      } else if tcb.notification.isReducing {
        reduceRateForEcho(acknowledged: acknowledged, duplicates: reported)
      }
    case .over:
      if reducesRateByDuplicates {
        endRateReduction()
      } else {
        // What this ACK has taken counts where the window itself was reduced.
        let acknowledged = settings.reductionRule == .window ? octets : 0
        tcb.congestion.leaveRecovery(flightSize: tcb.flightSize + acknowledged)
      }
    case .partial(let isFirst):
      if reducesRateByDuplicates {
        reduceRateForProgress(octets)
      } else {
        tcb.congestion.partialAcknowledgment(octets)
      }
      // Only the first partial ACK restarts the timer (RFC 6582 §3.2, step 3).
      if !isFirst, settings.reductionRule == .flight { tcb.due.restart = nil }
      tcb.due.retransmitFirst = .partialAcknowledgment(
        segAck: segAck, recover: tcb.number(at: tcb.recovery.recover - 1))
    }
  }

  private mutating func countDuplicate(_ segment: Segment, into outputs: inout Outputs) {
    switch tcb.recovery.duplicate(una: tcb.snd.unaPosition, next: tcb.nxtPosition) {
    case .counted(let count):
      if tcb.notification.isReducing { reduceRateForEcho(acknowledged: 0, duplicates: count) }
      let cause = Cause.duplicateAcknowledgment(segAck: segment.ack, count: UInt32(count))
      if settings.limitedTransmit, isLimitedTransmitPossible {
        tcb.due.duplicates = count
      } else {
        emit(.decision(.stayQuiet), cause, into: &outputs)
      }
    case .ignored:
      let cause = Cause.duplicatesOfOldLoss(
        segAck: segment.ack, recover: tcb.number(at: tcb.recovery.recover - 1))
      emit(.decision(.stayQuiet), cause, into: &outputs)
    case .entered:
      let goesOn = takeOverRateReductionForEcho()
      if !goesOn { rememberReduction(followsTimeout: false) }
      if goesOn {
        continueRateReduction()
      } else if reducesRateByDuplicates {
        beginRateReduction()
      } else {
        tcb.congestion.enterRecovery(
          flightSize: tcb.flightSize - tcb.limitedTransmit.octets)
        if settings.reductionRule == .window, let window = tcb.congestion.window {
          // What limited transmit has let go is among the segments that have left.
          tcb.congestion.set(window: window - tcb.limitedTransmit.octets)
        }
      }
      tcb.notification.reduced(next: tcb.nxtPosition)
      tcb.due.retransmitFirst = .fastRetransmit(
        segAck: segment.ack, count: UInt32(FastRecovery.threshold))
    case .inflated:
      if reducesRateByDuplicates {
        reduceRateForDuplicate()
      } else {
        tcb.congestion.duplicateInRecovery()
      }
    }
  }

  // MARK: The ACK of our FIN

  private mutating func takeACKOfFIN(_ segment: Segment, into outputs: inout Outputs) -> Bool {
    let cause = Cause.acknowledgmentOfFin(segAck: segment.ack)
    switch state {
    case .finWait1:
      enter(.finWait2, by: .ackOfFin, cause, into: &outputs)
      awaitFIN()
    case .closing:
      enter(.timeWait, by: .ackOfFin, cause, into: &outputs)
      tcb.due.closing = .timeWaitStarted(msl: settings.maximumSegmentLifetime)
    case .lastAck:
      delete(by: .ackOfFin, cause, signal: .closed, into: &outputs)
      return false
    default:
      break
    }
    return true
  }
}
