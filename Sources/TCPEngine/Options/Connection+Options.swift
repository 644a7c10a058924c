// Required reading: RFC 9293 §3.7.1 (MSS option); RFC 7323 §2.2 to §2.4 (window
// scale), §3.2 (timestamps); RFC 2018 §2 (SACK-permitted).

extension Connection {
  /// The options that a segment carries as it goes, with these bits and so much text.
  @inline(__always)
  mutating func options(on control: ControlBits, textCount: Int, now: Instant) -> OptionList {
    if tcb.received.isEmpty, !control.contains(.syn) {
      // As most segments are: every order of options is the same here.
      return tcb.timestamps.isOn
        ? OptionList(timestampsAlone: timestampClock(at: now), echo: tcb.timestamps.recent)
        : OptionList()
    }
    return negotiatedOptions(on: control, textCount: textCount, now: now)
  }

  private mutating func negotiatedOptions(
    on control: ControlBits, textCount: Int, now: Instant
  ) -> OptionList {
    var carried = CarriedOptions()
    if control.contains(.syn) {
      if settings.offersSegmentSize {
        carried.maximumSegmentSize = UInt16(clamping: settings.maximumSegmentSize)
      }
      carried.permitsSACK =
        control.contains(.ack) ? tcb.received.isOn : settings.selectiveAcknowledgment
      // RFC 7323 §2.2: on a SYN,ACK only if the SYN had one.
      if !control.contains(.ack) || tcb.scaling.isOn {
        carried.windowScale = WindowScaling.offered(settings.windowScale).map { UInt8($0) }
      }
    }
    carried.blocks = sackBlocks(on: control, textCount: textCount)
    if tcb.timestamps.isOn {
      carried.timestamps = (timestampClock(at: now), tcb.timestamps.recent)
    } else if settings.timestamps, control.intersection([.syn, .ack]) == .syn {
      carried.timestamps = (timestampClock(at: now), 0)
    }
    return carried.laidOut(as: settings.optionLayout)
  }

  /// Takes what the peer's SYN offers.
  mutating func takeOptions(ofSYN segment: Segment, now: Instant) {
    // MUST-16: the smaller of what the peer takes and what our own interface carries. An option of
    // zero would forbid every segment; one octet is the least that makes sense.
    let offered = segment.options.maximumSegmentSize
    let option =
      offered.map { max(Int($0), settings.leastSegmentSize) } ?? settings.defaultSegmentSize
    tcb.snd.mss = max(1, min(option, settings.maximumSegmentSize))
    limitToPath()
    if settings.receiveBufferRounding == .up, tcb.isPassive || offered != nil {
      widenReceiveBuffer(to: tcb.snd.mss)
    }
    tcb.scaling.negotiate(ours: settings.windowScale, theirs: segment.options.windowScale)
    tcb.received.negotiate(
      ours: settings.selectiveAcknowledgment, theirs: segment.options.permitsSACK)
    tcb.timestamps.negotiate(ours: settings.timestamps, lastAckSent: tcb.rcv.nxt, now: now)
    if settings.receiveBufferRounding == .down, tcb.isPassive {
      roundFirstWindow(to: settings.maximumSegmentSize - timestampRoom)
    }
    if tcb.timestamps.isOn {
      // RFC 9293 §3.7.1: Eff.snd.MSS leaves room for the options.
      tcb.snd.mss = max(1, tcb.snd.mss - Self.timestampOctets)
    }
    tcb.snd.fullMSS = tcb.snd.mss
  }

  /// Makes the receive buffer a multiple of a segment, if it holds one at all.
  private mutating func widenReceiveBuffer(to segment: Int) {
    guard segment > 0, settings.receiveBuffer > segment else { return }
    settings.receiveBuffer = (settings.receiveBuffer + segment - 1) / segment * segment
  }

  /// Makes the window of our SYN a multiple of a segment, if it holds one at all. A SYN's field may
  /// not hold all of it.
  mutating func roundFirstWindow(to segment: Int) {
    let buffer = min(settings.receiveBuffer, max(0, settings.firstWindowLimit ?? .max))
    guard segment > 0, buffer > segment else {
      tcb.rcv.wnd = min(tcb.rcv.wnd, buffer)
      return
    }
    tcb.rcv.wnd = buffer / segment * segment
    if settings.windowOffer != .linux { tcb.rcv.wnd = min(tcb.rcv.wnd, Int(UInt16.max)) }
  }

  /// SEG.WND for a segment that goes now.
  ///
  /// A scaled window is a multiple of 2^shift. Where rounding down would pull back the edge that
  /// the peer knows, it is rounded up, and as much more is accepted (RFC 7323 §2.4).
  @inline(__always)
  mutating func windowToOffer(on control: ControlBits) -> UInt16 {
    if usesMemory, !control.contains(.syn) { return windowToOfferOfMemory() }
    let shift = control.contains(.syn) ? 0 : tcb.scaling.receive
    let offersAll = !control.contains(.syn) && settings.windowOffer == .freebsd
    if offersAll { offerWholeRoom() }
    var units = tcb.rcv.wnd &>> shift
    if units &<< shift != tcb.rcv.wnd,
      offersAll || (tcb.rcv.nxt + (units &<< shift)).precedes(tcb.rcv.announcedEdge)
    {
      units += 1
      tcb.rcv.wnd = units &<< shift
    }
    return UInt16(clamping: units)
  }

  /// The window is all the room there is, but not less than what the peer knows; and nothing, where
  /// it would be a silly one.
  private mutating func offerWholeRoom() {
    let free = freeBuffer
    let known = max(0, tcb.rcv.announcedEdge.distance(from: tcb.rcv.nxt))
    let isSilly = free < min(settings.receiveBuffer / 4, tcb.snd.mss + timestampRoom)
    tcb.rcv.wnd = max(isSilly ? 0 : free, known)
  }
}
