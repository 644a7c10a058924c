import TestSupport
import Testing

@testable import TCPEngine

/// What the profiles' settings do beside the options.
struct ProfileTests {
  /// A connection of a passive open that is ESTABLISHED at 100, without options, MSS 1,000.
  private func established(_ settings: EndpointSettings) throws -> Ladder {
    var ladder = Ladder(settings)
    try ladder.play(
      """
        0 user open passive                                 ; LISTEN
        0 < SYN seq=900 mss=1000
        0 > SYN,ACK seq=100 ack=901
      100 < ACK seq=901 ack=101                             ; ESTABLISHED
      """)
    return ladder
  }

  @Test func `teaching is the defaults`() {
    #expect(EndpointSettings.profile(.teaching) == EndpointSettings())
  }

  @Test func `Linux writes its options in its order and FreeBSD in its own`() throws {
    var ladder = Ladder(.profile(.linux))
    try ladder.play(
      """
        0 user open active                                  ; SYN-SENT
        0 > SYN seq=100 win=64240 <mss=1460,sackOK,ts=0/0,nop,wscale=8>
      """)
    ladder = Ladder(.profile(.freebsd))
    try ladder.play(
      """
        0 user open active                                  ; SYN-SENT
        0 > SYN seq=100 win=65535 <mss=1460,nop,wscale=6,sackOK,ts=0/0>
      """)
  }

  // The floor of 200 ms is on the variance term, so an RTT of 100 ms gives 300.
  @Test func `the RTO of Linux is SRTT and at least 200 ms`() throws {
    var ladder = try established(.profile(.linux))
    try ladder.play(
      """
      100 check srtt=100 rto=300
      200 user send 10
      200 > ACK seq=101 ack=901 len=10
      300 < ACK seq=901 ack=111
      300 check srtt=100 rto=300
      400 user send 10
      400 > ACK seq=111 ack=901 len=10
      700 > ACK seq=111 ack=901 len=10 retransmit
      """)
  }

  // A deviation that grows counts at once: |300 − 100| less a quarter of 200, and 200 on top.
  @Test func `the greatest deviation of a round trip counts`() throws {
    var ladder = try established(.profile(.linux))
    try ladder.play(
      """
      200 user send 10
      200 > ACK seq=101 ack=901 len=10
      499 < ACK seq=901 ack=111
      499 check srtt=124 rto=473
      """)
  }

  // RFC 9293 §3.8.6.3 leaves it to the receiver when to begin to delay.
  @Test func `a young connection acknowledges at once, then every second segment`() throws {
    var settings = EndpointSettings.profile(.linux)
    settings.quickAcknowledgments = 2
    var ladder = try established(settings)
    try ladder.play(
      """
      200 < ACK seq=901 ack=101 len=1000
      200 > ACK seq=101 ack=1901
      210 < ACK seq=1901 ack=101 len=1000
      210 > ACK seq=101 ack=2901
      220 < ACK seq=2901 ack=101 len=1000
      220 = decision delay-acknowledgment
      225 < ACK seq=3901 ack=101 len=1000
      225 > ACK seq=101 ack=4901
      230 < ACK seq=4901 ack=101 len=1000
      270 > ACK seq=101 ack=5901
      """)
  }

  private func patient() throws -> Ladder {
    var settings = EndpointSettings.profile(.linux)
    settings.quickAcknowledgments = 0
    return try established(settings)
  }

  @Test func `a small segment that was read is acknowledged, unless the user has answered`() throws
  {
    var ladder = try patient()
    try ladder.play(
      """
      200 < ACK seq=901 ack=101 len=10
      200 > ACK seq=101 ack=911
      205 user send 10
      205 > ACK seq=101 ack=911 len=10
      210 < ACK seq=911 ack=111 len=10
      250 > ACK seq=111 ack=921
      260 < ACK seq=921 ack=111 len=10
      260 > ACK seq=111 ack=931
      """)
  }

  @Test func `the ACK of a FIN waits for our own`() throws {
    var ladder = try patient()
    try ladder.play(
      """
      200 < ACK seq=901 ack=101 len=10
      200 > ACK seq=101 ack=911
      210 < FIN,ACK seq=911 ack=101                         ; CLOSE-WAIT
      220 user close
      220 > FIN,ACK seq=101 ack=912                         ; LAST-ACK
      """)
  }

  // Linux's delay begins with the first text: the ACK of a FIN before any waits for the next tick.
  @Test func `before any text has come the ACK of a FIN waits a tick, and a close can carry it`()
    throws
  {
    var ladder = try patient()
    try ladder.play(
      """
      210 < FIN,ACK seq=901 ack=101                         ; CLOSE-WAIT
      210 user close
      210 > FIN,ACK seq=101 ack=902                         ; LAST-ACK
      """)
    ladder = try patient()
    try ladder.play(
      """
      210 < FIN,ACK seq=901 ack=101                         ; CLOSE-WAIT
      211 > ACK seq=101 ack=902
      """)
  }

  // RFC 2018 §4: each segment behind a gap SHOULD be acknowledged; Linux lets some wait for 1 ms.
  @Test func `behind a gap three segments are acknowledged at once, the others together`() throws {
    var settings = EndpointSettings.profile(.linux)
    settings.quickAcknowledgments = 0
    settings.timestamps = false
    var ladder = Ladder(settings)
    let held = (0..<6).map { "300 < ACK seq=\(3901 + $0 * 1000) ack=101 len=1000" }
    try ladder.play(
      """
        0 user open active
        0 > SYN seq=100
      100 < SYN,ACK seq=900 ack=101 <mss=1000,nop,nop,sackOK>
      100 > ACK seq=101 ack=901
      200 < ACK seq=901 ack=101 len=1000
      210 < ACK seq=1901 ack=101 len=1000
      210 > ACK seq=101 ack=2901
      \(held[0])
      300 > ACK seq=101 ack=2901 <nop,nop,sack=3901-4901>
      \(held[1])
      300 > ACK seq=101 ack=2901 <nop,nop,sack=3901-5901>
      \(held[2])
      300 > ACK seq=101 ack=2901 <nop,nop,sack=3901-6901>
      \(held[3])
      \(held[4])
      \(held[5])
      301 > ACK seq=101 ack=2901 <nop,nop,sack=3901-9901>
      """)
  }

  @Test func `the window of Linux begins with 64 KiB of whole segments, and is rounded up`() throws
  {
    var ladder = Ladder(.profile(.linux), hasOutstandingReceive: true)
    try ladder.play(
      """
        0 user open passive
        0 < SYN seq=900 <mss=1460,sackOK,ts=1/0,nop,wscale=8>
        0 > SYN,ACK seq=100 ack=901 win=65160
      100 < ACK seq=901 ack=101 <nop,nop,ts=101/0>
      200 < ACK seq=901 ack=101 len=1448 <nop,nop,ts=201/0>
      200 > ACK seq=101 ack=2349 win=266
      """)
  }

  @Test func `FreeBSD rounds its buffer up to whole segments`() throws {
    var ladder = Ladder(.profile(.freebsd))
    try ladder.play(
      """
        0 user open active
        0 > SYN seq=100 win=65535
      100 < SYN,ACK seq=900 ack=101 <mss=1460,nop,wscale=6>
      100 > ACK seq=101 ack=901 win=1027
      """)
  }

  // RFC 9293 §3.8.6.1 asks for a probe; a segment before the window has to be answered too,
  // and the answer begins the time anew.
  @Test func `an empty probe lies before the window`() throws {
    var ladder = try established(.profile(.linux))
    try ladder.play(
      """
       200 < ACK seq=901 ack=101 win=0
       300 user send 10
       600 > ACK seq=100 ack=901 probe
       600 check snd.nxt=101
       700 < ACK seq=901 ack=101 win=0
      1300 > ACK seq=100 ack=901 probe
      1400 < ACK seq=901 ack=101 win=1000
      1400 > ACK seq=101 ack=901 len=10
      """)
  }

  // RFC 9293 §3.7.4 would hold the end of the write; Linux and FreeBSD let it follow its beginning.
  @Test(arguments: [EndpointProfile.linux, .freebsd])
  func `the end of a large write goes with it, a small one after it waits`(
    profile: EndpointProfile
  ) throws {
    var ladder = try established(.profile(profile))
    try ladder.play(
      """
      200 user send 1500
      200 > ACK seq=101 ack=901 len=1000
      200 > ACK seq=1101 ack=901 len=500
      210 user send 5
      210 = decision hold-for-nagle
      220 user close
      220 > FIN,ACK seq=1601 ack=901 len=5
      """)
  }

  @Test func `Linux holds a small segment only behind another small one, FreeBSD behind any`()
    throws
  {
    let writes = """
      200 user send 1000
      200 > ACK seq=101 ack=901 len=1000
      210 user send 5
      """
    var ladder = try established(.profile(.linux))
    try ladder.play(writes + "\n210 > ACK seq=1101 ack=901 len=5")
    ladder = try established(.profile(.freebsd))
    try ladder.play(writes + "\n210 = decision hold-for-nagle")
  }

  // RFC 5681 §3.1 would begin with one segment.
  @Test func `a SYN that was lost once costs Linux nothing of its window`() throws {
    var ladder = Ladder(.profile(.linux))
    try ladder.play(
      """
         0 user open active
         0 > SYN seq=100
      1000 > SYN seq=100 retransmit
      1100 < SYN,ACK seq=900 ack=101 mss=1000
      1100 > ACK seq=101 ack=901
      1100 check cwnd=10000 rto=3000
      """)
  }

  @Test func `a SYN that was lost twice leaves Linux one segment`() throws {
    var ladder = Ladder(.profile(.linux))
    try ladder.play(
      """
         0 user open active
         0 > SYN seq=100
      1000 > SYN seq=100 retransmit
      3000 > SYN seq=100 retransmit
      3100 < SYN,ACK seq=900 ack=101 mss=1000
      3100 > ACK seq=101 ack=901
      3100 check cwnd=1000
      """)
  }

  // RFC 5961 §7.
  @Test func `Linux answers one suspicious reset in half a second`() throws {
    var ladder = try established(.profile(.linux))
    try ladder.play(
      """
      200 < RST seq=950
      200 > ACK seq=101 ack=901
      699 < RST seq=950
      699 = decision challenges-limited
      700 < RST seq=950
      700 > ACK seq=101 ack=901
      """)
  }

  // RFC 3168 §6.1.1.
  @Test func `ECN is agreed to where the peer asks`() throws {
    var ladder = Ladder(.profile(.linux))
    try ladder.play(
      """
        0 user open passive
        0 < SYN,ECE,CWR seq=900 mss=1000
        0 > SYN,ACK,ECE seq=100 ack=901
      """)
  }

  // RFC 9438 §4.6: ssthresh from the window, as a whole number of segments.
  @Test func `Linux reduces its window from what it is, in whole segments`() {
    var controller = CongestionController(settings: .profile(.linux))
    controller.begin(segmentSize: 1000, segments: 11)
    controller.reduce(flightSize: 3_000)
    #expect(controller.state.threshold == 7_000)
  }

  @Test(arguments: EndpointProfile.allCases)
  func `only Linux's resets report what lies behind a gap`(profile: EndpointProfile) throws {
    var settings = EndpointSettings.profile(profile)
    settings.selectiveAcknowledgment = true
    settings.closesBothWays = true
    settings.timestamps = false
    var ladder = Ladder(settings)
    try ladder.play(
      """
        0 user open passive
        0 < SYN seq=300 <mss=1000,nop,nop,sackOK>
        0 > SYN,ACK seq=100 ack=301
      100 < ACK seq=301 ack=101
      110 < ACK seq=401 ack=101 len=100
      110 > ACK seq=101 ack=301
      120 user abort
      120 > RST,ACK seq=101 ack=301 \(profile == .linux ? "<nop,nop,sack=401-501>" : "")
      """)
  }
}
