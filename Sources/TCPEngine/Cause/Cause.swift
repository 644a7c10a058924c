/// Why something happened: the rule that fired, with the values that decided it.
///
/// It holds no prose. `Wording` turns it into text in both languages. A case's values are those
/// that the rule compared, under the RFC's names. `Microseconds` are lengths of time. A `UInt32` is
/// octets, with these exceptions: `count` and `left` are ACKs, `retransmissions`, `r1`, `r2` and
/// `probes` are segments that went again, or probes, `halfOpen` and `backlog` are connections, and
/// `tsVal`, `tsRecent`, `tsEcr` and `sentAgain` are ticks of a timestamp clock (RFC 7323 §5.4).
/// Where a rule stands is its `clause`.
public enum Cause: Equatable, Sendable {
  // User calls (RFC 9293 §3.10.1 – §3.10.5).

  /// The user opened passively: listen for any peer.
  case openPassive
  /// The user opened actively: a SYN that carries the initial send sequence number.
  case openActive(iss: SequenceNumber)
  /// The user closed in LISTEN or SYN-SENT: there is nothing to say goodbye to.
  case closeBeforeSynchronized
  /// The user closed: no more will be sent after what is queued.
  case closeCall(sndNxt: SequenceNumber)
  /// The FIN waits behind text that is still to be sent.
  case closeAfterQueuedText(queued: UInt32)
  /// Everything queued is sent, so the FIN goes; it takes one sequence number.
  case finSent(seq: SequenceNumber)
  /// The user aborted: a reset, and the TCB is deleted.
  case abortCall(sndNxt: SequenceNumber)

  // No connection (RFC 9293 §3.10.7.1).

  /// A reset for no connection: never answered.
  case resetInClosed(segSeq: SequenceNumber)
  /// A segment without ACK for no connection: answered by a reset that acknowledges it.
  case segmentInClosed(segSeq: SequenceNumber, segLen: UInt32)
  /// A segment with ACK for no connection: answered by a reset at that number.
  case acknowledgmentInClosed(segAck: SequenceNumber)
  /// The checksum of an arriving segment doesn't fit its octets.
  case checksumFailed

  // Timestamps (RFC 7323).

  /// Timestamps were agreed on, and the segment has none.
  case timestampMissing(segSeq: SequenceNumber)
  /// PAWS: the segment's timestamp is before the one last taken, so it is an old duplicate.
  case timestampOld(tsVal: UInt32, tsRecent: UInt32)

  // LISTEN (RFC 9293 §3.10.7.2).

  /// A reset can't be about anything that a listener has sent.
  case resetInListen
  /// A listener has sent nothing that could be acknowledged: answered by a reset.
  case acknowledgmentInListen(segAck: SequenceNumber)
  /// A SYN reached a listener: a connection begins.
  case synInListen(segSeq: SequenceNumber, iss: SequenceNumber)
  /// A SYN reached a listener whose backlog is full of half-open connections: ignored, so that the
  /// peer tries again.
  case backlogFull(segSeq: SequenceNumber, halfOpen: UInt32, backlog: UInt32)
  /// Neither RST, ACK nor SYN reached a listener.
  case noSynInListen

  // SYN-SENT (RFC 9293 §3.10.7.3).

  /// The acknowledgment isn't of our SYN: SEG.ACK =< ISS or SEG.ACK > SND.NXT.
  case unacceptableAcknowledgmentInSynSent(
    segAck: SequenceNumber, iss: SequenceNumber, sndNxt: SequenceNumber)
  /// A reset that acknowledges our SYN: the peer refuses.
  case resetInSynSent(segAck: SequenceNumber)
  /// A reset that doesn't acknowledge our SYN isn't believed.
  case resetWithoutAcknowledgmentInSynSent
  /// The peer's SYN came, and our SYN is acknowledged.
  case synAckInSynSent(segSeq: SequenceNumber, segAck: SequenceNumber)
  /// The peer's SYN crossed ours: simultaneous open.
  case synInSynSent(segSeq: SequenceNumber)
  /// Neither SYN nor RST came while we wait for the peer's SYN.
  case neitherSynNorResetInSynSent

  // First check: sequence number (RFC 9293 §3.10.7.4).

  /// No part of the segment lies in the receive window, so what we expect is said again.
  case outsideWindow(segSeq: SequenceNumber, segLen: UInt32, rcvNxt: SequenceNumber, rcvWnd: UInt32)
  /// The next octet came, but the receive window is zero: its ACK, URG and RST count, its text
  /// doesn't.
  case textAtZeroWindow(segSeq: SequenceNumber, segLen: UInt32, rcvNxt: SequenceNumber)
  /// The SYN,ACK of a simultaneous open repeats the SYN that we know: it is acknowledged again.
  case synAgainInSimultaneousOpen(segSeq: SequenceNumber, rcvNxt: SequenceNumber)
  /// The peer's FIN came again, so our last ACK was lost: acknowledge it and wait 2 MSL afresh.
  case finAgainInTimeWait(segSeq: SequenceNumber, rcvNxt: SequenceNumber)

  // Second check: RST (RFC 9293 §3.10.7.4, RFC 5961 §3.2).

  /// A reset outside the receive window is dropped silently.
  case resetOutsideWindow(segSeq: SequenceNumber, rcvNxt: SequenceNumber, rcvWnd: UInt32)
  /// A reset in the window, but not at RCV.NXT: challenged, not believed.
  case resetNotAtNext(segSeq: SequenceNumber, rcvNxt: SequenceNumber, rcvWnd: UInt32)
  /// A reset at exactly RCV.NXT: the connection is over.
  case resetArrived(segSeq: SequenceNumber)
  /// A reset before the handshake of a passive open is done: listen again.
  case resetReturnsToListen(segSeq: SequenceNumber)
  /// A reset before the handshake of an active open is done: refused.
  case resetRefuses(segSeq: SequenceNumber)

  // Fourth check: SYN (RFC 9293 §3.10.7.4, RFC 5961 §4.2).

  /// A new SYN before the handshake of a passive open is done: listen again.
  case synReturnsToListen(segSeq: SequenceNumber)
  /// A SYN on a connection that is open already: challenged, not believed.
  case synInSynchronizedState(segSeq: SequenceNumber, rcvNxt: SequenceNumber)

  // Fifth check: ACK (RFC 9293 §3.10.7.4, RFC 5961 §5.2).

  /// A segment without ACK is dropped once both sides have spoken.
  case noAcknowledgment
  /// The acknowledgment isn't of our SYN: answered by a reset.
  case unacceptableAcknowledgmentInSynReceived(
    segAck: SequenceNumber, sndUna: SequenceNumber, sndNxt: SequenceNumber)
  /// Our SYN is acknowledged: the handshake is done.
  case acknowledgmentOfSyn(segAck: SequenceNumber, sndUna: SequenceNumber)
  /// Not SND.UNA − MAX.SND.WND =< SEG.ACK =< SND.NXT: dropped, and what we expect is said again.
  case acknowledgmentOutsideRange(
    segAck: SequenceNumber, sndUna: SequenceNumber, maxSndWnd: UInt32, sndNxt: SequenceNumber)
  /// Our FIN is acknowledged.
  case acknowledgmentOfFin(segAck: SequenceNumber)
  /// All that was sent is acknowledged: rule 5.2 turns the retransmission timer off.
  case acknowledgmentOfAll(segAck: SequenceNumber, sndNxt: SequenceNumber)
  /// Something new is acknowledged, and more is outstanding: rule 5.3 restarts the timer.
  case acknowledgmentOfNewText(segAck: SequenceNumber, rto: Microseconds)
  /// A duplicate ACK, too few yet for a fast retransmit.
  case duplicateAcknowledgment(segAck: SequenceNumber, count: UInt32)

  // Sixth to eighth check: URG, segment text, FIN (RFC 9293 §3.10.7.4).

  /// The peer points at urgent data further on.
  case urgentPointer(rcvUp: SequenceNumber)
  /// The next octets came; RCV.NXT moves on to the value shown.
  case textInOrder(segSeq: SequenceNumber, length: UInt32, rcvNxt: SequenceNumber)
  /// The missing octets came, and those held behind them follow at once.
  case textFillsGap(segSeq: SequenceNumber, length: UInt32, rcvNxt: SequenceNumber)
  /// Something before these octets is missing: they are held, and what we expect is said again.
  case textOutOfOrder(segSeq: SequenceNumber, length: UInt32, rcvNxt: SequenceNumber)
  /// The part of the segment beyond the receive window is cut off.
  case textBeyondWindow(
    segSeq: SequenceNumber, length: UInt32, rcvNxt: SequenceNumber, rcvWnd: UInt32)
  /// Text after the peer's FIN is ignored.
  case textAfterFin(segSeq: SequenceNumber)
  /// The peer's FIN came: nothing more will come.
  case finArrived(seq: SequenceNumber)
  /// The peer's FIN came before ours was acknowledged: simultaneous close.
  case finBeforeAcknowledgmentOfFin(seq: SequenceNumber, sndUna: SequenceNumber)
  /// Something before the FIN is missing: it is held.
  case finOutOfOrder(seq: SequenceNumber, rcvNxt: SequenceNumber)

  // Sending (RFC 9293 §3.10.2, §3.7.4, §3.8.6).

  /// The windows allow it, so the text goes.
  case textSent(seq: SequenceNumber, length: UInt32, usable: UInt32)
  /// The peer's window is used up.
  case windowFull(queued: UInt32, sndNxt: SequenceNumber, sndUna: SequenceNumber, sndWnd: UInt32)
  /// The congestion window is used up.
  case congestionWindowFull(queued: UInt32, flight: UInt32, cwnd: UInt32)
  /// Less than a full segment waits while something is unacknowledged.
  case nagle(queued: UInt32, flight: UInt32, mss: UInt32)
  /// The window has room for a small part only: sending it would make the window silly.
  case sillyWindowAtSender(queued: UInt32, usable: UInt32, mss: UInt32)
  /// A small window has stayed for the override timeout: what fits is sent.
  case sillyWindowOverride(usable: UInt32)
  /// The user hasn't pushed less than a full segment: more of it may come.
  case notPushed(queued: UInt32, mss: UInt32)
  /// What wasn't pushed has waited long enough: it goes.
  case pushOverdue(queued: UInt32)
  /// The peer's window is zero and nothing is on its way: probe after this wait.
  case windowClosed(sndWnd: UInt32, wait: Microseconds)
  /// The peer's window is open again.
  case windowOpened(sndWnd: UInt32)
  /// The peer's window stayed zero for this long: one octet asks.
  case zeroWindowProbe(seq: SequenceNumber, sndWnd: UInt32, wait: Microseconds)
  /// The wait until the next probe doubles.
  case probeBackoff(wait: Microseconds)
  /// The user has read so much that the wider window is worth a segment.
  case windowUpdate(rcvNxt: SequenceNumber, rcvWnd: UInt32)

  // Acknowledging (RFC 9293 §3.8.6.3).

  /// The acknowledgment waits for data to ride on, or for a second segment.
  case delayedAcknowledgment(rcvNxt: SequenceNumber, delay: Microseconds)
  /// The acknowledgment has waited long enough.
  case delayedAcknowledgmentDue(rcvNxt: SequenceNumber)
  /// A second segment came, so the acknowledgment goes at once.
  case everySecondSegment(rcvNxt: SequenceNumber)
  /// What the delayed acknowledgment had to say is said.
  case acknowledgmentSent(rcvNxt: SequenceNumber)

  // Retransmitting (RFC 6298, RFC 9293 §3.8.1, §3.8.3).

  /// Something is outstanding and the timer isn't running: rule 5.1 starts it.
  case retransmissionTimerStarted(rto: Microseconds)
  /// No acknowledgment within the RTO: rule 5.4 sends the earliest outstanding segment again.
  case retransmissionTimeout(seq: SequenceNumber, rto: Microseconds)
  /// Rule 5.5 doubles the RTO, and rule 5.6 starts the timer with it.
  case retransmissionBackoff(rto: Microseconds)
  /// The same segment was retransmitted R1 times: the user is told.
  case deliveryInTrouble(retransmissions: UInt32, r1: UInt32)
  /// The same segment was retransmitted R2 times: the connection is closed.
  case givenUp(retransmissions: UInt32, r2: UInt32)
  /// The SYN was retransmitted R2 times: the open fails.
  case synGivenUp(retransmissions: UInt32, r2: UInt32)

  // Congestion control and loss recovery (RFC 5681, RFC 6582, RFC 3042, RFC 6675).

  /// The third duplicate ACK: the segment that they ask for is lost.
  case fastRetransmit(segAck: SequenceNumber, count: UInt32)
  /// A duplicate ACK before the third: a segment has left the network, so a new one may enter it.
  case limitedTransmit(seq: SequenceNumber, count: UInt32, flight: UInt32, cwnd: UInt32)
  /// Three duplicate ACKs that may stem from our own retransmissions: SEG.ACK doesn't cover more
  /// than recover.
  case duplicatesOfOldLoss(segAck: SequenceNumber, recover: SequenceNumber)
  /// An ACK in recovery that leaves part of the flight: the next segment is lost too.
  case partialAcknowledgment(segAck: SequenceNumber, recover: SequenceNumber)
  /// After a timeout, what was outstanding goes again as slow start permits.
  case lossAfterTimeout(seq: SequenceNumber, cwnd: UInt32)
  /// So much is SACKed above these octets that they are lost: DupThresh ranges, or more than
  /// (DupThresh − 1) segments.
  case lostBySACK(seq: SequenceNumber, edge: SequenceNumber, sacked: UInt32)
  /// Loss recovery by SACK begins: the first segment that is lost goes again.
  case recoveryBySACK(seq: SequenceNumber, count: UInt32, sacked: UInt32)
  /// In recovery the pipe is a segment short of cwnd, and this segment is lost (NextSeg, rule 1).
  case lossInRecovery(seq: SequenceNumber, pipe: UInt32, cwnd: UInt32)
  /// Nothing is lost for certain and nothing new can go: a hole below what is SACKed goes again
  /// (NextSeg, rule 3).
  case holeInRecovery(seq: SequenceNumber, pipe: UInt32, cwnd: UInt32)
  /// Once in a recovery, the end of the flight goes again: no SACK could tell that it is lost
  /// (NextSeg, rule 4).
  case rescueRetransmission(seq: SequenceNumber, pipe: UInt32, cwnd: UInt32)
  /// SND.UNA is SACKed, yet not acknowledged: the peer has thrown away what it had SACKed.
  case reneging(sndUna: SequenceNumber, sacked: UInt32)
  /// An ACK leaves at SND.UNA what was SACKed: it may be thrown away, so that it has only this long
  /// to be acknowledged.
  case renegingSuspected(sndUna: SequenceNumber, wait: Microseconds)
  /// In recovery, a lost segment goes as the rate is reduced: sent to delivered as ssthresh to the
  /// flight that recovery began with.
  case lossByRateReduction(
    seq: SequenceNumber, delivered: UInt32, out: UInt32, ssthresh: UInt32, recoverFS: UInt32)
  /// A segment that was sent well after this one has arrived: more than RACK.rtt and the reordering
  /// window have passed.
  case lostByTime(rtt: Microseconds, window: Microseconds, seq: SequenceNumber)
  /// Something sent earlier hasn't arrived: it has until the reordering window is over.
  case reorderingWait(rtt: Microseconds, window: Microseconds)
  /// A probe is to go if no ACK comes for two round trips: sooner than a timeout.
  case probeScheduled(wait: Microseconds, srtt: Microseconds, flight: UInt32)
  /// An ACK has told more than a probe could.
  case probeNotNeeded(sndUna: SequenceNumber, sacked: UInt32)
  /// No ACK for the probe timeout: a new segment goes, or the last one again.
  case tailLossProbe(seq: SequenceNumber, wait: Microseconds)
  /// The probe was a retransmission, and only one of the two has arrived: it has repaired a loss.
  case probeRepaired(segAck: SequenceNumber, end: SequenceNumber)
  /// The first ACK after a timeout leaves part of the flight: it may answer the original or the
  /// retransmission, so new text goes and the next ACK tells.
  case timeoutInDoubt(segAck: SequenceNumber, recover: SequenceNumber)
  /// What was sent before the timeout, and not again, has arrived: the timeout was spurious.
  case timeoutSpurious(segAck: SequenceNumber, recover: SequenceNumber, cwnd: UInt32)

  /// Everything that was sent again has arrived twice, as D-SACK reports: nothing had been lost.
  case allReportedTwice(segAck: SequenceNumber, cwnd: UInt32)
  /// The ACK echoes a timestamp from before the first retransmission: what was sent at first has
  /// arrived.
  case originalEchoed(tsEcr: UInt32, sentAgain: UInt32, cwnd: UInt32)

  /// A young connection's text is acknowledged at once; so many more will be.
  case quickAcknowledgment(rcvNxt: SequenceNumber, left: UInt32)
  /// The user has read a small segment, so that the peer has probably sent all it has.
  case smallSegmentRead(rcvNxt: SequenceNumber)

  // HyStart++ and window validation (RFC 9406, RFC 7661, RFC 5681 §4.1).

  /// A round's least round trip is longer than the last one's: slow start grows at a quarter.
  case roundTripGrew(current: Microseconds, last: Microseconds)
  /// The round trip is short again, so it was a false alarm: slow start goes on.
  case roundTripFell(current: Microseconds, baseline: Microseconds)
  /// Conservative slow start has lasted five rounds: congestion avoidance begins.
  case slowStartLeft(cwnd: UInt32)
  /// Less than half of the window is in use, so it isn't proven: it stays as it is.
  case windowNotValidated(pipeACK: UInt32, cwnd: UInt32)
  /// The window went unproven for five minutes, so it is halved.
  case windowNotUsed(cwnd: UInt32)
  /// Nothing was sent for longer than an RTO: the window falls back to its beginning.
  case windowAfterIdle(idle: Microseconds, cwnd: UInt32)

  // Safety (RFC 5961 §7, RFC 9293 §3.6.1, §3.8.4, RFC 2525 §2.17, RFC 1337).

  /// So many acknowledgments of unacceptable segments went in this period: no more of them.
  case challengesLimited(count: UInt32)
  /// The peer was heard: it is asked again when it has been silent for so long.
  case keepAliveStarted(idle: Microseconds)
  /// The connection closes: other timers find out whether the peer is gone.
  case keepAliveNotNeeded
  /// The user has turned keep-alives off, or set another silence for them.
  case keepAliveSet
  /// The peer was silent for so long: a number that it has acknowledged asks whether it lives.
  case keepAliveProbe(seq: SequenceNumber, idle: Microseconds)
  /// A probe may be lost, so silence after one proves nothing: another one follows.
  case keepAliveAgain(wait: Microseconds)
  /// So many probes found no answer: the peer is taken for gone.
  case keepAliveGivenUp(probes: UInt32)
  /// Something waits for its acknowledgment: the user has set how long it may.
  case userTimeoutStarted(limit: Microseconds)
  /// The user has taken its limit back: the number of retransmissions decides again.
  case userTimeoutTurnedOff
  /// Nothing was acknowledged for as long as the user allows.
  case userTimeout(limit: Microseconds)
  /// The user closed without reading all that came: a reset tells the peer so.
  case closeWithUnreadText(unread: UInt32)
  /// Text came after the user had closed in both directions: a reset tells the peer so.
  case textAfterClose(segSeq: SequenceNumber, length: UInt32)
  /// A reset must not cut TIME-WAIT short, or old segments could harm the next connection.
  case resetInTimeWait(segSeq: SequenceNumber)
  /// A SYN beyond all numbers of the old connection: TIME-WAIT need not be waited out.
  case synReopens(segSeq: SequenceNumber, rcvNxt: SequenceNumber, iss: SequenceNumber)

  // Explicit congestion notification (RFC 3168).

  /// The path has marked a segment instead of dropping it: the sender is told by ECE.
  case congestionExperienced(segSeq: SequenceNumber)
  /// The peer echoes a mark of congestion: the window shrinks, once in a round trip.
  case congestionEchoed(segAck: SequenceNumber, cwnd: UInt32)
  /// The same, where the window comes down to ssthresh ACK by ACK.
  case congestionEchoedByRate(segAck: SequenceNumber, ssthresh: UInt32)

  /// The listener's user waits for text: an ACK that brings none isn't taken yet, for `limit`
  /// timeouts of the SYN,ACK, of which `count` are over.
  case acceptDeferred(count: UInt32, limit: UInt32)

  // ICMP messages (RFC 9293 §3.9.2.2); `type` and `code` are ICMP's numbers.

  /// The quoted segment isn't on its way: the message is late, or forged.
  case messageOutsideWindow(seq: SequenceNumber, sndUna: SequenceNumber, sndNxt: SequenceNumber)
  /// A message that asks to send less. It counts for nothing: losses and marks tell of congestion.
  case sourceQuench(seq: SequenceNumber)
  /// A router couldn't pass a segment on, which may be over soon.
  case softError(type: UInt8, code: UInt8)
  /// The peer's host has no such port, or no TCP: the open is off.
  case hardError(type: UInt8, code: UInt8)
  /// The same once the peer has answered: that can't be true, or not for long.
  case hardErrorWhenSynchronized(type: UInt8, code: UInt8)
  /// While a connection is opened, a soft error is as good as a hard one.
  case errorInOpening(type: UInt8, code: UInt8)
  /// An error that says nothing of the way to a peer who has just sent a SYN.
  case errorInPassiveOpen(type: UInt8, code: UInt8)
  /// A retransmission was lost where the path ends: a doubling of the timeout is taken back.
  case backoffReverted(seq: SequenceNumber, rto: Microseconds)
  /// The path carries datagrams of so many octets, and segments with so much text.
  case pathMTU(mtu: UInt32, mss: UInt32)
  /// What the path carries is no less than what is sent: an estimate never grows by a message.
  case pathMTUNotSmaller(mtu: UInt32, mss: UInt32)
  /// The user doesn't want segments to be fitted to the path.
  case pathMTUDiscoveryOff(mtu: UInt32)

  // FIN-WAIT-2 and TIME-WAIT (RFC 9293 §3.6.1).

  /// The user has closed in both directions, so nobody would miss the peer: its FIN is awaited for
  /// so long. RFC 9293 knows no limit.
  case finAwaited(limit: Microseconds)
  /// The peer's FIN hasn't come in that time: the TCB is deleted.
  case finNeverCame(limit: Microseconds)

  /// The active closer lingers for 2 MSL.
  case timeWaitStarted(msl: Microseconds)
  /// 2 MSL have passed: the TCB is deleted.
  case timeWaitOver(msl: Microseconds)
  /// The connection is deleted, and its timers with it.
  case connectionOver
}
