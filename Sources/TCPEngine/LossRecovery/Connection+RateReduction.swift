// Required reading: RFC 9937 §3 (inflight and DeliveredData without SACK), §6; RFC 6582 §3.2.

extension Connection {
  /// Whether recovery by duplicate ACKs alone reduces its rate proportionally too.
  var reducesRateByDuplicates: Bool {
    settings.proportionalRateReduction && !usesSACK && tcb.congestion.window != nil
      && settings.reductionRule == .flight
  }

  /// A window that is reduced in whole segments, from what it is, lets whole segments go.
  @inline(__always) var unitOfRateReduction: Int {
    settings.countsSegments || settings.reductionRule == .window ? max(1, tcb.snd.mss) : 1
  }

  /// So many octets in such units.
  @inline(__always)
  func inUnits(_ octets: Int) -> Int {
    let unit = unitOfRateReduction
    return unit == 1 ? octets : CongestionState.segments(in: octets, of: unit) * unit
  }

  /// The third duplicate ACK: recovery begins.
  mutating func beginRateReduction() {
    let size = tcb.snd.mss
    let before = (FastRecovery.threshold - 1) * size
    let window = tcb.congestion.wholeSegments
    tcb.congestion.reduce(flightSize: tcb.flightSize - tcb.limitedTransmit.octets)
    tcb.rateReduction = ProportionalRateReduction(
      recoverFS: settings.countsSegments ? window : tcb.flightSize - before, arrived: before)
    reduceRateForDuplicate(isHoleToFill: true)
  }

  /// The third duplicate ACK while the window comes down for a mark: recovery begins, and goes on
  /// with that.
  mutating func continueRateReduction() {
    tcb.rateReduction.takeOver(arrived: (FastRecovery.threshold - 1) * tcb.snd.mss)
    reduceRateForDuplicate(isHoleToFill: true)
  }

  /// A duplicate ACK: a segment has arrived, nobody knows which. With `isHoleToFill`, the segment
  /// at SND.UNA is about to go again.
  mutating func reduceRateForDuplicate(isHoleToFill: Bool = false) {
    let delivered = tcb.rateReduction.takeDuplicate(
      segmentSize: tcb.snd.mss, outstanding: tcb.flightSize)
    reduceRate(delivered: delivered, isHoleToFill: isHoleToFill)
  }

  /// An ACK of `octets` that leaves part of the flight: the next segment is missing too.
  mutating func reduceRateForProgress(_ octets: Int) {
    let delivered = tcb.rateReduction.takeProgress(octets, segmentSize: tcb.snd.mss)
    reduceRate(delivered: delivered, isHoleToFill: true)
  }

  /// The pipe is what is outstanding, less what duplicate ACKs stand for, less the segment that is
  /// taken for lost until it has gone again.
  private mutating func reduceRate(delivered: Int, isHoleToFill: Bool) {
    let pipe =
      tcb.inFlight - tcb.rateReduction.arrived - (isHoleToFill ? tcb.snd.mss : 0)
    let ack = ProportionalRateReduction.ACK(
      delivered: inUnits(delivered), inFlight: inUnits(max(0, pipe)),
      threshold: tcb.congestion.state.threshold, segmentSize: tcb.snd.mss,
      unit: unitOfRateReduction, isSafe: false)
    if let window = tcb.rateReduction.window(after: ack) { tcb.congestion.set(window: window) }
  }

  /// A mark is echoed: the window comes down to the new ssthresh as in a recovery (RFC 9937 §6).
  mutating func beginRateReductionForEcho() {
    let window = tcb.congestion.state.window
    tcb.rateReduction = ProportionalRateReduction(recoverFS: tcb.congestion.wholeSegments)
    tcb.congestion.reduce(flightSize: tcb.flightSize)
    tcb.congestion.set(window: window)
    tcb.notification.isReducing = true
    tcb.notification.stopsGrowth = true
    // One reduction counts for what is out: what a probe repairs of it brings no other.
    tcb.probe.reset()
  }

  /// Without SACK: an ACK of `octets` while the window comes down for a mark, with so many
  /// duplicate ACKs before it, itself among them.
  mutating func reduceRateForEcho(acknowledged octets: Int, duplicates: Int) {
    let isNew = octets > 0
    let reported = isNew ? duplicates * tcb.snd.mss : 0
    let delivered = isNew ? max(octets - reported, min(octets, tcb.snd.mss)) : tcb.snd.mss
    let arrived = isNew ? 0 : duplicates * tcb.snd.mss
    let ack = ProportionalRateReduction.ACK(
      delivered: inUnits(delivered), inFlight: inUnits(max(0, tcb.inFlight - arrived)),
      threshold: tcb.congestion.state.threshold, segmentSize: tcb.snd.mss,
      unit: unitOfRateReduction, isSafe: isNew)
    if let window = tcb.rateReduction.window(after: ack) { tcb.congestion.set(window: window) }
  }

  /// A recovery begins, or a timeout: the window no longer comes down for a mark. Returns whether it
  /// did, so that what begins goes on with that.
  mutating func takeOverRateReductionForEcho() -> Bool {
    defer { tcb.notification.isReducing = false }
    return tcb.notification.isReducing
  }

  /// Recovery by duplicate ACKs is over.
  mutating func endRateReduction() {
    tcb.rateReduction.end()
    tcb.congestion.leaveReduction()
  }
}
