// Required reading: RFC 2018 §3, §4 (SACK receiver); RFC 2883 §4 (D-SACK).

extension Connection {
  /// Octets of a SACK option before its blocks, aligned by two NOPs.
  private static let sackHeaderOctets = 4
  private static let sackBlockOctets = 8

  /// The blocks for a segment that goes now: on an ACK, as many as its options hold, and beside
  /// text as many as its MSS leaves room for.
  mutating func sackBlocks(on control: ControlBits, textCount: Int) -> SACKBlocks {
    let barred: ControlBits = settings.resetsReportBlocks ? .syn : [.syn, .rst]
    guard tcb.received.isOn, !tcb.received.isEmpty, control.contains(.ack),
      control.isDisjoint(with: barred)
    else {
      return SACKBlocks()
    }
    return sackBlocks(besideText: textCount)
  }

  private mutating func sackBlocks(besideText count: Int) -> SACKBlocks {
    var room = OptionList.capacity - timestampRoom
    if count > 0 { room = min(room, tcb.snd.mss - count) }
    return tcb.received.blocks(
      limit: max(0, (room - Self.sackHeaderOctets) / Self.sackBlockOctets))
  }

  /// The most text of a new segment, octets: Eff.snd.MSS less the SACK option that it will carry
  /// (RFC 9293 §3.7.1).
  mutating func segmentLimit() -> Int {
    guard tcb.received.isOn, !tcb.received.isEmpty else { return tcb.snd.mss }
    let count = sackBlocks(besideText: 0).count
    guard count > 0 else { return tcb.snd.mss }
    return max(1, tcb.snd.mss - Self.sackHeaderOctets - Self.sackBlockOctets * count)
  }

  /// Text or a FIN at `offset` was put behind a gap: its run is what an ACK reports first.
  mutating func reportRun(at offset: Int) {
    guard tcb.received.isOn else { return }
    let run = tcb.reassemblyQueue.run(at: offset)
    let hasFIN = tcb.reassemblyQueue.finOffset == run.upperBound
    let end = run.upperBound + (hasFIN ? 1 : 0)
    guard end > run.lowerBound else { return }
    tcb.received.add(SACKBlock(left: number(of: run.lowerBound), right: number(of: end)))
  }

  /// What of an arriving segment came before, if anything: below RCV.NXT, or else behind a gap.
  mutating func reportDuplicate(in segment: Segment) {
    // Linux keeps little more than the numbers of an end in FIN-WAIT-2 that nobody reads.
    let hasNoReader = settings.answersInTimeWait && tcb.closing.due != nil
    guard tcb.received.isOn, segment.length > 0, !segment.control.contains(.syn), !hasNoReader
    else { return }
    if segment.seq.precedes(tcb.rcv.nxt) {
      if settings.readsOldSegments { tcb.acknowledgment.isUrgent = true }
      let count = min(segment.length, tcb.rcv.nxt.distance(from: segment.seq))
      tcb.received.addDuplicate(SACKBlock(left: segment.seq, right: segment.seq + count))
      return
    }
    guard tcb.reassemblyQueue.holdsText else { return }
    let offset = tcb.rcv.octets + segment.seq.distance(from: tcb.rcv.nxt)
    let range = offset..<(offset + segment.text.count)
    guard let overlap = tcb.reassemblyQueue.overlap(with: range) else { return }
    tcb.received.addDuplicate(
      SACKBlock(left: number(of: overlap.lowerBound), right: number(of: overlap.upperBound)))
  }

  /// The number of an octet of the peer's stream.
  private func number(of offset: Int) -> SequenceNumber {
    tcb.rcv.nxt + (offset - tcb.rcv.octets)
  }
}
