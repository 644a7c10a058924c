// Required reading: RFC 9293 §3.10.7.4, sixth to eighth check; §3.8.5 (urgent information).

extension Connection {
  /// Whether the peer may still send text: its FIN hasn't been taken.
  private var takesText: Bool {
    switch state {
    case .established, .finWait1, .finWait2: true
    default: false
    }
  }

  // MARK: Sixth, check the URG bit

  mutating func takeUrgentPointer(_ segment: Segment, into outputs: inout Outputs) {
    guard takesText else { return }
    let up = segment.seq + Int(segment.urgentPointer)
    // "in advance of the data consumed": unread text counts.
    let consumed = tcb.rcv.nxt - readableOctets
    guard up.follows(consumed), tcb.rcv.up.map({ up.follows($0) }) ?? true else { return }
    tcb.rcv.up = up
    emit(.signal(.urgent), .urgentPointer(rcvUp: up), into: &outputs)
  }

  /// RCV.UP means nothing once the user has consumed all before it; 2³¹ octets later it would seem
  /// to lie ahead again.
  mutating func forgetUrgentPointer() {
    guard let up = tcb.rcv.up, !up.follows(tcb.rcv.nxt - readableOctets) else { return }
    tcb.rcv.up = nil
  }

  // MARK: Seventh, process the segment text

  /// `arrived` is the segment before anything was cut off: RFC 2883 reports what came twice.
  mutating func checkText(
    _ segment: Segment, now: Instant, into outputs: inout Outputs, arrived: Segment
  ) {
    if tcb.isClosedBothWays, refusesText(segment, into: &outputs) { return }
    guard arrived.length > 0 || tcb.reassemblyQueue.holdsText else { return }
    guard takesText else {
      if !segment.text.isEmpty {
        discard(segment, .textAfterFin(segSeq: segment.seq), into: &outputs)
      }
      return
    }
    let offset = tcb.rcv.octets + segment.seq.distance(from: tcb.rcv.nxt)
    if tcb.received.isOn { reportDuplicate(in: arrived) }
    // A FIN takes a number too: one that waits behind the gap waits as text does.
    let waitedForGap = tcb.reassemblyQueue.holdsText || tcb.reassemblyQueue.finOffset != nil
    if segment.control.contains(.fin) {
      tcb.reassemblyQueue.end(at: offset + segment.text.count)
    }
    if tcb.reassemblyQueue.isNotNeeded(for: segment.text, at: offset, next: tcb.rcv.octets) {
      if !segment.text.isEmpty {
        take(
          segment.text, from: segment, at: offset, isPlain: !waitedForGap, now: now,
          into: &outputs)
      }
      return
    }
    let new = tcb.reassemblyQueue.insert(segment.text, at: offset)
    let text = tcb.reassemblyQueue.removeText(at: tcb.rcv.octets)
    if !text.isEmpty {
      let isPlain = segment.text.isEmpty || !waitedForGap && !tcb.reassemblyQueue.holdsText
      take(text, from: segment, at: offset, isPlain: isPlain, now: now, into: &outputs)
    } else if !segment.text.isEmpty {
      reportRun(at: offset)
      if usesMemory { takeIntoMemoryBehindGap(segment, of: new, at: offset, now: now) }
      // Sent at once: the peer counts duplicates (RFC 5681 §4.2).
      tcb.acknowledgment.oweForGap(
        .textOutOfOrder(
          segSeq: segment.seq, length: UInt32(segment.text.count), rcvNxt: tcb.rcv.nxt))
    }
  }

  /// Text that comes next, with a segment whose own text stands at `segmentOffset`.
  @inline(__always)
  private mutating func take(
    _ text: SegmentText, from segment: Segment, at segmentOffset: Int, isPlain: Bool, now: Instant,
    into outputs: inout Outputs
  ) {
    if usesMemory {
      takeIntoMemory(segment, of: text.count, at: segmentOffset, now: now)
    } else if settings.acknowledgmentRule == .adaptive {
      tcb.adaptive.received(
        segment.text.count, isPushed: segment.control.contains(.psh), window: tcb.rcv.wnd,
        rto: tcb.retransmission.rto, now: now)
    }
    let segmentEnd = segmentOffset + segment.text.count
    let offset = tcb.rcv.octets
    let first = tcb.rcv.nxt
    tcb.rcv.nxt += text.count
    tcb.rcv.octets += text.count
    tcb.received.advance(to: tcb.rcv.nxt)
    if usesMemory {
      tcb.rcv.wnd = max(0, tcb.rcv.wnd - text.count)
      if !hasOutstandingReceive || readableOctets > 0 { tcb.receiveBuffer.append(text) }
    } else if hasOutstandingReceive, readableOctets == 0 {
      // Simplified: §3.8.6.2.2 (MUST-39) asks to move the right edge by a segment at least. This
      // text never takes up the window, so the window is whole, and whatever reduction an earlier
      // pause in reading has left is given back at once; it is told with the next ACK, never by one
      // of its own.
      tcb.rcv.wnd = min(settings.receiveBuffer, tcb.scaling.greatestWindow)
    } else {
      tcb.rcv.wnd = max(0, tcb.rcv.wnd - text.count)
      tcb.receiveBuffer.append(text)
    }
    forgetUrgentPointer()
    let count = UInt32(text.count)
    let heldFollows = !isPlain && tcb.rcv.octets > segmentEnd
    let cause: Cause =
      heldFollows
      ? .textFillsGap(segSeq: first, length: count, rcvNxt: tcb.rcv.nxt)
      : .textInOrder(segSeq: first, length: count, rcvNxt: tcb.rcv.nxt)
    emit(.deliver(text, offset: UInt64(offset)), cause, into: &outputs)
    if isPlain {
      tcb.acknowledgment.oweForText(cause)
    } else {
      // RFC 5681 §4.2: a segment that fills a gap, wholly or in part, is acknowledged at once.
      tcb.acknowledgment.owe(cause)
    }
  }

  // MARK: Eighth, check the FIN bit

  @inline(__always)
  mutating func checkFIN(_ segment: Segment, into outputs: inout Outputs) {
    if state == .timeWait, segment.control.contains(.fin) {
      let cause = Cause.finAgainInTimeWait(segSeq: segment.seq, rcvNxt: tcb.rcv.nxt)
      tcb.acknowledgment.owe(cause)
      tcb.due.closing = cause
      return
    }
    guard takesText, let end = tcb.reassemblyQueue.finOffset else { return }
    guard end == tcb.rcv.octets else {
      if segment.control.contains(.fin), segment.text.isEmpty {
        let seq = tcb.rcv.nxt + (end - tcb.rcv.octets)
        reportRun(at: end)
        tcb.acknowledgment.owe(.finOutOfOrder(seq: seq, rcvNxt: tcb.rcv.nxt))
      }
      return
    }
    takeFIN(into: &outputs)
  }

  private mutating func takeFIN(into outputs: inout Outputs) {
    let arrived = Cause.finArrived(seq: tcb.rcv.nxt)
    let crossed = Cause.finBeforeAcknowledgmentOfFin(seq: tcb.rcv.nxt, sndUna: tcb.snd.una)
    tcb.rcv.nxt += 1
    // The FIN's number is a part of the window, which isn't whole again before it is offered anew.
    if usesMemory { tcb.rcv.wnd = max(0, tcb.rcv.wnd - 1) }
    tcb.received.advance(to: tcb.rcv.nxt)
    tcb.isFINReceived = true
    tcb.reassemblyQueue.removeAll()
    if settings.acknowledgmentRule == .adaptive, state == .established {
      // The user's own FIN may be near, and carry it.
      tcb.adaptive.finished()
      tcb.acknowledgment.oweForFIN(arrived)
    } else {
      tcb.acknowledgment.owe(arrived)
    }
    switch state {
    case .established:
      // What lay behind a gap lies behind the end; what came twice is reported still.
      tcb.received.forgetRuns()
      enter(.closeWait, by: .fin, arrived, into: &outputs)
    case .finWait1:
      enter(.closing, by: .fin, crossed, into: &outputs)
    case .finWait2:
      enter(.timeWait, by: .fin, arrived, into: &outputs)
      tcb.due.closing = .timeWaitStarted(msl: settings.maximumSegmentLifetime)
    default:
      preconditionFailure("a FIN is taken in the states that take text")
    }
    emit(.signal(.closing), arrived, into: &outputs)
    guard tcb.closing.due != nil else { return }
    tcb.closing.stop()
    emit(.timer(.finWait2, .stop), arrived, into: &outputs)
  }
}
