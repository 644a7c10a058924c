import TCPEngine
import TestSupport
import Testing

/// ICMP messages: RFC 9293 §3.9.2.2; RFC 5927 §4.1, §5.2; RFC 5461 §4; RFC 6069.
struct ControlMessageTests {
  private func play(_ text: String, _ change: (inout EndpointSettings) -> Void = { _ in }) throws {
    var settings = EndpointSettings()
    change(&settings)
    var ladder = Ladder(settings)
    try ladder.play(text)
  }

  private static let opening = """
    0 user open active
    0 > SYN seq=100 ; SYN-SENT

    """

  // SHLD-26.
  @Test func `a hard error ends an active open`() throws {
    try play(Self.opening + "100 icmp port-unreachable seq=100 ; CLOSED\n100 = signal refused")
    try play(
      Self.opening + "100 icmp protocol-unreachable seq=100 ; CLOSED\n100 = transition hard-error")
  }

  // MUST-56, SHLD-25.
  @Test(arguments: [
    "net-unreachable", "host-unreachable", "source-route-failed", "time-exceeded",
    "reassembly-time-exceeded", "parameter-problem", "prohibited",
  ])
  func `a soft error is told, and the SYN goes again`(report: String) throws {
    try play(
      Self.opening + """
        100 icmp \(report) seq=100 ; SYN-SENT
        100 = signal soft-error
        1000 > SYN seq=100 retransmit
        """)
  }

  // MUST-55.
  @Test(arguments: Situation.synchronized)
  func `a source quench is silently thrown away`(situation: Situation) throws {
    try play(
      situation.ladder + """

        9 icmp source-quench seq=\(situation.sndNxt - 1) ; \(situation.state.rawValue)
        9 = decision ignore-message
        """)
  }

  // RFC 5927 §4.1: SND.UNA =< SEG.SEQ < SND.NXT.
  @Test func `an error counts only if the number it quotes is on its way`() throws {
    let sent = connected + "\n1 user send 5\n1 > ACK seq=101 ack=301 len=5\n"
    for seq in [100, 106, 107, 5000] {
      try play(
        sent + "9 icmp port-unreachable seq=\(seq)\n9 = decision message-outside-window")
    }
    for seq in [101, 105] {
      try play(sent + "9 icmp port-unreachable seq=\(seq)\n9 = signal soft-error")
    }
  }

  @Test(arguments: [ConnectionState.closed, .listen])
  func `without a segment on its way no error counts`(state: ConnectionState) throws {
    var connection = Connection(settings: EndpointSettings(), localPort: 7)
    var outputs = Outputs()
    if state == .listen { try connection.openPassive(now: .zero, into: &outputs) }
    outputs.removeAll()
    connection.controlMessageArrives(
      ControlMessage(.portUnreachable, seq: SequenceNumber(0)), now: .zero, into: &outputs)
    #expect(outputs.map(\.kind) == [.decision(.ignoreMessage)])
    #expect(connection.state == state)
  }

  // RFC 5927 §5.2.
  @Test func `what would end an open ends nothing in a synchronized state`() throws {
    for situation in [Situation.finWait1, .closing, .lastAck] {
      try play(
        situation.ladder + """

          9 icmp port-unreachable seq=101 ; \(situation.state.rawValue)
          9 = signal hard-error-when-synchronized
          """)
    }
  }

  @Test func `a hard error ends a simultaneous open`() throws {
    try play(
      Situation.synReceived.ladder
        + "\n9 icmp port-unreachable seq=100 ; CLOSED\n9 = signal refused")
  }

  // RFC 5461 §4.
  @Test func `Linux's rule ends an active open by any error`() throws {
    for report in ["host-unreachable", "time-exceeded", "parameter-problem", "prohibited"] {
      try play(Self.opening + "100 icmp \(report) seq=100 ; CLOSED\n100 = signal unreachable") {
        $0.controlMessageRule = .linux
      }
    }
  }

  @Test func `Linux's rule forgets who can't be reached while it waits for the ACK of a SYN`()
    throws
  {
    let opening = """
      0 user open passive
      0 < SYN seq=300
      0 > SYN,ACK seq=100 ack=301 ; SYN-RECEIVED

      """
    try play(
      opening + """
        9 icmp port-unreachable seq=100 ; SYN-RECEIVED
        9 = decision error-in-passive-open
        10 icmp net-unreachable seq=100 ; CLOSED
        """
    ) { $0.controlMessageRule = .linux }
  }

  @Test func `FreeBSD's rule wants a router to say it twice, and four SYNs lost`() throws {
    try play(
      Self.opening + """
        100 icmp host-unreachable seq=100
        100 = signal soft-error
        1000 > SYN seq=100 retransmit
        2000 > SYN seq=100 retransmit
        3000 > SYN seq=100 retransmit
        3100 icmp host-unreachable seq=100 ; SYN-SENT
        4000 > SYN seq=100 retransmit
        4100 icmp host-unreachable seq=100 ; CLOSED
        4100 = signal unreachable
        """
    ) {
      $0.controlMessageRule = .freebsd
      $0.equalSYNTimeouts = 5
    }
  }

  // RFC 6069 §4.2.
  @Test func `a retransmission that met the end of the path takes a doubling back`() throws {
    let timedOut =
      connected + """

        0 user send 5
        0 > ACK seq=101 ack=301 len=5
        1000 > ACK seq=101 ack=301 len=5 retransmit
        3000 > ACK seq=101 ack=301 len=5 retransmit
        3000 check rto=4000

        """
    try play(
      timedOut + """
        3500 icmp host-unreachable seq=101
        3500 = signal soft-error
        3500 = decision revert-backoff
        3500 check rto=2000
        3600 icmp net-unreachable seq=101
        3600 check rto=1000
        3700 icmp net-unreachable seq=101
        3700 check rto=1000
        4000 > ACK seq=101 ack=301 len=5 retransmit
        4000 check rto=2000
        """
    ) { $0.controlMessageRule = .linux }
    // A doubling that the maximum has cut off takes nothing away as it is taken back.
    try play(
      timedOut.replacing("check rto=4000", with: "check rto=2000") + """
        3100 icmp host-unreachable seq=101
        3100 check rto=2000
        3200 icmp host-unreachable seq=101
        3200 check rto=1000
        """
    ) {
      $0.controlMessageRule = .linux
      $0.maximumRTO = .seconds(2)
    }
    // What is overdue by the timeout that counts now goes at once.
    try play(
      timedOut + """
        6000 icmp host-unreachable seq=101
        6000 > ACK seq=101 ack=301 len=5 retransmit
        """
    ) { $0.controlMessageRule = .linux }
    try play(
      timedOut + """
        6000 icmp host-unreachable seq=101
        7000 > ACK seq=101 ack=301 len=5 retransmit
        """)
  }
}
