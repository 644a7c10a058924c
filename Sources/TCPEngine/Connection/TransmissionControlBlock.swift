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
  /// The receive window, where it follows from memory.
  var memory: MemoryWindow

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
  /// How much recovery may send, if it is to reduce its rate proportionally.
  var rateReduction = ProportionalRateReduction()
  /// What would undo the last reduction of the congestion window.
  var undo = UndoableReduction()
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
  /// Whether an ACK of our SYN,ACK was passed over because no text came with it.
  var isAcceptDeferred = false
  /// What ICMP messages have said of the path.
  var path = PathReports()
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
    memory = MemoryWindow(settings: settings)
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
