// Required reading: RFC 9293 §3.10 (event processing).

/// One end of a TCP connection, sans-IO: user calls, segments and timeouts go in, outputs come out.
///
/// It has RFC 9293's three kinds of event as doors, and a fourth for ICMP messages; each takes the
/// time as an argument. What happens is appended to the caller's `Outputs`, so that their memory can be used again.
public struct Connection: Equatable, Sendable {
  /// The state; changed only through the transition table.
  public private(set) var state: ConnectionState
  /// The settings this end was opened with, and what was changed since (`setNagle`).
  public internal(set) var settings: EndpointSettings
  /// Our port.
  public let localPort: UInt16
  /// The peer's port; 0 while a passive open is unspecified.
  public internal(set) var remotePort: UInt16
  /// Whether the user waits for whatever comes, as with RECEIVE calls that are queued
  /// (RFC 9293 §3.10.3): text in order is then the user's as it is delivered, and takes up neither
  /// the receive buffer nor the window. While older text is unread, what comes is queued behind it.
  public var hasOutstandingReceive = false

  /// Whether the segment that arrived last is a duplicate ACK by RFC 5681 §2.
  public internal(set) var hasTakenDuplicate = false

  var tcb: TransmissionControlBlock

  /// A connection that doesn't exist yet: state CLOSED. Traps on settings outside the ranges that
  /// `EndpointSettings.isInRange` names.
  public init(settings: EndpointSettings, localPort: UInt16) {
    precondition(settings.isInRange, "an endpoint's settings are in their ranges")
    state = .closed
    self.settings = settings
    self.localPort = localPort
    remotePort = 0
    tcb = TransmissionControlBlock(settings: settings, isPassive: false)
    tcb.rcv.wnd = 0
  }

  /// What the TCB shows.
  @inline(__always) public var variables: EndpointVariables {
    var shown = EndpointVariables()
    shown.sndUna = tcb.snd.una
    shown.sndNxt = tcb.snd.nxt
    shown.sndWnd = UInt32(tcb.snd.wnd)
    shown.iss = tcb.snd.iss
    shown.rcvNxt = tcb.rcv.nxt
    shown.rcvWnd = UInt32(tcb.rcv.wnd)
    shown.rcvWindowShift = UInt8(tcb.scaling.receive)
    shown.irs = tcb.rcv.irs
    shown.cwnd = tcb.congestion.window.map { UInt32(clamping: $0) } ?? 0
    shown.ssthresh =
      tcb.congestion.window == nil ? .max : UInt32(clamping: tcb.congestion.state.threshold)
    shown.rto = tcb.retransmission.rto
    shown.srtt = tcb.retransmission.srtt ?? .zero
    // Text begins at position 1, after the SYN, and ends before the FIN.
    let text = tcb.sendQueue.end
    shown.octetsSent = UInt64(min(max(tcb.nxtPosition - 1, 0), text))
    shown.octetsAcknowledged = UInt64(min(max(tcb.snd.unaPosition - 1, 0), text))
    shown.octetsReceived = UInt64(tcb.rcv.octets)
    shown.inFlight = UInt32(clamping: tcb.inFlight)
    return shown
  }

  /// Octets that can be read now.
  public var readableOctets: Int { tcb.receiveBuffer.count }

  /// When the next timer is due; nil while none runs.
  @inline(__always) public var nextTimeout: Instant? {
    var earliest: Instant?
    func take(_ due: Instant?) {
      guard let due else { return }
      earliest = min(earliest ?? due, due)
    }
    take(tcb.retransmission.due)
    take(tcb.closing.due)
    take(tcb.persist.due)
    take(tcb.acknowledgment.due)
    take(tcb.rack.due)
    take(tcb.probe.due)
    take(tcb.keepAlive.due)
    take(tcb.userTimerDue)
    return earliest
  }

  /// When a timer is due; nil while it doesn't run.
  @inline(__always) public func due(_ timer: TimerName) -> Instant? {
    switch timer {
    case .retransmission: tcb.retransmission.due
    case .timeWait, .finWait2: tcb.closing.name == timer ? tcb.closing.due : nil
    case .persist: tcb.persist.due
    case .delayedAcknowledgment: tcb.acknowledgment.due
    case .reordering: tcb.rack.due
    case .tailLossProbe: tcb.probe.due
    case .keepAlive: tcb.keepAlive.due
    case .user: tcb.userTimerDue
    }
  }

  /// Whether the segment, which is in hand, is a duplicate ACK by RFC 5681 §2; also one that offers
  /// less, where that isn't heeded.
  mutating func isDuplicateAcknowledgment(_ segment: Segment) -> Bool {
    state.isSynchronized && tcb.flightSize > 0 && segment.text.isEmpty
      && segment.control.intersection([.ack, .syn, .fin, .rst]) == .ack
      && segment.ack == tcb.snd.una && repeatsWindow(tcb.scaling.octets(of: segment))
  }

  private func repeatsWindow(_ window: Int) -> Bool {
    window == tcb.snd.wnd || (settings.keepsWiderWindow && window > 0 && window < tcb.snd.wnd)
  }

  // MARK: What every door uses

  // What a door calls is mutating, even where it changes nothing, or else put in line: that works
  // in place, whereas a connection that is passed as a value is copied, a thousand octets and more.

  /// Appends an output, with the variables as they stand now.
  @inline(__always)
  mutating func emit(_ kind: consuming Output.Kind, _ cause: Cause, into outputs: inout Outputs) {
    guard outputs.keepsEverything else {
      outputs.note(
        kind, windowShift: UInt8(tcb.scaling.receive), iss: tcb.snd.iss, irs: tcb.rcv.irs)
      return
    }
    emitWhole(kind, cause, into: &outputs)
  }

  /// Appends the transmission of the segment with that header and text.
  @inline(__always)
  mutating func emitTransmission(
    _ header: Segment.Header, _ text: consuming SegmentText, _ transmission: Transmission,
    _ cause: Cause, into outputs: inout Outputs
  ) {
    guard outputs.keepsEverything else {
      let departure = Outputs.Departure(
        header: header, transmission: transmission, windowShift: UInt8(tcb.scaling.receive),
        iss: tcb.snd.iss, irs: tcb.rcv.irs)
      return outputs.depart(departure, text)
    }
    emitWhole(.transmit(Segment(header: header, text: text), transmission), cause, into: &outputs)
  }

  @inline(never)
  private mutating func emitWhole(
    _ kind: consuming Output.Kind, _ cause: Cause, into outputs: inout Outputs
  ) {
    outputs.keep(kind, cause, variables)
  }

  /// Changes the state, by an arrow of the table.
  mutating func enter(
    _ next: ConnectionState, by trigger: StateTransition.Trigger, _ cause: Cause,
    into outputs: inout Outputs
  ) {
    let transition = StateTransition(state, next, trigger)
    precondition(
      StateTransition.table.contains(transition), "a change of state stands in the table")
    state = next
    emit(.transition(from: transition.from, to: next), cause, into: &outputs)
  }

  /// Enters CLOSED and deletes the TCB: timers stop, queues are gone; numbers stay to be looked at.
  mutating func delete(
    by trigger: StateTransition.Trigger, _ cause: Cause, signal: Signal,
    into outputs: inout Outputs
  ) {
    enter(.closed, by: trigger, cause, into: &outputs)
    emit(.signal(signal), cause, into: &outputs)
    stopAllTimers(.connectionOver, into: &outputs)
    forgetQueues()
  }

  /// Forgets what was to be sent or read.
  mutating func forgetQueues() {
    tcb.retransmissionQueue.removeAll()
    tcb.rack.forgetTransmissions()
    tcb.reassemblyQueue.removeAll()
    tcb.receiveBuffer = ReceiveBuffer()
    tcb.acknowledgment = PendingAcknowledgment()
    tcb.due = DueTransmissions()
  }

  /// Stops whatever timers run.
  mutating func stopAllTimers(_ cause: Cause, into outputs: inout Outputs) {
    for timer in TimerName.allCases where due(timer) != nil {
      switch timer {
      case .retransmission: tcb.retransmission.stop()
      case .timeWait, .finWait2: tcb.closing.stop()
      case .persist: tcb.persist.stop()
      case .delayedAcknowledgment: tcb.acknowledgment.due = nil
      case .reordering: tcb.rack.due = nil
      case .tailLossProbe: _ = tcb.probe.cancel()
      case .keepAlive: tcb.keepAlive.stop()
      case .user: tcb.userTimerDue = nil
      }
      emit(.timer(timer, .stop), cause, into: &outputs)
    }
  }
}
