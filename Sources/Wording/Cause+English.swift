import TCPEngine

extension Cause {
  /// The English of `explanation(in:)`.
  var englishExplanation: String {
    switch self {
    // User calls.
    case .openPassive: "The application chose to wait for a connection."
    case .openActive(let iss):
      "The application asked to connect: the SYN carries our initial number \(iss.text)."
    case .closeBeforeSynchronized: "Not connected yet, so it closes at once, without a FIN."
    case .closeCall: "The application closed: what is queued still goes, then the FIN."
    case .closeAfterQueuedText(let queued): "The FIN waits until \(bytes(queued)) are sent."
    case .finSent(let seq):
      "Everything queued is sent, so the FIN goes; it uses number \(seq.text)."
    case .abortCall: "The application aborted: a RST goes out, and all is forgotten."

    // No connection.
    case .resetInClosed: "A RST for no connection here. A RST is never answered."
    case .segmentInClosed: "There is no such connection: a RST says so."
    case .acknowledgmentInClosed(let segAck):
      "There is no such connection: a RST says so at \(segAck.text), which the peer expects."
    case .checksumFailed: "The checksum is wrong: it was damaged on the way, so it is thrown away."

    case .smallSegmentRead:
      "The application has read a small segment, likely the last: its ACK needn't wait."
    case .quickAcknowledgment(_, let left):
      "The connection is young, so the ACK goes at once, as will \(left) more."

    // Timestamps.
    case .timestampMissing(let segSeq):
      "Both agreed on timestamps, but the segment at \(segSeq.text) has none: thrown away."
    case .timestampOld(let tsVal, let tsRecent):
      "Its timestamp \(tsVal) is before \(tsRecent), seen already: too old, thrown away."

    // LISTEN.
    case .resetInListen: "Nothing was sent from here, so this RST can't be about us."
    case .acknowledgmentInListen(let segAck):
      "It acknowledges \(segAck.text), but nothing was sent from here: a RST says so."
    case .synInListen(let segSeq, let iss):
      "A SYN came with initial number \(segSeq.text). Ours is \(iss.text)."
    case .backlogFull(_, let halfOpen, let backlog):
      "The backlog is full, \(halfOpen) half-open of \(backlog): the SYN is silently ignored."
    case .noSynInListen: "It is no SYN, RST or ACK: thrown away."

    // SYN-SENT.
    case .unacceptableAcknowledgmentInSynSent(let segAck, let iss, let sndNxt):
      "\(segAck.text) doesn't answer our SYN: it must be after \(iss.text), up to \(sndNxt.text)."
    case .resetInSynSent: "Our SYN was answered by a RST: the peer refuses."
    case .resetWithoutAcknowledgmentInSynSent:
      "This RST doesn't acknowledge our SYN, so it isn't believed."
    case .synAckInSynSent(let segSeq, let segAck):
      "Our SYN is acknowledged (ack=\(segAck.text)), and the peer's number \(segSeq.text) is known."
    case .synInSynSent(let segSeq):
      "The two SYNs crossed on the way. The peer's initial number is \(segSeq.text)."
    case .neitherSynNorResetInSynSent: "Waiting for a SYN; this is neither SYN nor RST."

    // First check: sequence number.
    case .outsideWindow(let segSeq, _, let rcvNxt, _):
      "\(segSeq.text) lies outside the receive window: say again that \(rcvNxt.text) is expected."
    case .textAtZeroWindow(_, _, let rcvNxt):
      "The receive window is 0, so the data can't come in: \(rcvNxt.text) is still expected."
    case .synAgainInSimultaneousOpen(_, let rcvNxt):
      "The SYN that crossed ours came again in the SYN,ACK: say again that \(rcvNxt.text) is expected."
    case .finAgainInTimeWait:
      "The peer's FIN came again, so our last ACK was lost: answer again, restart 2×MSL."

    // Second check: RST.
    case .resetOutsideWindow(let segSeq, _, _):
      "\(segSeq.text) lies outside the receive window: this RST is dropped silently."
    case .resetNotAtNext(let segSeq, let rcvNxt, _):
      "The RST is at \(segSeq.text), not at \(rcvNxt.text): an ACK asks whether it is genuine."
    case .resetArrived(let segSeq): "A RST came at exactly \(segSeq.text): the connection is gone."
    case .resetReturnsToListen: "A RST came before the handshake was done: back to listening."
    case .resetRefuses: "A RST came before the handshake was done: refused."

    // Fourth check: SYN.
    case .synReturnsToListen: "A new SYN came before the handshake was done: back to listening."
    case .synInSynchronizedState(_, let rcvNxt):
      "A SYN on an open connection isn't believed: an ACK says that \(rcvNxt.text) is expected."

    // Fifth check: ACK.
    case .noAcknowledgment: "By now every segment must carry an ACK; this one doesn't."
    case .unacceptableAcknowledgmentInSynReceived(let segAck, _, let sndNxt):
      "\(segAck.text) doesn't answer our SYN (\(sndNxt.text) would): a RST says so."
    case .acknowledgmentOfSyn(let segAck, _):
      "Our SYN is acknowledged (ack=\(segAck.text)): connected."
    case .acknowledgmentOutsideRange(let segAck, _, _, let sndNxt):
      "\(segAck.text) can't be acknowledged now: what was sent ends before \(sndNxt.text)."
    case .acknowledgmentOfFin(let segAck): "Our FIN is acknowledged (ack=\(segAck.text))."
    case .acknowledgmentOfAll(let segAck, _):
      "All that was sent is acknowledged (ack=\(segAck.text)): the retransmission timer stops."
    case .acknowledgmentOfNewText(let segAck, let rto):
      "Acknowledged up to \(segAck.text), with more outstanding: the timer restarts at \(rto.english)."
    case .duplicateAcknowledgment(let segAck, let count):
      "Duplicate number \(count) of ack=\(segAck.text): wait for the third."

    // Sixth to eighth check: URG, text, FIN.
    case .urgentPointer(let rcvUp): "The peer says that the data before \(rcvUp.text) is urgent."
    case .textInOrder(let segSeq, let length, let rcvNxt):
      "\(bytes(length)) from \(segSeq.text) came in order. Next is \(rcvNxt.text)."
    case .textFillsGap(let segSeq, _, let rcvNxt):
      "\(segSeq.text) was missing; now it joins what was held. Next is \(rcvNxt.text)."
    case .textOutOfOrder(let segSeq, _, let rcvNxt):
      "\(rcvNxt.text) must come first: \(segSeq.text) is held, and \(rcvNxt.text) is asked for again."
    case .textBeyondWindow: "The part beyond the receive window is cut off."
    case .textAfterFin: "Data after the peer's FIN is ignored."
    case .finArrived(let seq): "The peer's FIN came (number \(seq.text)): no more data will come."
    case .finBeforeAcknowledgmentOfFin:
      "The peer's FIN came before ours was acknowledged: both closed at once."
    case .finOutOfOrder(_, let rcvNxt):
      "\(rcvNxt.text) must come before the FIN, so the FIN is held."

    // Sending.
    case .textSent(let seq, let length, _):
      "The windows have room, so \(bytes(length)) from \(seq.text) go."
    case .windowFull(let queued, _, _, let sndWnd):
      "The peer's window of \(bytes(sndWnd)) is used up; \(bytes(queued)) must wait."
    case .congestionWindowFull(let queued, _, let cwnd):
      "The congestion window of \(bytes(cwnd)) is used up; \(bytes(queued)) must wait."
    case .nagle(let queued, _, _):
      "\(bytes(queued)) would make a small segment: it waits for an ACK first (Nagle)."
    case .sillyWindowAtSender(let queued, let usable, _):
      "The window has room for only \(bytes(usable)); \(bytes(queued)) wait rather than crumble."
    case .sillyWindowOverride(let usable):
      "The window has stayed small for long: the \(bytes(usable)) that fit go."
    case .windowClosed(_, let wait): "The peer's window is 0: ask again in \(wait.english)."
    case .windowOpened(let sndWnd): "The peer's window is open again: \(bytes(sndWnd))."
    case .zeroWindowProbe(_, _, let wait):
      "The window stayed 0 for \(wait.english): one byte asks whether it has opened."
    case .probeBackoff(let wait): "The next question waits \(wait.english)."
    case .windowUpdate(_, let rcvWnd):
      "The application has read, so the window is \(bytes(rcvWnd)) wide: tell the peer."

    // Acknowledging.
    case .delayedAcknowledgment(_, let delay):
      "The ACK waits up to \(delay.english), in case something can carry it."
    case .delayedAcknowledgmentDue: "The ACK has waited long enough: it goes now."
    case .everySecondSegment: "A second segment came, so the ACK goes at once."
    case .acknowledgmentSent: "The ACK that was put off has been sent."

    // Retransmitting.
    case .retransmissionTimerStarted(let rto):
      "Something awaits an answer: the retransmission timer runs for \(rto.english)."
    case .retransmissionTimeout(let seq, let rto):
      "No answer within \(rto.english), so \(seq.text) is sent again."
    case .retransmissionBackoff(let rto): "Next time, wait twice as long: \(rto.english)."
    case .deliveryInTrouble(let retransmissions, _):
      "Sent again \(times(retransmissions)) and still no answer: the application is told."
    case .givenUp(let retransmissions, _):
      "Sent again \(times(retransmissions)) and still no answer: the connection is given up."
    case .synGivenUp(let retransmissions, _):
      "The SYN was sent again \(times(retransmissions)) without an answer: it is given up."

    // Congestion control and loss recovery.
    case .fastRetransmit(let segAck, _):
      "The third duplicate ACK: \(segAck.text) is taken for lost and sent again at once."
    case .limitedTransmit(let seq, let count, _, _):
      "Duplicate ACK \(count): one segment has left the path, so a new one (\(seq.text)) may go."
    case .duplicatesOfOldLoss:
      "Three duplicates, but our own retransmissions may have caused them: no loss is assumed."
    case .partialAcknowledgment(let segAck, _):
      "The ACK stops at \(segAck.text), short of the rest: that one is lost too, and goes again."
    case .lossAfterTimeout(let seq, _):
      "After the timeout, \(seq.text) goes again too, as far as the congestion window allows."
    case .lostBySACK(let seq, _, let sacked):
      "\(bytes(sacked)) after \(seq.text) have arrived by now, so it is taken for lost."
    case .recoveryBySACK(let seq, _, _):
      "By the SACKs, \(seq.text) is lost: it goes again at once, and cwnd shrinks."
    case .lossInRecovery(let seq, let pipe, let cwnd):
      "\(bytes(pipe)) are on their way and cwnd is \(cwnd): the lost \(seq.text) goes again."
    case .holeInRecovery(let seq, _, _):
      "Nothing new can go, so \(seq.text), which may be lost, is sent again already."
    case .rescueRetransmission(let seq, _, _):
      "No SACK could tell a loss at the end, so \(seq.text) goes once more, to be safe."
    case .reneging(let sndUna, _):
      "\(sndUna.text) was SACKed, yet isn't acknowledged: the peer has thrown it away."
    case .renegingSuspected(let sndUna, let wait):
      "\(sndUna.text) was SACKed, yet not acknowledged: it has \(wait.english), then goes again."
    case .lossByRateReduction(let seq, let delivered, let out, _, _):
      "In recovery \(delivered) bytes arrived and \(out) were sent: it is the lost \(seq.text)'s turn."
    case .lostByTime(let rtt, let window, let seq):
      "Later ones arrived, and \((rtt + window).english) have passed: \(seq.text) is taken for lost."
    case .reorderingWait(_, let window):
      "They may only be out of order: what was sent earlier gets \(window.english) more."
    case .probeScheduled(let wait, _, _):
      "If no ACK comes within \(wait.english), a probe will find out whether the end is lost."
    case .probeNotNeeded: "What is missing shows already, so no probe is needed."
    case .tailLossProbe(let seq, let wait):
      "No ACK for \(wait.english): rather than wait for the timeout, \(seq.text) probes."
    case .probeRepaired: "The probe has filled a gap: a segment had been lost after all."
    case .timeoutInDoubt(let segAck, _):
      "ack=\(segAck.text) may answer what was only late: new data goes, and the next ACK tells."
    case .timeoutSpurious(_, _, let cwnd):
      "What wasn't sent again has arrived too: all was only late, so cwnd is \(cwnd) again."

    case .allReportedTwice(_, let cwnd):
      "All that was sent again arrived twice (D-SACK): nothing was lost. cwnd is \(bytes(cwnd)) again."
    case .originalEchoed(_, _, let cwnd):
      "This ACK answers what was sent at first, which was only late: cwnd is \(bytes(cwnd)) again."
    case .roundTripGrew(let current, let last):
      "Round trips grew from \(last.english) to \(current.english): the window now grows at a quarter."
    case .roundTripFell(let current, _):
      "Round trips are back at \(current.english): a false alarm, and slow start goes on."
    case .slowStartLeft(let cwnd):
      "Round trips stayed long: slow start ends at a window of \(bytes(cwnd)), before a loss."
    case .windowNotValidated(let pipeACK, let cwnd):
      "Only \(pipeACK) of \(bytes(cwnd)) are used in a round trip: the congestion window stays."
    case .windowNotUsed(let cwnd):
      "For five minutes the window was hardly used: it shrinks to \(bytes(cwnd))."
    case .windowAfterIdle(let idle, let cwnd):
      "Nothing was sent for \(idle.english): the congestion window falls back to \(bytes(cwnd))."
    case .challengesLimited(let count):
      "Already \(count) such answers a moment ago: no more of them, or they never end."
    case .keepAliveStarted(let idle):
      "The peer was heard; after \(idle.english) of silence it is asked."
    case .keepAliveNotNeeded:
      "The connection is closing, and other timers notice if the peer is gone: it isn't asked."
    case .keepAliveSet:
      "The application has turned keep-alives off, or set another time for them."
    case .keepAliveProbe(let seq, let idle):
      "Silence for \(idle.english): an old number (\(seq.text)) asks whether the peer is there."
    case .keepAliveAgain(let wait):
      "One unanswered probe proves nothing: the next one goes in \(wait.english)."
    case .keepAliveGivenUp(let probes):
      "\(probes) probes without an answer: the peer is gone, and so is the connection."
    case .userTimeoutStarted(let limit):
      "If nothing is acknowledged within \(limit.english), the connection is given up."
    case .userTimeoutTurnedOff:
      "The application has taken its limit back: only retransmissions are counted again."
    case .userTimeout(let limit):
      "Nothing was acknowledged for \(limit.english), the most the application allows: given up."
    case .closeWithUnreadText(let unread):
      "Closed with \(bytes(unread)) unread: a RST tells the peer that they were lost."
    case .textAfterClose(_, let length):
      "\(bytes(length)) came after the application had closed: a RST says nobody reads them."
    case .resetInTimeWait:
      "A RST doesn't end TIME-WAIT: old segments could meet the next connection."
    case .synReopens(let segSeq, _, _):
      "A SYN at \(segSeq.text), beyond the old connection's numbers: a new one may begin."
    case .congestionExperienced(let segSeq):
      "The path marked \(segSeq.text) as congested (CE): our ACKs carry ECE until the peer has heard."
    case .congestionEchoed(_, let cwnd):
      "The peer says that the path is congested (ECE): the window shrinks to \(bytes(cwnd))."
    case .congestionEchoedByRate(_, let ssthresh):
      "The peer tells of congestion (ECE): ACK by ACK the window comes down to \(bytes(ssthresh))."
    case .notPushed(let queued, _):
      "The program said that more follows (no PUSH): \(bytes(queued)) wait for a full segment."
    case .pushOverdue(let queued):
      "Nothing more has come for long enough: the \(bytes(queued)) go as they are."
    case .acceptDeferred:
      "The program wants to hear once there is data: an empty ACK doesn't connect yet."
    // ICMP.
    case .messageOutsideWindow(let seq, _, _):
      "The ICMP message is about \(seq.text), which isn't on its way: it isn't believed."
    case .sourceQuench:
      "Requests by ICMP to send less aren't heeded: losses and marks tell of congestion."
    case .softError:
      "A router couldn't pass it on. That may be over soon: the user is told, and all goes on."
    case .hardError: "It can't be received there, and waiting won't help: the open is off."
    case .hardErrorWhenSynchronized:
      "Not receivable, it says, but the peer has answered before: it may be forged, and ends nothing."
    case .errorInOpening:
      "Not connected yet: even an error that may pass soon puts an end to it."
    case .errorInPassiveOpen:
      "The peer has just sent a SYN, and this error isn't about the way to it: passed over."
    case .backoffReverted(_, let rto):
      "What went again was lost where the path ends, not to congestion: back to \(rto.english)."
    case .pathMTU(let mtu, let mss):
      "The path carries \(bytes(mtu)): segments have \(bytes(mss)) of text from now on."
    case .pathMTUNotSmaller(let mtu, let mss):
      "\(bytes(mtu)), it says, but \(bytes(mss)) of text fit already: no estimate grows by ICMP."
    case .pathMTUDiscoveryOff: "The program doesn't want its segments fitted to the path."
    // FIN-WAIT-2, TIME-WAIT.
    case .finAwaited(let limit):
      "Closed both ways, nobody reads: the peer's FIN is awaited for \(limit.english) only."
    case .finNeverCame(let limit):
      "No FIN of the peer's in \(limit.english): the connection is forgotten."
    case .timeWaitStarted(let msl):
      "Stay for 2×MSL (\((msl * 2).english)), to answer again if the last ACK is lost."
    case .timeWaitOver(let msl):
      "2×MSL (\((msl * 2).english)) have passed: the connection is forgotten."
    case .connectionOver: "The connection is gone, and its timers with it."
    }
  }
}

extension Microseconds {
  /// The length as English says it.
  fileprivate var english: String { text(in: .english) }
}

/// "once", "3 times".
private func times(_ count: UInt32) -> String { count == 1 ? "once" : "\(count) times" }
