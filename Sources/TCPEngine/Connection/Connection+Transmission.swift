// Required reading: RFC 9293 §3.10.2, §3.7.4 (Nagle), §3.8.6 (managing the window); RFC 5681.

extension Connection {
  /// Carries out what a passage through a door has made due: timers stop, segments go, timers
  /// start.
  mutating func settle(now: Instant, into outputs: inout Outputs) {
    guard state != .closed && state != .listen else { return }
    stopIdleTimers(now: now, into: &outputs)
    // A probe, which may be outstanding then, takes one number.
    if tcb.flightSize <= 1, tcb.hasUnsent { resumeAfterIdle(now: now, into: &outputs) }
    if tcb.due.retransmitFirst != nil || tcb.retransmissionQueue.hasDue {
      retransmitWhatIsDue(now: now, into: &outputs)
    }
    if tcb.hasUnsent {
      sendNewText(now: now, overridingSillyWindow: false, into: &outputs)
      noteWindowUse()
    } else if mayTransmitText {
      tcb.lastHold = nil
    }
    if tcb.sack.isActive { retransmitSpeculatively(now: now, into: &outputs) }
    if tcb.acknowledgment.cause != nil { sendOwedAcknowledgment(now: now, into: &outputs) }
    startDueTimers(now: now, into: &outputs)
    tcb.due = DueTransmissions()
  }

  /// SND.UNA + SND.WND as a position: the peer has room up to here.
  var sendEdge: Int { tcb.snd.unaPosition + tcb.snd.wnd }

  /// The send window's room beyond what is outstanding, octets; negative after it has shrunk.
  var windowRoom: Int { tcb.snd.wnd - tcb.flightSize }

  /// The congestion window's room, octets.
  @inline(__always) var congestionRoom: Int {
    guard let window = tcb.congestion.window else { return Int.max }
    return window + limitedTransmitAllowance - tcb.inFlight
  }

  /// U: what both windows admit now, octets.
  @inline(__always) var usableWindow: Int { max(0, min(windowRoom, congestionRoom)) }

  /// Whether this state sends text, or the FIN behind it.
  private var mayTransmitText: Bool {
    switch state {
    case .established, .closeWait, .finWait1, .closing, .lastAck: true
    default: false
    }
  }

  // MARK: New text

  /// Sends queued text, and the FIN behind it, as far as the windows and the sender's rules admit.
  mutating func sendNewText(
    now: Instant, overridingSillyWindow: Bool, into outputs: inout Outputs
  ) {
    guard mayTransmitText else { return }
    if tcb.hasUnsent, tcb.retransmissionQueue.hasDue,
      !tcb.forward.holdsRetransmissions || tcb.due.retransmitFirst != nil
    {
      // What a timeout gave up for lost goes first: slow start begins at SND.UNA (RFC 5681 §3.1).
      // F-RTO alone asks with new text whether the timeout was spurious (RFC 5682 §2.1, step 2b).
      if let due = tcb.retransmissionQueue.firstDue(), due.position >= sendEdge {
        hold(.holdForWindow, into: &outputs)
      } else if tcb.congestion.window != nil {
        hold(.holdForCongestionWindow, into: &outputs)
      }
      return
    }
    let earlier = tcb.flightSize
    while tcb.hasUnsent {
      let queued = tcb.unsentOctets
      guard queued > 0 else {
        // A FIN takes a sequence number, so the peer's window counts; the congestion window
        // doesn't, unless it counts segments.
        if windowRoom < 1 {
          hold(.holdForWindow, into: &outputs)
        } else if settings.countsSegments, congestionRoom <= 0 {
          hold(.holdForCongestionWindow, into: &outputs)
        } else {
          let cause = Cause.finSent(seq: tcb.snd.nxt)
          sendNew(textCount: 0, withFIN: true, cause, now: now, into: &outputs)
          tcb.lastHold = nil
        }
        return
      }
      let usable = usableWindow
      let limit = segmentLimit()
      let record = tcb.sendQueue.hasRecords ? unsentOfRecord(queued) : queued
      let size = min(record, usable, limit)
      // (1) A full segment goes, and the end of a record that others follow: it can't grow.
      if size < limit || size == 0, size < record || record == queued,
        let reason = reasonToHold(size, queued: queued, earlier: earlier),
        !(overridingSillyWindow && size > 0)
      {
        hold(reason, into: &outputs)
        return
      }
      let withFIN = tcb.isFINQueued && size == queued && windowRoom > size
      let cause = causeOfNewText(size, usable: usable)
      sendNew(textCount: size, withFIN: withFIN, cause, now: now, into: &outputs)
    }
    tcb.lastHold = nil
  }

  /// Of so many octets at the end of the queue, those that one segment may join. O(log records).
  func unsentOfRecord(_ queued: Int) -> Int {
    let next = tcb.sendQueue.end - queued
    return (tcb.sendQueue.recordEnd(after: next) ?? tcb.sendQueue.end) - next
  }

  /// The position up to which small segments may join the one at `position` as it goes again.
  private func joiningEdge(at position: Int) -> Int {
    guard tcb.sendQueue.hasRecords, let end = tcb.sendQueue.recordEnd(after: position - 1) else {
      return sendEdge
    }
    return min(sendEdge, end + 1)
  }

  /// RFC 9293 §3.8.6.2.1: when to send less than a full segment. `earlier` octets were outstanding
  /// before this passage sent anything.
  private mutating func reasonToHold(_ size: Int, queued: Int, earlier: Int) -> Decision? {
    let isWindowTheLimit = windowRoom <= congestionRoom
    if size == 0 {
      return isWindowTheLimit ? .holdForWindow : .holdForCongestionWindow
    }
    let waitsForNagle = isNagleHolding(size, queued: queued, earlier: earlier)
    // (2) All that is queued fits, and it is pushed.
    if size == queued {
      let isReleased = tcb.due.isPeerHeard && tcb.sendQueue.isReleasedByArrival
      guard tcb.sendQueue.isReleased || tcb.isFINQueued || isReleased else { return .holdForPush }
      return waitsForNagle ? .holdForNagle : nil
    }
    // (3) Half of the largest window ever offered goes.
    if size >= max(1, tcb.snd.maxWnd / 2) && !waitsForNagle { return nil }
    // (4) is the override timeout.
    return isWindowTheLimit ? .holdForSillyWindow : .holdForCongestionWindow
  }

  /// RFC 9293 §3.7.4 (SHLD-7), or as Linux and FreeBSD have it, where a FIN that follows is as good
  /// as an acknowledgment: nothing more can come to fill the segment.
  private func isNagleHolding(_ size: Int, queued: Int, earlier: Int) -> Bool {
    guard settings.nagle else { return false }
    let isLast = tcb.isFINQueued && size == queued
    switch settings.nagleRule {
    case .unacknowledged: return tcb.flightSize > 0
    case .smallUnacknowledged: return !isLast && tcb.snd.smallEnd > tcb.snd.unaPosition
    case .earlierUnacknowledged: return !isLast && earlier > 0
    }
  }

  /// Says once why text waits.
  private mutating func hold(_ reason: Decision, into outputs: inout Outputs) {
    guard tcb.lastHold != reason else { return }
    tcb.lastHold = reason
    let queued = UInt32(clamping: tcb.unsentOctets)
    let flight = UInt32(clamping: tcb.flightSize)
    let mss = UInt32(tcb.snd.mss)
    let cause: Cause =
      switch reason {
      case .holdForWindow:
        .windowFull(
          queued: queued, sndNxt: tcb.snd.nxt, sndUna: tcb.snd.una, sndWnd: UInt32(tcb.snd.wnd))
      case .holdForNagle: .nagle(queued: queued, flight: flight, mss: mss)
      case .holdForPush: .notPushed(queued: queued, mss: mss)
      case .holdForSillyWindow:
        .sillyWindowAtSender(queued: queued, usable: UInt32(clamping: usableWindow), mss: mss)
      default:
        .congestionWindowFull(
          queued: queued, flight: UInt32(clamping: tcb.inFlight),
          cwnd: UInt32(clamping: tcb.congestion.window ?? 0))
      }
    emit(.decision(reason), cause, into: &outputs)
  }

  /// Sends a segment for the first time.
  mutating func sendNew(
    textCount: Int, withFIN: Bool, isProbe: Bool = false, _ cause: Cause, now: Instant,
    into outputs: inout Outputs
  ) {
    // Before SND.NXT moves: the stop of the delayed ACK's timer doesn't tell what is about to be
    // sent.
    stopDelayedAcknowledgment(into: &outputs)
    if withFIN && state == .closeWait {
      enter(.lastAck, by: .close, .closeCall(sndNxt: tcb.snd.nxt), into: &outputs)
    }
    let entry = RetransmissionQueue.Entry(
      position: tcb.nxtPosition, textCount: textCount, sentAt: now, order: tcb.rack.nextOrder,
      hasFIN: withFIN, isProbe: isProbe)
    tcb.retransmissionQueue.append(entry)
    tcb.snd.nxt += entry.end - entry.position
    if 1..<segmentLimit() ~= textCount { tcb.snd.smallEnd = entry.end }
    tcb.due.hasSentNew = !isProbe
    if !isProbe { tcb.retransmission.measure(position: entry.position, sentAt: now) }
    if textCount > 0 { tcb.congestion.sent(upTo: entry.end, now: now) }
    transmit(entry, Transmission(isProbe: isProbe), cause, now: now, into: &outputs)
  }

  /// Sends our SYN for the first time: alone, or with the ACK of the peer's.
  mutating func sendSYN(_ cause: Cause, now: Instant, into outputs: inout Outputs) {
    let entry = RetransmissionQueue.Entry(
      position: 0, textCount: 0, sentAt: now, order: tcb.rack.nextOrder, hasSYN: true)
    tcb.retransmissionQueue.append(entry)
    tcb.snd.nxt = tcb.snd.iss + 1
    tcb.timestamps.begin(at: timestampClock(at: now))
    if !isCached { tcb.retransmission.measure(position: 0, sentAt: now) }
    transmit(entry, Transmission(), cause, now: now, into: &outputs)
  }

  // MARK: What was sent before

  private mutating func retransmitWhatIsDue(now: Instant, into outputs: inout Outputs) {
    // SHLD-16: nothing goes again beyond SND.UNA + SND.WND; a closed window is probed.
    let isClosed = tcb.snd.wnd == 0 && state.isSynchronized
    guard !isClosed || tcb.retransmissionQueue.first?.hasSYN == true else { return }
    if let cause = tcb.due.retransmitFirst, let first = tcb.retransmissionQueue.first {
      retransmit(first, cause, now: now, into: &outputs)
    }
    // The timeout itself sends the earliest segment only (RFC 6298, rule 5.4): the rest follows as
    // ACKs move SND.UNA, in slow start. Without a congestion window it all follows the first one.
    guard tcb.due.continueRepair || (usesSACK && tcb.due.retransmitFirst == nil) else { return }
    while let entry = tcb.retransmissionQueue.firstDue(), entry.position < sendEdge,
      mayRetransmit(entry)
    {
      retransmit(entry, causeOfRetransmission(entry), now: now, into: &outputs)
    }
  }

  mutating func retransmit(
    _ entry: RetransmissionQueue.Entry, _ cause: Cause, isRescue: Bool = false, now: Instant,
    into outputs: inout Outputs
  ) {
    var entry = entry
    if entry.isProbe {
      stopDelayedAcknowledgment(into: &outputs)
      entry = widenProbe(entry)
    } else if settings.joinsSmallSegments, !entry.hasSYN, entry.textCount < segmentLimit() {
      entry = tcb.retransmissionQueue.joinFollowing(
        at: entry.position, limit: segmentLimit(), edge: joiningEdge(at: entry.position))
    }
    if isRescue {
      tcb.retransmissionQueue.markRescued(
        at: entry.position, now: now, order: tcb.rack.nextOrder)
    } else {
      tcb.retransmissionQueue.markRetransmitted(
        at: entry.position, counting: usesSACK, now: now, order: tcb.rack.nextOrder)
      tcb.sack.sentAgain(upTo: entry.end)
      tcb.undo.sentAgain(clock: timestampClock(at: now))
    }
    tcb.sack.countSentAgain()
    tcb.retransmission.abandonMeasurement()
    if settings.recoveryRestartsTimer, !isRescue, tcb.due.restart == nil,
      entry.position == tcb.retransmissionQueue.first?.position
    {
      tcb.due.restart = .retransmissionTimerStarted(rto: tcb.retransmission.rto)
    }
    transmit(entry, Transmission(isRetransmission: true), cause, now: now, into: &outputs)
  }

  /// The window is open again: the octet that probed it goes once more, with what follows it if the
  /// rules against silly windows let so much go (RFC 9293 §3.8.6.2.1, MUST-38); else alone.
  private mutating func widenProbe(_ probe: RetransmissionQueue.Entry) -> RetransmissionQueue.Entry
  {
    var textCount = probe.textCount
    if !probe.hasFIN {
      let queued = tcb.sendQueue.end - tcb.sendQueue.start
      let room = max(0, min(tcb.snd.wnd - textCount, congestionRoom))
      let record = unsentOfRecord(queued)
      let wider = min(record, tcb.snd.mss, textCount + room)
      if wider == record || wider == tcb.snd.mss || wider >= max(1, tcb.snd.maxWnd / 2) {
        textCount = max(textCount, wider)
      }
    }
    tcb.retransmissionQueue.extendProbe(to: textCount)
    guard let entry = tcb.retransmissionQueue.first else {
      preconditionFailure("a probe stays in its queue while it is widened")
    }
    tcb.snd.nxt = tcb.number(at: entry.end)
    return entry
  }

  /// Sends one octet, or the FIN, into a zero window (RFC 9293 §3.8.6.1), or nothing behind it.
  mutating func sendProbe(_ cause: Cause, now: Instant, into outputs: inout Outputs) {
    if settings.zeroWindowProbe == .empty {
      send(
        tcb.snd.una - 1, .ack, Transmission(isProbe: true), cause, now: now, into: &outputs)
    } else if var outstanding = tcb.retransmissionQueue.first {
      if outstanding.textCount > 0 {
        // Of a segment that a shrunken window has left outstanding, the first octet asks.
        outstanding.textCount = 1
        outstanding.hasFIN = false
      }
      tcb.retransmission.abandonMeasurement()
      transmit(
        outstanding, Transmission(isRetransmission: true, isProbe: true), cause, now: now,
        into: &outputs)
    } else {
      let hasText = tcb.unsentOctets > 0
      sendNew(
        textCount: hasText ? 1 : 0, withFIN: !hasText, isProbe: true, cause, now: now,
        into: &outputs)
    }
  }

  // MARK: One segment

  private mutating func transmit(
    _ entry: RetransmissionQueue.Entry, _ transmission: Transmission, _ cause: Cause, now: Instant,
    into outputs: inout Outputs
  ) {
    let seq = tcb.number(at: entry.position)
    var control: ControlBits = state == .synSent ? [] : .ack
    if entry.hasSYN {
      control.insert(.syn)
      control.formUnion(
        notificationBits(ofSYNWithACK: control.contains(.ack)))
    }
    if entry.hasFIN { control.insert(.fin) }
    if tcb.sack.isActive || tcb.recovery.isActive || tcb.notification.isReducing {
      tcb.rateReduction.sent(inUnits(entry.count))
    }
    tcb.rack.sent(end: entry.end, at: now, isKept: usesRACK)
    var urgentPointer: UInt16 = 0
    if let up = tcb.snd.up, up.follows(seq), entry.textCount > 0 {
      // RFC 9293 §3.8.5 (MUST-62): the pointer is to the octet after the urgent data.
      control.insert(.urg)
      urgentPointer = UInt16(clamping: up.distance(from: seq))
    }
    var transmission = transmission
    mark(&control, &transmission, hasText: entry.textCount > 0)
    guard entry.textCount > 0 else {
      return send(seq, control, transmission, cause, now: now, into: &outputs)
    }
    let start = entry.position - 1
    let end = start + entry.textCount
    tcb.textLastSent = now
    if settings.acknowledgmentRule == .adaptive { tcb.adaptive.sent(now: now) }
    let (text, isPushed) = tcb.sendQueue.text(in: start..<end)
    if isPushed { control.insert(.psh) }
    send(
      seq, control, urgentPointer: urgentPointer, text: text, transmission, cause, now: now,
      into: &outputs)
  }

  /// Puts a segment on the path, with the options, acknowledgment and window of now.
  mutating func send(
    _ seq: SequenceNumber, _ control: ControlBits, urgentPointer: UInt16 = 0,
    text: consuming SegmentText = .empty, _ transmission: Transmission, _ cause: Cause,
    now: Instant, into outputs: inout Outputs
  ) {
    let window = windowToOffer(on: control)
    let options = options(on: control, textCount: text.count, now: now)
    var control = control
    var ack = SequenceNumber(0)
    if control.contains(.ack) {
      ack = tcb.rcv.nxt
      if tcb.notification.owesEcho, !control.contains(.syn) { control.insert(.ece) }
      acknowledgmentGoes(window: window, control: control, into: &outputs)
    }
    let header = Segment.Header(
      sourcePort: localPort, destinationPort: remotePort, seq: seq, ack: ack, control: control,
      window: window, urgentPointer: urgentPointer, options: options)
    emitTransmission(header, text, transmission, cause, into: &outputs)
  }
}
