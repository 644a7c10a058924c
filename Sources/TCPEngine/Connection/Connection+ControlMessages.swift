// Required reading: RFC 9293 §3.9.2.2 (receiving ICMP messages from IP); RFC 5927 §4.1, §5.2; RFC
// 5461 §4; RFC 6069 §4.2.

extension Connection {
  /// An ICMP message about a segment of this connection arrives (RFC 9293 §3.9.2.2, MUST-54).
  ///
  /// Nothing happens to a connection in CLOSED or LISTEN: neither has a segment on its way. `now`
  /// mustn't be before an earlier call's.
  public mutating func controlMessageArrives(
    _ message: ControlMessage, now: Instant, into outputs: inout Outputs
  ) {
    guard message.report != .sourceQuench else {
      return emit(.decision(.ignoreMessage), .sourceQuench(seq: message.seq), into: &outputs)
    }
    guard quotesOutstanding(message) else {
      let cause = Cause.messageOutsideWindow(
        seq: message.seq, sndUna: tcb.snd.una, sndNxt: tcb.snd.nxt)
      return emit(.decision(.ignoreMessage), cause, into: &outputs)
    }
    guard message.report != .fragmentationNeeded else {
      return pathCarriesLess(message, now: now, into: &outputs)
    }
    switch settings.controlMessageRule {
    case .standard: takeError(message, isHard: message.isHardError, into: &outputs)
    case .linux: takeErrorAsLinux(message, now: now, into: &outputs)
    case .freebsd: takeErrorAsFreeBSD(message, into: &outputs)
    }
  }

  /// RFC 5927 §4.1: whether the quoted segment can be on its way. Linux counts SND.NXT too.
  private func quotesOutstanding(_ message: ControlMessage) -> Bool {
    guard state != .closed, state != .listen, state != .timeWait else { return false }
    let takesNext = settings.controlMessageRule == .linux
    return tcb.snd.una.isAtOrBefore(message.seq)
      && (message.seq.precedes(tcb.snd.nxt) || takesNext && message.seq == tcb.snd.nxt)
  }

  // MARK: What a message does

  /// By the standard: a hard error ends what isn't synchronized (SHLD-26); in synchronized states
  /// it is a soft one (RFC 5927 §5.2), and those don't end anything (MUST-56).
  private mutating func takeError(
    _ message: ControlMessage, isHard: Bool, into outputs: inout Outputs
  ) {
    let (type, code) = (message.type, message.code)
    guard isHard else {
      return tell(.softError(type: type, code: code), into: &outputs)
    }
    guard !state.isSynchronized else {
      return tell(.hardErrorWhenSynchronized(type: type, code: code), into: &outputs)
    }
    fail(message, .hardError(type: type, code: code), into: &outputs)
  }

  /// RFC 5461 §4.1: while a connection is opened, no error is soft.
  private mutating func takeErrorAsLinux(
    _ message: ControlMessage, now: Instant, into outputs: inout Outputs
  ) {
    guard !state.isSynchronized else {
      takeError(message, isHard: message.isHardError, into: &outputs)
      if message.saysUnreachable { revertBackoff(message, now: now, into: &outputs) }
      return
    }
    let isRouters =
      message.saysUnreachable || message.report == .timeExceeded
      || message.report == .parameterProblem
    if tcb.isPassive, !isRouters {
      let cause = Cause.errorInPassiveOpen(type: message.type, code: message.code)
      return emit(.decision(.ignoreMessage), cause, into: &outputs)
    }
    let cause: Cause =
      message.isHardError
      ? .hardError(type: message.type, code: message.code)
      : .errorInOpening(type: message.type, code: message.code)
    fail(message, cause, into: &outputs)
  }

  /// RFC 5461 §4.2: while a connection is opened, a router must say it twice.
  private mutating func takeErrorAsFreeBSD(
    _ message: ControlMessage, into outputs: inout Outputs
  ) {
    let (type, code) = (message.type, message.code)
    if state == .synSent, message.isHardError || message.isProhibited {
      return fail(message, .hardError(type: type, code: code), into: &outputs)
    }
    if state == .synSent, message.report == .timeExceeded {
      return fail(message, .errorInOpening(type: type, code: code), into: &outputs)
    }
    if !state.isSynchronized, tcb.path.hasSoftError, tcb.retransmission.retransmissions > 3 {
      return fail(message, .errorInOpening(type: type, code: code), into: &outputs)
    }
    takeError(message, isHard: message.isHardError && state.isSynchronized, into: &outputs)
  }

  /// The user hears of an error that ends nothing (RFC 9293 §3.9.2.2, SHLD-25).
  private mutating func tell(_ cause: Cause, into outputs: inout Outputs) {
    tcb.path.hasSoftError = true
    emit(.signal(.softError), cause, into: &outputs)
  }

  /// The connection can't be opened.
  private mutating func fail(
    _ message: ControlMessage, _ cause: Cause, into outputs: inout Outputs
  ) {
    let isRefused = message.report == .portUnreachable || message.report == .protocolUnreachable
    delete(
      by: .unreachable, cause, signal: isRefused ? .refused : .unreachable, into: &outputs)
  }

  // MARK: RFC 6069

  /// The retransmission that timed out last was lost where the path ends, not to congestion: one
  /// doubling of the timeout is taken back, and what is overdue by that goes at once.
  private mutating func revertBackoff(
    _ message: ControlMessage, now: Instant, into outputs: inout Outputs
  ) {
    guard message.seq == tcb.snd.una, let first = tcb.retransmissionQueue.first,
      tcb.retransmission.due != nil, tcb.retransmission.revertBackOff()
    else { return }
    let due = first.sentAt + tcb.retransmission.rto
    tcb.retransmission.resume(due: max(now, due))
    let cause = Cause.backoffReverted(seq: message.seq, rto: tcb.retransmission.rto)
    emit(.decision(.revertBackoff), cause, into: &outputs)
    emitStart(.retransmission, cause, into: &outputs)
    timeout(now: now, into: &outputs)
  }
}

extension ControlMessage {
  /// RFC 9293 §3.9.2.2: destination unreachable, codes 2 to 4, of which the last one is the path's
  /// MTU.
  fileprivate var isHardError: Bool {
    report == .protocolUnreachable || report == .portUnreachable
  }

  /// Whether a router doesn't find the way.
  fileprivate var saysUnreachable: Bool {
    report == .netUnreachable || report == .hostUnreachable
  }

  /// Whether a filter has stopped the segment.
  fileprivate var isProhibited: Bool {
    report == .netProhibited || report == .hostProhibited || report == .prohibited
  }
}
