// Required reading: RFC 9293 §3.9.1 (user/TCP interface), §3.10.1 – §3.10.6.

extension Connection {
  /// OPEN, passive, with an unspecified remote socket (RFC 9293 §3.10.1). Throws
  /// `connectionAlreadyExists` in every state but CLOSED, and then appends nothing.
  public mutating func openPassive(now: Instant, into outputs: inout Outputs)
    throws(UserCallError)
  {
    guard state == .closed else { throw .connectionAlreadyExists }
    tcb = TransmissionControlBlock(settings: settings, isPassive: true)
    remotePort = 0
    enter(.listen, by: .passiveOpen, .openPassive, into: &outputs)
  }

  /// OPEN, active: a SYN is sent (RFC 9293 §3.10.1). Allowed in CLOSED and LISTEN; throws
  /// `connectionAlreadyExists` in every other state, and then appends nothing.
  public mutating func openActive(
    remotePort: UInt16, now: Instant, into outputs: inout Outputs
  ) throws(UserCallError) {
    guard state == .closed || state == .listen else { throw .connectionAlreadyExists }
    tcb = TransmissionControlBlock(settings: settings, isPassive: false)
    if settings.receiveBufferRounding == .down {
      roundFirstWindow(to: settings.maximumSegmentSize)
    }
    self.remotePort = remotePort
    chooseInitialSequenceNumber(now: now)
    enter(.synSent, by: .activeOpen, .openActive(iss: tcb.snd.iss), into: &outputs)
    sendSYN(.openActive(iss: tcb.snd.iss), now: now, into: &outputs)
    settle(now: now, into: &outputs)
  }

  /// SEND (RFC 9293 §3.10.2). Each call's text ends with a push, unless `push` says otherwise
  /// (§3.9.1.2). With `urgent`, the urgent pointer covers it (§3.8.5). With `endsRecord`, no
  /// segment joins its end with what is sent later, as with Linux's MSG_EOR.
  ///
  /// Before the handshake is done, the text is queued. Throws `connectionDoesNotExist` in CLOSED,
  /// `remoteSocketUnspecified` in LISTEN, `connectionClosing` after a CLOSE, and
  /// `insufficientResources` where more than 2³² octets would wait for their acknowledgment; then
  /// it appends nothing.
  public mutating func send(
    _ text: SegmentText, urgent: Bool = false, push: PushRule = .now, endsRecord: Bool = false,
    now: Instant, into outputs: inout Outputs
  ) throws(UserCallError) {
    switch state {
    case .closed: throw .connectionDoesNotExist
    case .listen: throw .remoteSocketUnspecified
    case .finWait1, .finWait2, .closing, .lastAck, .timeWait: throw .connectionClosing
    case .synSent, .synReceived, .established, .closeWait: break
    }
    guard !tcb.isFINQueued else { throw .connectionClosing }
    guard tcb.sendQueue.hasRoom(for: text.count) else { throw .insufficientResources }
    tcb.sendQueue.enqueue(text, push, endsRecord: endsRecord)
    if urgent { tcb.snd.up = tcb.number(at: tcb.sendQueue.end + 1) }
    settle(now: now, into: &outputs)
  }

  /// RECEIVE: takes up to `count` octets, 0 …, out of the receive buffer (RFC 9293 §3.10.3).
  ///
  /// Where the RFC would queue the call until enough has come, what there is comes back. Text that
  /// came before the peer's FIN can be read in every later state but CLOSED. Throws
  /// `connectionDoesNotExist` there, and `connectionClosing` where the peer's FIN has come and
  /// nothing is left to read.
  ///
  /// Simplified: text that is unread when the ACK of our FIN deletes the TCB is lost, though it was
  /// acknowledged, unless the settings make a CLOSE a socket's.
  public mutating func receive(
    _ count: Int, now: Instant, into outputs: inout Outputs
  ) throws(UserCallError) -> SegmentText {
    switch state {
    case .closed: throw .connectionDoesNotExist
    case .listen, .synSent, .synReceived, .established, .finWait1, .finWait2: break
    case .closeWait, .closing, .lastAck, .timeWait:
      guard readableOctets > 0 else { throw .connectionClosing }
    }
    let text = tcb.receiveBuffer.take(count)
    forgetUrgentPointer()
    if !usesMemory {
      widenReceiveWindow()
      if isWindowUpdateDue { tell(window: tcb.rcv.wnd, now: now, into: &outputs) }
    } else if !text.isEmpty {
      userHasRead(now: now)
      tellWindowOfMemory(now: now, into: &outputs)
    }
    acknowledgeWhatWasRead(now: now, into: &outputs)
    return text
  }

  /// Ends a passage through a door for a user who waits for whatever comes, as `isReading` says:
  /// what can be read is read. Answers when the next timer is due.
  ///
  /// What `readableOctets`, `receive` and `nextTimeout` do, without a copy of the connection for
  /// each.
  public mutating func endPassage(
    isReading: Bool, now: Instant, into outputs: inout Outputs
  ) -> Instant? {
    if isReading, tcb.receiveBuffer.count > 0 {
      // A connection that has just been deleted has an error for its reader, who has seen the
      // signal.
      _ = try? receive(tcb.receiveBuffer.count, now: now, into: &outputs)
    }
    return nextTimeout
  }

  /// CLOSE: nothing more will be sent after what is queued; receiving goes on
  /// (RFC 9293 §3.10.4). Where the settings say that a close is a socket's, it goes both ways, and
  /// what wasn't read is answered with a reset.
  ///
  /// Throws `connectionDoesNotExist` in CLOSED and `connectionClosing` after a CLOSE, but a socket
  /// that was only shut down can still be closed before CLOSING, LAST-ACK and TIME-WAIT.
  public mutating func close(now: Instant, into outputs: inout Outputs) throws(UserCallError) {
    if state == .synReceived, !tcb.isPassive, settings.crossedSYNRule == .acknowledged {
      return delete(by: .abort, .closeBeforeSynchronized, signal: .closed, into: &outputs)
    }
    switch state {
    case .synReceived, .established, .finWait1, .finWait2, .closeWait:
      // After a shutdown, a socket can still be closed.
      let isShutDown = tcb.isFINQueued && !tcb.isClosedBothWays
      if resetsOnClose(now: now, into: &outputs) { return }
      if settings.closesBothWays && isShutDown {
        guard state == .finWait2 else { return }
        awaitFIN()
        return settle(now: now, into: &outputs)
      }
    default: break
    }
    try shutdown(now: now, into: &outputs)
  }

  /// A socket's SHUT_WR, and the RFC's CLOSE: nothing more will be sent after what is queued;
  /// receiving goes on (RFC 9293 §3.10.4). Throws `connectionDoesNotExist` in CLOSED and
  /// `connectionClosing` after a CLOSE.
  public mutating func shutdown(
    now: Instant, into outputs: inout Outputs
  ) throws(UserCallError) {
    switch state {
    case .closed:
      throw .connectionDoesNotExist
    case .listen, .synSent:
      delete(by: .close, .closeBeforeSynchronized, signal: .closed, into: &outputs)
      return
    case .finWait1, .finWait2, .closing, .lastAck, .timeWait:
      throw .connectionClosing
    case .synReceived, .established, .closeWait:
      guard !tcb.isFINQueued else { throw .connectionClosing }
    }
    tcb.isFINQueued = true
    // "CLOSE also implies push function" (§3.9.1.4).
    tcb.sendQueue.push()
    if state == .established || (state == .synReceived && tcb.unsentOctets == 0) {
      enter(.finWait1, by: .close, .closeCall(sndNxt: tcb.snd.nxt), into: &outputs)
    }
    settle(now: now, into: &outputs)
    if !tcb.isFINSent {
      let cause = Cause.closeAfterQueuedText(queued: UInt32(clamping: tcb.unsentOctets))
      emit(.decision(tcb.lastHold ?? .stayQuiet), cause, into: &outputs)
    }
  }

  /// ABORT: a reset goes out where the peer knows of us, and the TCB is deleted (RFC 9293 §3.10.5).
  /// The user is told "connection reset" if calls are queued, else that all is over. Throws
  /// `connectionDoesNotExist` in CLOSED.
  public mutating func abort(now: Instant, into outputs: inout Outputs) throws(UserCallError) {
    let cause = Cause.abortCall(sndNxt: tcb.snd.nxt)
    switch state {
    case .closed:
      throw .connectionDoesNotExist
    case .closing, .lastAck, .timeWait:
      let isReset = settings.resetsWhileClosing && state != .timeWait
      let reset = isReset ? resetFromHere(now: now) : nil
      delete(by: .abort, cause, signal: .closed, into: &outputs)
      if let reset { emit(.transmit(reset, Transmission()), cause, into: &outputs) }
    case .listen, .synSent:
      delete(by: .abort, cause, signal: signalOfAbort, into: &outputs)
    case .synReceived, .established, .finWait1, .finWait2, .closeWait:
      let reset = resetFromHere(now: now)
      delete(by: .abort, cause, signal: signalOfAbort, into: &outputs)
      emit(.transmit(reset, Transmission()), cause, into: &outputs)
    }
  }

  /// What an ABORT comes to for the user: RECEIVEs that wait and SENDs whose text isn't all
  /// acknowledged "should be given 'connection reset' notification" (RFC 9293 §3.10.5).
  private var signalOfAbort: Signal {
    hasOutstandingReceive || tcb.sendQueue.end > tcb.sendQueue.start ? .reset : .closed
  }

  /// STATUS (RFC 9293 §3.10.6). Throws `connectionDoesNotExist` in CLOSED.
  public func status() throws(UserCallError) -> ConnectionStatus {
    guard state != .closed else { throw .connectionDoesNotExist }
    let consumed = tcb.rcv.nxt - tcb.receiveBuffer.count
    return ConnectionStatus(
      localPort: localPort, remotePort: remotePort, state: state,
      receiveWindow: tcb.rcv.wnd, sendWindow: tcb.snd.wnd,
      octetsAwaitingAcknowledgment: tcb.sendQueue.end - tcb.sendQueue.start,
      octetsAwaitingReceipt: readableOctets,
      isUrgent: tcb.rcv.up.map { $0.follows(consumed) } ?? false)
  }
}
