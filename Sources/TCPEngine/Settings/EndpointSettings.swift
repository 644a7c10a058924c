/// The settings of one endpoint. The defaults are the lesson format's `teaching` defaults.
///
/// `isInRange` names the ranges that opening a `Connection` insists on. A count or a shift outside
/// the range of another setting counts as the nearest inside. Times are simulated microseconds, not
/// negative where nothing else is said.
public struct EndpointSettings: Equatable, Sendable {
  /// The largest text in a segment that this end's interface carries, octets, 1 … 65,495. It is
  /// sent as the MSS option on every SYN, and limits what this end sends (RFC 9293 §3.7.1,
  /// MUST-16).
  public var maximumSegmentSize = 1000
  /// Whether a SYN carries the MSS option (RFC 9293 §3.7.1, SHLD-5).
  public var offersSegmentSize = true
  /// What a peer without an MSS option takes, octets, from 1: 536 for IPv4, 1,220 for IPv6 (RFC 9293
  /// §3.7.1, MUST-15).
  public var defaultSegmentSize = 536
  /// The least that a peer's MSS option counts for, octets, from 1: a lesser one would ask for more
  /// headers than text.
  public var leastSegmentSize = 1
  /// The initial send sequence number, where `initialSequenceNumbers` is fixed (RFC 9293 §3.4.1).
  public var iss = SequenceNumber(100)
  /// Whether initial numbers are `iss` or come from a clock and a secret (RFC 6528 §3).
  public var initialSequenceNumbers = InitialSequenceNumbers.fixed
  /// The receive buffer, octets, 0 … 2³⁰ − 2¹⁴: the largest window that is ever offered; without
  /// window scaling no more than 65,535 of it. By Linux's offer half of a socket's memory, of which
  /// full segments can make more window than that.
  public var receiveBuffer = 65_535
  /// What the receive buffer may grow to, octets, as a user reads more in a round trip than before,
  /// by Linux's offer; nil leaves it as it is, and so does a lesser number.
  public var greatestReceiveBuffer: Int?
  /// Whether the receive buffer becomes a multiple of the MSS.
  public var receiveBufferRounding = ReceiveBufferRounding.none
  /// The largest window of a SYN, octets, 0 …, where the receive buffer is rounded down to segments:
  /// Linux's TCP_WINDOW_CLAMP, which the first text lifts; nil leaves all of the buffer.
  public var firstWindowLimit: Int?
  /// How the window that is offered follows from the room in the receive buffer.
  public var windowOffer = WindowOffer.standard
  /// The window scale's shift to offer on SYN, 0 … 14; nil offers none (RFC 7323 §2).
  public var windowScale: Int?
  /// Whether to offer timestamps on SYN (RFC 7323 §3).
  public var timestamps = false
  /// What the timestamp clock shows at instant 0, in milliseconds, modulo 2³² (RFC 7323 §5.4).
  public var timestampOffset: UInt32 = 0
  /// Whether a segment without timestamps is taken although they were agreed on. RFC 7323 §3.2
  /// would have it dropped.
  public var acceptsMissingTimestamps = false
  /// Whether to permit SACK on SYN, and to report what comes out of order or twice (RFC 2018,
  /// RFC 2883).
  public var selectiveAcknowledgment = false
  /// The order of the options in a header.
  public var optionLayout = OptionLayout.linux
  /// How long an acknowledgment may be put off, from 0 up to less than 500 ms (RFC 9293 §3.8.6.3,
  /// MUST-40); nil acknowledges at once.
  public var delayedAcknowledgment: Microseconds?
  /// When text is acknowledged, where acknowledgments are delayed.
  public var acknowledgmentRule = AcknowledgmentRule.standard
  /// By the adaptive rule, how many segments behind one gap, 0 …, wait for a common acknowledgment,
  /// a millisecond at most; 0 acknowledges each at once.
  public var acknowledgmentsHeldAtGap = 44
  /// So many segments of text, 0 …, are acknowledged at once before delaying begins, so that a
  /// sender in slow start hears early; by the adaptive rule, at most so many.
  public var quickAcknowledgments = 0
  /// Whether small segments wait for an acknowledgment (RFC 9293 §3.7.4).
  public var nagle = false
  /// What makes it hold a segment back, where `nagle` is on.
  public var nagleRule = NagleRule.unacknowledged
  /// How the congestion window grows and shrinks.
  public var congestionControl = CongestionControl.newReno
  /// Whether explicit congestion notification is asked for and agreed to (RFC 3168).
  public var ecn = false
  /// Whether it is agreed to where the peer asks, though `ecn` doesn't ask (RFC 3168 §6.1.1).
  public var agreesToECN = false
  /// Whether a SYN that asks for ECN and is itself marked as capable of it gets no ECN, as nobody
  /// should send one (RFC 3168 §6.1.1).
  public var refusesMarkedSYN = false
  /// Whether the window comes down ACK by ACK for a mark, as in a recovery (RFC 9937 §6), and only
  /// if something was outstanding; RFC 3168 §6.1.2 halves it at once.
  public var reducesByEchoedRate = false
  /// How many times, 0 …, a SYN that is sent again asks still, or a SYN,ACK agrees; RFC 3168
  /// §6.1.1.1 has no retransmitted SYN ask.
  public var ecnRetries = 0
  /// The initial congestion window, segments of the sending MSS, 1 … (RFC 5681 §3.1, RFC 6928 §2).
  ///
  /// Simplified: RFC 6928 caps its ten segments at 14,600 octets; a lesson that counts segments
  /// gets as many as it asks for.
  public var initialCongestionWindow = 10
  /// Whether the first two duplicate ACKs let new text go (RFC 3042).
  public var limitedTransmit = false
  /// Whether losses are found by time, RACK, where SACK is on (RFC 8985 §6).
  public var rack = false
  /// Whether RACK takes what was sent again for the original where the ACK echoes a timestamp from
  /// before the retransmission (RFC 8985 §6.2, step 2). Linux asks the round-trip time alone, since
  /// a segment behind a gap doesn't change the echo; it also takes what an ACK SACKs before what it
  /// acknowledges, and lets D-SACK widen the reordering window only where it has seen reordering.
  public var rackAsksEcho = true
  /// Whether a probe finds losses at the end of a flight, where SACK is on (RFC 8985 §7).
  public var tailLossProbe = false
  /// Whether spurious retransmission timeouts are found out and undone, F-RTO (RFC 5682).
  public var forwardRTORecovery = false
  /// Whether a reduction of the congestion window is undone once the peer reports all that was sent
  /// again as duplicates, where SACK is on (D-SACK, RFC 3708).
  public var undoesByDuplicates = false
  /// Whether a reduction of the congestion window is undone by an ACK that echoes a timestamp from
  /// before the first retransmission, where timestamps are on (Eifel, RFC 3522).
  public var undoesByTimestamps = false
  /// Whether such an echo undoes only what the first timeout of a segment has reduced, as FreeBSD
  /// has it.
  public var undoesFirstTimeoutAlone = false
  /// From what a loss reduces the congestion window.
  public var reductionRule = ReductionRule.flight
  /// Whether recovery spreads what it sends over the round trip (RFC 9937), with SACK or without.
  public var proportionalRateReduction = false
  /// The segments that one ACK may add to the window in slow start, 1 …: RFC 5681's 1, RFC 3465's
  /// 2; nil counts every octet acknowledged, SACKed ones when they are. With `hyStart` a number
  /// becomes RFC 9406's L, 8 (§4.3).
  public var slowStartLimit: Int? = 1
  /// Whether the congestion window is counted in whole segments, as Linux does, instead of octets.
  ///
  /// Then a short segment widens it, and fills it, as a full one does; a loss reduces it from what
  /// it is instead of from what is outstanding (RFC 9438 §4.6 allows both where growth stops when
  /// the window isn't used), and a timeout within a recovery reduces ssthresh no more; CUBIC grows
  /// by segments (`SegmentedCubic`), also with the ACK that ends a recovery; what D-SACK reports
  /// and what the reordering timer finds count as delivered (RFC 9937); and a FIN waits for room.
  public var countsSegments = false
  /// Whether HyStart++ watches the first slow start (RFC 9406).
  public var hyStart = false
  /// What a congestion window that isn't used comes to.
  public var windowValidation = CongestionWindowValidation.idleRestart
  /// Whether an idle RTO makes the congestion window fall back to the restart window (RFC 5681
  /// §4.1).
  public var restartsAfterIdle = true
  /// The retransmission timeout before the first sample (RFC 6298 §2, rule 2.1), a millisecond at
  /// least and `maximumRTO` at most: what is outside counts as the nearest.
  public var initialRTO = Microseconds.seconds(1)
  /// How the retransmission timeout follows from the samples (RFC 6298 §2); with
  /// `greatestDeviation` also what is a sample, and that a SACK which gives one ends the doubling
  /// (RFC 6298 §3, §5.5).
  public var rtoEstimator = RTOEstimator.standard
  /// The least retransmission timeout (RFC 6298 §2, rule 2.4); with `greatestDeviation` the least
  /// variance term instead. Where it is more than `maximumRTO`, that one counts.
  public var minimumRTO = Microseconds.seconds(1)
  /// What is added to every computed retransmission timeout, backed off or not, on top of the
  /// minimum, except by Linux's estimator. The first is `initialRTO` alone. No RFC has it.
  public var slopOfRTO = Microseconds.zero
  /// The greatest retransmission timeout, a millisecond at least: less counts as that. RFC 6298 §2,
  /// rule 2.5, wants 60 seconds or more.
  public var maximumRTO = Microseconds.seconds(60)
  /// How many times, 0 …, a SYN is retransmitted before the open fails and the user is told: R2 for
  /// SYN segments. RFC 9293 §3.8.3 (MUST-23): enough for three minutes.
  public var synRetries = 7
  /// How many of a SYN's timeouts are as long as the first, 1 …, before each is twice the one
  /// before: RFC 6298's 1 (rule 5.5).
  public var equalSYNTimeouts = 1
  /// What a SYN that was retransmitted comes to (RFC 5681 §3.1, RFC 6298 §5).
  public var lostSYNRule = LostSYNRule.cautious
  /// How many times, 0 …, data is retransmitted, or a zero window probed without an answer, before
  /// the connection is given up: R2 (RFC 9293 §3.8.3, MUST-20).
  public var retries = 8
  /// Whether a timeout is spurious, with SACK, as soon as something is acknowledged or SACKed that
  /// went once, before it; RFC 5682 §3.1 asks with new text first.
  public var originalsProveTimeoutSpurious = false
  /// Whether an ACK that leaves text at SND.UNA which the peer had SACKed, so that it has thrown it
  /// away, makes the retransmission timer expire after half a round trip, 10 ms at least; RFC 2018
  /// §8 waits for the timeout.
  public var hurriesAfterReneging = false
  /// Whether the retransmission timer restarts as the earliest segment goes again, and with a SACK
  /// of what was sent before it went last. RFC 6298 §5.3 restarts it for what is acknowledged
  /// alone.
  public var recoveryRestartsTimer = false
  /// What probes a zero window (RFC 9293 §3.8.6.1).
  public var zeroWindowProbe = ZeroWindowProbe.octet
  /// How long a closed window is left alone (RFC 9293 §3.8.6.1).
  public var probeWait = ProbeWait.timeout
  /// How many connections a listener lets wait for the end of their handshake, from 1; a SYN beyond
  /// them is ignored. Whoever holds the listener, a `Connection` in LISTEN that is copied for each
  /// SYN, counts them.
  public var backlog = 128
  /// For so many timeouts of its SYN,ACK, 0 …, a passive open takes no ACK for an answer that brings
  /// neither text nor a FIN, as with Linux's TCP_DEFER_ACCEPT. RFC 9293 §3.10.7.4 takes every ACK.
  public var acceptDeferral = 0
  /// Maximum segment lifetime; TIME-WAIT lasts twice this (RFC 9293 §3.6.1, MUST-13). RFC 9293
  /// §3.4.2 takes it to be two minutes.
  public var maximumSegmentLifetime = Microseconds.seconds(5)
  /// How long text may stay unacknowledged before the connection is given up; nil leaves that to
  /// `retries` (RFC 9293 §3.8.3, RFC 5482).
  public var userTimeout: Microseconds?
  /// Since when it counts.
  public var userTimeoutRule = UserTimeoutRule.sinceSending
  /// After how much silence, more than 0, the peer is asked whether it lives; nil never asks.
  /// RFC 9293 §3.8.4 (MUST-28): no less than two hours unless a user says so.
  public var keepAlive: Microseconds?
  /// The time between two keep-alive probes that stay unanswered, more than 0.
  public var keepAliveInterval = Microseconds.seconds(75)
  /// How many keep-alive probes, 0 …, may stay unanswered before the connection is given up.
  public var keepAliveProbes = 9
  /// What the peer is told when the connection is given up because it doesn't answer.
  public var givingUp = GivingUp.silent
  /// How many segments that aren't acceptable, 0 …, are answered in a `challengePeriod`; nil
  /// answers all of them (RFC 5961 §7). Those with text or a FIN don't count and are always
  /// answered.
  public var challengeLimit: Int?
  /// The span of `challengeLimit`, more than 0. It begins with the first answer.
  public var challengePeriod = Microseconds.seconds(1)
  /// Whether CLOSE is a socket's, in both directions: unread or later text is answered with a reset
  /// (RFC 9293 §3.6.1, SHLD-3; RFC 2525 §2.17).
  public var closesBothWays = false
  /// Whether a socket's CLOSE with unread text resets the connection (RFC 2525 §2.17); else the text
  /// is thrown away, a FIN goes, and only later text is answered with a reset, behind the peer's FIN
  /// too.
  public var resetsUnreadText = true
  /// How long FIN-WAIT-2 waits for the peer's FIN once a socket's CLOSE has left nobody to read;
  /// nil waits for ever, as RFC 9293 does.
  public var finWait2Timeout: Microseconds?
  /// Whether a reset anywhere in the window counts, as RFC 793 had it; RFC 9293 §3.10.7.4 asks for
  /// RCV.NXT exactly (RFC 5961 §3.2).
  public var acceptsResetInWindow = false
  /// Whether a SYN in the window of a synchronized connection resets it, as RFC 793 had it; RFC
  /// 9293 §3.10.7.4 asks for a challenge ACK (RFC 5961 §4.2).
  public var acceptsSYNInWindow = false
  /// Whether a SYN that comes again while a passive open waits for its ACK is answered by the
  /// SYN,ACK again; RFC 9293 §3.10.7.4, first check, asks for a plain ACK.
  public var answersRepeatedSYN = false
  /// Whether a reset of ours carries the window and the SACK blocks that an ACK would; no RFC asks
  /// for it.
  public var resetsReportBlocks = false
  /// Whether an ACK that brings neither text nor news can only widen the send window, or shut it,
  /// so that one with a smaller window is a duplicate; RFC 9293 §3.10.7.4, fifth check, takes every
  /// window that isn't old, and RFC 5681 §2 wants a duplicate's to be the same.
  public var keepsWiderWindow = false
  /// Whether segments are made so small that two of them fit into the largest window that the peer
  /// has offered, one where that is 536 octets or less; RFC 9293 §3.8.6.2.1 has the sender wait for
  /// half of that window instead.
  public var fitsSegmentsToWindow = false
  /// What the SYN,ACK that ends a simultaneous open comes to.
  public var crossedSYNRule = CrossedSYNRule.silent
  /// What is kept of a SYN that was answered.
  public var passiveHandshake = PassiveHandshake.connection
  /// Whether a segment that lies before the window is acknowledged whatever `challengeLimit` says,
  /// what D-SACK reports of it at once, and its ACK field counts; a segment without text at the
  /// window's very end is acceptable; and what PAWS drops is acknowledged only if it has text. RFC
  /// 9293 §3.10.7.4, first check, and RFC 7323 §5.3 want it otherwise.
  public var readsOldSegments = false
  /// Whether a reset has to stand at what was acknowledged last, instead of at RCV.NXT, which text
  /// whose ACK is delayed has moved on (RFC 9293 §3.10.7.4, second check).
  public var resetMeetsLastACK = false
  /// Whether an ACK from before our SYN is out of range however large the peer's window is; RFC
  /// 9293 §3.10.7.4, fifth check, asks for MAX.SND.WND alone.
  public var refusesACKBeforeISS = false
  /// Whether an ABORT in CLOSING and LAST-ACK sends a reset too, which RFC 9293 §3.10.5 doesn't ask
  /// for.
  public var resetsWhileClosing = false
  /// What TIME-WAIT answers.
  public var timeWaitRule = TimeWaitRule.standard
  /// What ICMP errors do to the connection.
  public var controlMessageRule = ControlMessageRule.standard
  /// Whether segments are fitted to what routers say that the path carries (RFC 9293 §3.7.2,
  /// RFC 1191).
  public var pathMTUDiscovery = true
  /// Whether a SYN goes again at once after an ACK of something else, the first time: what answers
  /// is left of an earlier connection, and our reset has ended it. RFC 9293 §3.5.1 waits for the
  /// retransmission timeout.
  public var repeatsSYNSoon = false
  /// Whether a segment counts that ends where the last acknowledgment did, or behind it, though its
  /// text isn't new: its ACK and its timestamp are taken; RFC 9293 §3.10.7.4, first check, drops it.
  public var takesACKsOfOldText = false
  /// Whether a segment's timestamp is taken only where its ACK lies between SND.UNA and SND.NXT;
  /// RFC 7323 §4.3 looks at no ACK.
  public var timestampsNeedACK = false
  /// Whether an ACK alone that PAWS drops, and that lies before RCV.NXT, goes unanswered: text has
  /// overtaken it; RFC 7323 §5.3, R1, answers whatever PAWS drops.
  public var ignoresOvertakenACKs = false
  /// Whether TIME-WAIT acknowledges whatever isn't a reset or an ACK alone; RFC 9293 §3.10.7.4
  /// drops what has no ACK bit, and text.
  public var answersInTimeWait = false
  /// Whether small segments go again as one, a FIN with them, as far as an MSS and the window admit;
  /// RFC 9293 §3.8.1 leaves that open.
  public var joinsSmallSegments = false
  /// Whether TIME-WAIT ignores resets (RFC 1337).
  public var ignoresResetInTimeWait = false
  /// Whether a SYN beyond the old numbers reopens a passive connection from TIME-WAIT (RFC 9293
  /// §3.6.1, MAY-2).
  public var reopensTimeWait = false

  /// The teaching defaults.
  public init() {}

  /// The largest window that a shift of 14 can say, octets (RFC 7323 §2.3).
  private static let largestWindow = 65_535 << 14

  /// Whether the settings that must be in a range are: `maximumSegmentSize` in 1 … 65,495,
  /// `receiveBuffer` in 0 … 2³⁰ − 2¹⁴, `delayedAcknowledgment` in 0 ..< 500 ms, `backlog` from 1,
  /// `keepAlive`, `keepAliveInterval` and `challengePeriod` more than 0, the bounds of `probeWait`
  /// in order and more than 0, and the other times not negative, `initialRTO` aside.
  public var isInRange: Bool {
    let delay = delayedAcknowledgment ?? .zero
    if case .roundTrips(let least, let greatest) = probeWait, least <= .zero || greatest < least {
      return false
    }
    let times = [minimumRTO, slopOfRTO, maximumSegmentLifetime, userTimeout, finWait2Timeout]
    return (1...65_495).contains(maximumSegmentSize)
      && (0...Self.largestWindow).contains(receiveBuffer)
      && delay >= .zero && delay < .milliseconds(500) && backlog >= 1
      && [keepAlive, keepAliveInterval, challengePeriod].allSatisfy { $0 ?? .seconds(1) > .zero }
      && times.allSatisfy { $0 ?? .zero >= .zero }
  }
}
