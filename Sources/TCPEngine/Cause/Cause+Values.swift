extension Cause {
  /// The values that decided the rule, in the order in which the rule reads them.
  public var values: [CauseValue] {
    switch self {
    case .openPassive,
      .closeBeforeSynchronized,
      .checksumFailed,
      .resetInListen,
      .noSynInListen,
      .resetWithoutAcknowledgmentInSynSent,
      .neitherSynNorResetInSynSent,
      .noAcknowledgment,
      .connectionOver,
      .keepAliveNotNeeded,
      .keepAliveSet,
      .userTimeoutTurnedOff:
      []
    case .openActive(let iss):
      [CauseValue("ISS", iss)]
    case .closeCall(let sndNxt),
      .abortCall(let sndNxt):
      [CauseValue("SND.NXT", sndNxt)]
    case .notPushed(let queued, let mss):
      [CauseValue("queued", queued), CauseValue("Eff.snd.MSS", mss)]
    case .pushOverdue(let queued):
      [CauseValue("queued", queued)]
    case .closeAfterQueuedText(let queued):
      [CauseValue("queued", queued)]
    case .finSent(let seq):
      [CauseValue("SND.NXT", seq)]
    case .resetInClosed(let segSeq),
      .synInSynSent(let segSeq),
      .resetArrived(let segSeq),
      .resetReturnsToListen(let segSeq),
      .resetRefuses(let segSeq),
      .synReturnsToListen(let segSeq),
      .textAfterFin(let segSeq):
      [CauseValue("SEG.SEQ", segSeq)]
    case .smallSegmentRead(let rcvNxt):
      [CauseValue("RCV.NXT", rcvNxt)]
    case .quickAcknowledgment(let rcvNxt, let left):
      [CauseValue("RCV.NXT", rcvNxt), CauseValue("left", left)]
    case .timestampMissing(let segSeq):
      [CauseValue("SEG.SEQ", segSeq)]
    case .timestampOld(let tsVal, let tsRecent):
      [CauseValue("SEG.TSval", tsVal), CauseValue("TS.Recent", tsRecent)]
    case .segmentInClosed(let segSeq, let segLen):
      [CauseValue("SEG.SEQ", segSeq), CauseValue("SEG.LEN", segLen)]
    case .acknowledgmentInClosed(let segAck),
      .acknowledgmentInListen(let segAck),
      .resetInSynSent(let segAck),
      .acknowledgmentOfFin(let segAck):
      [CauseValue("SEG.ACK", segAck)]
    case .synInListen(let segSeq, let iss):
      [CauseValue("SEG.SEQ", segSeq), CauseValue("ISS", iss)]
    case .backlogFull(let segSeq, let halfOpen, let backlog):
      [
        CauseValue("SEG.SEQ", segSeq),
        CauseValue("half-open", halfOpen),
        CauseValue("backlog", backlog),
      ]
    case .unacceptableAcknowledgmentInSynSent(let segAck, let iss, let sndNxt):
      [CauseValue("SEG.ACK", segAck), CauseValue("ISS", iss), CauseValue("SND.NXT", sndNxt)]
    case .synAckInSynSent(let segSeq, let segAck):
      [CauseValue("SEG.SEQ", segSeq), CauseValue("SEG.ACK", segAck)]
    case .outsideWindow(let segSeq, let segLen, let rcvNxt, let rcvWnd):
      [
        CauseValue("SEG.SEQ", segSeq),
        CauseValue("SEG.LEN", segLen),
        CauseValue("RCV.NXT", rcvNxt),
        CauseValue("RCV.WND", rcvWnd),
      ]
    case .textAtZeroWindow(let segSeq, let segLen, let rcvNxt):
      [CauseValue("SEG.SEQ", segSeq), CauseValue("SEG.LEN", segLen), CauseValue("RCV.NXT", rcvNxt)]
    case .synAgainInSimultaneousOpen(let segSeq, let rcvNxt),
      .finAgainInTimeWait(let segSeq, let rcvNxt),
      .synInSynchronizedState(let segSeq, let rcvNxt):
      [CauseValue("SEG.SEQ", segSeq), CauseValue("RCV.NXT", rcvNxt)]
    case .resetOutsideWindow(let segSeq, let rcvNxt, let rcvWnd),
      .resetNotAtNext(let segSeq, let rcvNxt, let rcvWnd):
      [CauseValue("SEG.SEQ", segSeq), CauseValue("RCV.NXT", rcvNxt), CauseValue("RCV.WND", rcvWnd)]
    case .unacceptableAcknowledgmentInSynReceived(let segAck, let sndUna, let sndNxt):
      [CauseValue("SEG.ACK", segAck), CauseValue("SND.UNA", sndUna), CauseValue("SND.NXT", sndNxt)]
    case .acknowledgmentOfSyn(let segAck, let sndUna):
      [CauseValue("SEG.ACK", segAck), CauseValue("SND.UNA", sndUna)]
    case .acknowledgmentOutsideRange(let segAck, let sndUna, let maxSndWnd, let sndNxt):
      [
        CauseValue("SEG.ACK", segAck),
        CauseValue("SND.UNA", sndUna),
        CauseValue("MAX.SND.WND", maxSndWnd),
        CauseValue("SND.NXT", sndNxt),
      ]
    case .acknowledgmentOfAll(let segAck, let sndNxt):
      [CauseValue("SEG.ACK", segAck), CauseValue("SND.NXT", sndNxt)]
    case .acknowledgmentOfNewText(let segAck, let rto):
      [CauseValue("SEG.ACK", segAck), CauseValue("RTO", rto)]
    case .duplicateAcknowledgment(let segAck, let count),
      .fastRetransmit(let segAck, let count):
      [CauseValue("SEG.ACK", segAck), CauseValue("count", count)]
    case .urgentPointer(let rcvUp):
      [CauseValue("RCV.UP", rcvUp)]
    case .textInOrder(let segSeq, let length, let rcvNxt),
      .textOutOfOrder(let segSeq, let length, let rcvNxt):
      [CauseValue("SEG.SEQ", segSeq), CauseValue("SEG.LEN", length), CauseValue("RCV.NXT", rcvNxt)]
    case .textFillsGap(let segSeq, let length, let rcvNxt):
      [CauseValue("SEG.SEQ", segSeq), CauseValue("length", length), CauseValue("RCV.NXT", rcvNxt)]
    case .textBeyondWindow(let segSeq, let length, let rcvNxt, let rcvWnd):
      [
        CauseValue("SEG.SEQ", segSeq),
        CauseValue("SEG.LEN", length),
        CauseValue("RCV.NXT", rcvNxt),
        CauseValue("RCV.WND", rcvWnd),
      ]
    case .finArrived(let seq):
      [CauseValue("SEG.SEQ", seq)]
    case .finBeforeAcknowledgmentOfFin(let seq, let sndUna):
      [CauseValue("SEG.SEQ", seq), CauseValue("SND.UNA", sndUna)]
    case .finOutOfOrder(let seq, let rcvNxt):
      [CauseValue("SEG.SEQ", seq), CauseValue("RCV.NXT", rcvNxt)]
    case .textSent(let seq, let length, let usable):
      [
        CauseValue("SND.NXT", seq),
        CauseValue("SEG.LEN", length),
        CauseValue("usable window", usable),
      ]
    case .windowFull(let queued, let sndNxt, let sndUna, let sndWnd):
      [
        CauseValue("queued", queued),
        CauseValue("SND.NXT", sndNxt),
        CauseValue("SND.UNA", sndUna),
        CauseValue("SND.WND", sndWnd),
      ]
    case .congestionWindowFull(let queued, let flight, let cwnd):
      [CauseValue("queued", queued), CauseValue("FlightSize", flight), CauseValue("cwnd", cwnd)]
    case .nagle(let queued, let flight, let mss):
      [
        CauseValue("queued", queued),
        CauseValue("FlightSize", flight),
        CauseValue("Eff.snd.MSS", mss),
      ]
    case .sillyWindowAtSender(let queued, let usable, let mss):
      [
        CauseValue("queued", queued),
        CauseValue("usable window", usable),
        CauseValue("Eff.snd.MSS", mss),
      ]
    case .sillyWindowOverride(let usable):
      [CauseValue("usable window", usable)]
    case .windowClosed(let sndWnd, let wait):
      [CauseValue("SND.WND", sndWnd), CauseValue("wait", wait)]
    case .windowOpened(let sndWnd):
      [CauseValue("SND.WND", sndWnd)]
    case .zeroWindowProbe(let seq, let sndWnd, let wait):
      [CauseValue("SEG.SEQ", seq), CauseValue("SND.WND", sndWnd), CauseValue("wait", wait)]
    case .probeBackoff(let wait):
      [CauseValue("wait", wait)]
    case .windowUpdate(let rcvNxt, let rcvWnd):
      [CauseValue("RCV.NXT", rcvNxt), CauseValue("RCV.WND", rcvWnd)]
    case .delayedAcknowledgment(let rcvNxt, let delay):
      [CauseValue("RCV.NXT", rcvNxt), CauseValue("delay", delay)]
    case .delayedAcknowledgmentDue(let rcvNxt),
      .everySecondSegment(let rcvNxt),
      .acknowledgmentSent(let rcvNxt):
      [CauseValue("RCV.NXT", rcvNxt)]
    case .retransmissionTimerStarted(let rto),
      .retransmissionBackoff(let rto):
      [CauseValue("RTO", rto)]
    case .retransmissionTimeout(let seq, let rto):
      [CauseValue("SEG.SEQ", seq), CauseValue("RTO", rto)]
    case .deliveryInTrouble(let retransmissions, let r1):
      [CauseValue("retransmissions", retransmissions), CauseValue("R1", r1)]
    case .givenUp(let retransmissions, let r2),
      .synGivenUp(let retransmissions, let r2):
      [CauseValue("retransmissions", retransmissions), CauseValue("R2", r2)]
    case .limitedTransmit(let seq, let count, let flight, let cwnd):
      [
        CauseValue("SND.NXT", seq),
        CauseValue("count", count),
        CauseValue("FlightSize", flight),
        CauseValue("cwnd", cwnd),
      ]
    case .duplicatesOfOldLoss(let segAck, let recover),
      .partialAcknowledgment(let segAck, let recover):
      [CauseValue("SEG.ACK", segAck), CauseValue("recover", recover)]
    case .lossAfterTimeout(let seq, let cwnd):
      [CauseValue("SEG.SEQ", seq), CauseValue("cwnd", cwnd)]
    case .lostBySACK(let seq, let edge, let sacked):
      [CauseValue("from", seq), CauseValue("to", edge), CauseValue("SACKed", sacked)]
    case .recoveryBySACK(let seq, let count, let sacked):
      [CauseValue("SEG.SEQ", seq), CauseValue("DupAcks", count), CauseValue("SACKed", sacked)]
    case .lossInRecovery(let seq, let pipe, let cwnd),
      .holeInRecovery(let seq, let pipe, let cwnd),
      .rescueRetransmission(let seq, let pipe, let cwnd):
      [CauseValue("SEG.SEQ", seq), CauseValue("pipe", pipe), CauseValue("cwnd", cwnd)]
    case .reneging(let sndUna, let sacked):
      [CauseValue("SND.UNA", sndUna), CauseValue("SACKed", sacked)]
    case .renegingSuspected(let sndUna, let wait):
      [CauseValue("SND.UNA", sndUna), CauseValue("wait", wait)]
    case .lossByRateReduction(let seq, let delivered, let out, let ssthresh, let recoverFS):
      [
        CauseValue("SEG.SEQ", seq),
        CauseValue("prr_delivered", delivered),
        CauseValue("prr_out", out),
        CauseValue("ssthresh", ssthresh),
        CauseValue("RecoverFS", recoverFS),
      ]
    case .lostByTime(let rtt, let window, let seq):
      [
        CauseValue("SEG.SEQ", seq),
        CauseValue("RACK.rtt", rtt),
        CauseValue("RACK.reo_wnd", window),
      ]
    case .reorderingWait(let rtt, let window):
      [CauseValue("RACK.rtt", rtt), CauseValue("RACK.reo_wnd", window)]
    case .probeScheduled(let wait, let srtt, let flight):
      [CauseValue("PTO", wait), CauseValue("SRTT", srtt), CauseValue("FlightSize", flight)]
    case .probeNotNeeded(let sndUna, let sacked):
      [CauseValue("SND.UNA", sndUna), CauseValue("SACKed", sacked)]
    case .tailLossProbe(let seq, let wait):
      [CauseValue("SEG.SEQ", seq), CauseValue("PTO", wait)]
    case .probeRepaired(let segAck, let end):
      [CauseValue("SEG.ACK", segAck), CauseValue("TLP.end_seq", end)]
    case .timeoutInDoubt(let segAck, let recover):
      [CauseValue("SEG.ACK", segAck), CauseValue("recover", recover)]
    case .timeoutSpurious(let segAck, let recover, let cwnd):
      [CauseValue("SEG.ACK", segAck), CauseValue("recover", recover), CauseValue("cwnd", cwnd)]
    case .allReportedTwice(let segAck, let cwnd):
      [CauseValue("SEG.ACK", segAck), CauseValue("cwnd", cwnd)]
    case .originalEchoed(let tsEcr, let sentAgain, let cwnd):
      [
        CauseValue("SEG.TSecr", tsEcr),
        CauseValue("RetransmitTS", sentAgain),
        CauseValue("cwnd", cwnd),
      ]
    case .roundTripGrew(let current, let last):
      [CauseValue("round trip", current), CauseValue("last round", last)]
    case .roundTripFell(let current, let baseline):
      [CauseValue("round trip", current), CauseValue("baseline", baseline)]
    case .slowStartLeft(let cwnd):
      [CauseValue("cwnd", cwnd)]
    case .windowNotValidated(let pipeACK, let cwnd):
      [CauseValue("pipeACK", pipeACK), CauseValue("cwnd", cwnd)]
    case .windowNotUsed(let cwnd):
      [CauseValue("cwnd", cwnd)]
    case .windowAfterIdle(let idle, let cwnd):
      [CauseValue("idle", idle), CauseValue("cwnd", cwnd)]
    case .challengesLimited(let count):
      [CauseValue("count", count)]
    case .keepAliveStarted(let idle):
      [CauseValue("idle", idle)]
    case .keepAliveProbe(let seq, let idle):
      [CauseValue("SEG.SEQ", seq), CauseValue("idle", idle)]
    case .keepAliveAgain(let wait):
      [CauseValue("wait", wait)]
    case .keepAliveGivenUp(let probes):
      [CauseValue("probes", probes)]
    case .userTimeoutStarted(let limit):
      [CauseValue("limit", limit)]
    case .userTimeout(let limit),
      .finAwaited(let limit),
      .finNeverCame(let limit):
      [CauseValue("limit", limit)]
    case .closeWithUnreadText(let unread):
      [CauseValue("unread", unread)]
    case .textAfterClose(let segSeq, let length):
      [CauseValue("SEG.SEQ", segSeq), CauseValue("SEG.LEN", length)]
    case .resetInTimeWait(let segSeq):
      [CauseValue("SEG.SEQ", segSeq)]
    case .synReopens(let segSeq, let rcvNxt, let iss):
      [CauseValue("SEG.SEQ", segSeq), CauseValue("RCV.NXT", rcvNxt), CauseValue("ISS", iss)]
    case .congestionExperienced(let segSeq):
      [CauseValue("SEG.SEQ", segSeq)]
    case .congestionEchoed(let segAck, let cwnd):
      [CauseValue("SEG.ACK", segAck), CauseValue("cwnd", cwnd)]
    case .congestionEchoedByRate(let segAck, let ssthresh):
      [CauseValue("SEG.ACK", segAck), CauseValue("ssthresh", ssthresh)]
    case .acceptDeferred(let count, let limit):
      [CauseValue("count", count), CauseValue("R2", limit)]
    case .messageOutsideWindow(let seq, let sndUna, let sndNxt):
      [CauseValue("SEG.SEQ", seq), CauseValue("SND.UNA", sndUna), CauseValue("SND.NXT", sndNxt)]
    case .sourceQuench(let seq):
      [CauseValue("SEG.SEQ", seq)]
    case .softError(let type, let code), .hardError(let type, let code),
      .hardErrorWhenSynchronized(let type, let code), .errorInOpening(let type, let code),
      .errorInPassiveOpen(let type, let code):
      [CauseValue("type", UInt32(type)), CauseValue("code", UInt32(code))]
    case .backoffReverted(let seq, let rto):
      [CauseValue("SEG.SEQ", seq), CauseValue("RTO", rto)]
    case .pathMTU(let mtu, let mss), .pathMTUNotSmaller(let mtu, let mss):
      [CauseValue("MTU", mtu), CauseValue("Eff.snd.MSS", mss)]
    case .pathMTUDiscoveryOff(let mtu):
      [CauseValue("MTU", mtu)]
    case .timeWaitStarted(let msl),
      .timeWaitOver(let msl):
      [CauseValue("MSL", msl)]
    }
  }
}

extension CauseValue {
  fileprivate init(_ name: String, _ number: SequenceNumber) {
    self.init(name, Int64(number.rawValue))
  }

  fileprivate init(_ name: String, _ count: UInt32) {
    self.init(name, Int64(count))
  }

  fileprivate init(_ name: String, _ span: Microseconds) {
    self.init(name, span.count)
  }
}
