// Required reading: RFC 9293 §3.3.1 (key connection state variables).

/// The TCB: all that a connection remembers.
struct TransmissionControlBlock: Equatable, Sendable {
  /// The send sequence variables.
  var snd = SendVariables()
  /// The receive sequence variables.
  var rcv = ReceiveVariables()

  /// Text to send, sent or not.
  var sendQueue = SendQueue()
  /// What was sent and isn't acknowledged.
  var retransmissionQueue = RetransmissionQueue()
  /// Text that came out of order.
  var reassemblyQueue = ReassemblyQueue()
  /// Text for the user to read.
  var receiveBuffer = ReceiveBuffer()
  /// How fast the user reads, where the receive buffer may grow.
  var tuning = ReceiveBufferTuning()

  /// Whether the user has closed: a FIN follows the queued text.
  var isFINQueued = false
  /// Whether the peer's FIN was taken in order.
  var isFINReceived = false
  /// Whether SYN-RECEIVED was reached from LISTEN (RFC 9293 §3.5, MUST-11).
  var isPassive: Bool

  /// cwnd and ssthresh.
  var congestion: CongestionController
  /// What the SYNs agreed on about windows.
  var scaling = WindowScaling()
  /// Timestamps, once agreed on.
  var timestamps = Timestamps()
  /// What SACK options report, once permitted.
  var received = ReceivedBlocks()
  /// Explicit congestion notification.
  var notification = CongestionNotification()
  /// Duplicate ACKs and fast recovery.
  var recovery: FastRecovery
  /// What the peer has SACKed, and recovery by it.
  var sack = SACKRecovery()
  /// Losses found by time.
  var rack = RACK()
  /// The probe for losses at the end of a flight.
  var probe = TailLossProbe()
  /// Whether a timeout was spurious.
  var forward = ForwardRTORecovery()
  /// How much recovery by SACK may send, if it is to reduce its rate proportionally.
  var rateReduction = ProportionalRateReduction()
  /// What duplicate ACKs have let go beyond the congestion window.
  var limitedTransmit = LimitedTransmit()
  /// The retransmission timer.
  var retransmission: RetransmissionTimer
  /// The persist timer.
  var persist = PersistTimer()
  /// The keep-alive timer.
  var keepAlive = KeepAlive()
  /// When the user timeout is up.
  var userTimerDue: Instant?
  /// Challenge ACKs of this period.
  var challenges = ChallengeThrottle()
  /// Whether the user has closed in both directions: nobody will read what comes.
  var isClosedBothWays = false
  /// When TIME-WAIT, or the wait for the peer's FIN, ends.
  var closing = ClosingTimer()
  /// What is to be acknowledged, and when.
  var acknowledgment = PendingAcknowledgment()
  /// Segments of text that are still acknowledged at once.
  var quickAcknowledgments: Int
  /// When text is acknowledged by the adaptive rule.
  var adaptive: AdaptiveAcknowledgment
  /// The segments that this passage through a door has found to be due.
  var due = DueTransmissions()
  /// Why text was last held back; told once, not on every segment.
  var lastHold: Decision?
  /// When text was last sent, for the first time or again.
  var textLastSent: Instant?

  init(settings: EndpointSettings, isPassive: Bool) {
    self.isPassive = isPassive
    quickAcknowledgments = settings.quickAcknowledgments
    adaptive = AdaptiveAcknowledgment(settings: settings)
    congestion = CongestionController(settings: settings)
    recovery = FastRecovery(algorithm: settings.congestionControl)
    retransmission = RetransmissionTimer(settings: settings)
    rcv.wnd = min(settings.receiveBuffer, scaling.greatestWindow)
  }

  /// SND.UNA .. SND.NXT: sequence numbers outstanding, RFC 5681's FlightSize.
  var flightSize: Int { snd.nxt.distance(from: snd.una) }
  /// The position (see `RetransmissionQueue`) of SND.NXT.
  var nxtPosition: Int { snd.unaPosition + flightSize }
  /// An estimate of what is in the network: RFC 6675's pipe.
  var inFlight: Int { flightSize + retransmissionQueue.pipeCorrection }
  /// Octets of text that were never sent.
  var unsentOctets: Int { max(0, sendQueue.end - max(0, nxtPosition - 1)) }
  /// The position of our FIN, once the user has closed.
  var finPosition: Int? { isFINQueued ? sendQueue.end + 1 : nil }
  /// Whether our FIN was sent.
  var isFINSent: Bool { finPosition.map { nxtPosition > $0 } ?? false }
  /// Whether our FIN was acknowledged.
  var isFINAcknowledged: Bool { finPosition.map { snd.unaPosition > $0 } ?? false }
  /// Whether anything waits to be sent for the first time.
  var hasUnsent: Bool { unsentOctets > 0 || (isFINQueued && !isFINSent) }

  /// The wire's number of a position.
  func number(at position: Int) -> SequenceNumber {
    snd.una + (position - snd.unaPosition)
  }
}

/// Send sequence variables (RFC 9293 §3.3.1, table 2).
struct SendVariables: Equatable, Sendable {
  var una = SequenceNumber(0)
  var nxt = SequenceNumber(0)
  var wnd = 0
  /// SND.UP: the number after the last urgent octet, while there is one to send.
  var up: SequenceNumber?
  var wl1 = SequenceNumber(0)
  var wl2 = SequenceNumber(0)
  var iss = SequenceNumber(0)
  /// MAX.SND.WND: the largest window that the peer has offered.
  var maxWnd = 0
  /// Eff.snd.MSS: from the peer's option, 536 without one (RFC 9293 §3.7.1, MUST-15), and no more
  /// than our own interface carries (MUST-16).
  var mss = 536
  /// SND.UNA as a position in 64 bits.
  var unaPosition = 0
  /// The position after the last segment that went with less text than it could have.
  var smallEnd = 0
}

/// Receive sequence variables (RFC 9293 §3.3.1, table 3).
struct ReceiveVariables: Equatable, Sendable {
  var nxt = SequenceNumber(0)
  var wnd = 0
  /// RCV.UP: the number after the last urgent octet that the peer has announced.
  var up: SequenceNumber?
  var irs = SequenceNumber(0)
  /// RCV.NXT + RCV.WND as the peer last heard it.
  var announcedEdge = SequenceNumber(0)
  /// Octets of text taken in order so far.
  var octets = 0
}

/// An acknowledgment that is owed to the peer.
struct PendingAcknowledgment: Equatable, Sendable {
  /// Why one is owed, if it is.
  private(set) var cause: Cause?
  /// Whether it may wait for data to ride on.
  private(set) var mayWait = false
  /// Whether what is to be acknowledged lies behind a gap.
  private(set) var isAtGap = false
  /// Segments of text that came since an acknowledgment last went.
  private(set) var segments = 0
  /// When a delayed acknowledgment goes; nil while none waits.
  var due: Instant?

  /// One is owed at once.
  mutating func owe(_ cause: Cause) {
    self.cause = cause
    mayWait = false
    isAtGap = false
  }

  /// One is owed for text behind a gap, which a delay would serve ill.
  mutating func oweForGap(_ cause: Cause) {
    owe(cause)
    isAtGap = true
  }

  /// One is owed for a FIN, which may wait unless what came before it can't.
  mutating func oweForFIN(_ cause: Cause) {
    mayWait = mayWait || self.cause == nil
    self.cause = cause
  }

  /// One is owed for text in order.
  mutating func oweForText(_ cause: Cause) {
    segments += 1
    guard self.cause == nil else { return }
    self.cause = cause
    mayWait = true
  }

  /// It is owed still, but waits for its timer.
  mutating func putOff() {
    cause = nil
    mayWait = false
  }
}

/// What a passage through a door has decided to send again, and to do to timers, before new text is
/// looked at.
struct DueTransmissions: Equatable, Sendable {
  /// Send the earliest outstanding segment again, for this reason.
  var retransmitFirst: Cause?
  /// Send more of what a timeout gave up for lost: an ACK has moved SND.UNA, or F-RTO has decided.
  var continueRepair = false
  /// Send the earliest segment that is given up for lost again, whatever the pipe, for this reason.
  var retransmitLost: Cause?
  /// Duplicate ACKs in a row, while they let new text go (RFC 3042).
  var duplicates = 0
  /// Restart the retransmission timer if something is outstanding (RFC 6298, rule 5.3).
  var restart: Cause?
  /// Start the retransmission timer so that it expires then: a probe that let it rest is off.
  var retransmissionDue: Instant?
  /// Whether new text, or the FIN, was sent.
  var hasSentNew = false
  /// Start the timer of TIME-WAIT or FIN-WAIT-2.
  var closing: Cause?
  /// A segment of the peer has come.
  var isPeerHeard = false
  /// The peer has acknowledged something new, or answers from behind a zero window.
  var isProgress = false
}
