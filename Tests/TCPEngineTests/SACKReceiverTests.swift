import TCPEngine
import TestSupport
import Testing

/// RFC 2018 §2 to §4 and RFC 2883: what a receiver reports.
struct SACKReceiverTests {
  private func settings(timestamps: Bool = false) -> EndpointSettings {
    var settings = EndpointSettings()
    settings.selectiveAcknowledgment = true
    settings.timestamps = timestamps
    return settings
  }

  /// A connection of a passive open that is ESTABLISHED at 100: RCV.NXT is 1,001.
  private func established() throws -> Ladder {
    var ladder = Ladder(settings())
    try ladder.play(
      """
        0 user open passive                                 ; LISTEN
        0 < SYN seq=1000 <mss=1000,sackOK>
        0 > SYN,ACK seq=100 ack=1001 <mss=1000,nop,nop,sackOK>
      100 < ACK seq=1001 ack=101                            ; ESTABLISHED
      """)
    return ladder
  }

  // RFC 2018 §2: on SYN only, and (as for every option here) on a SYN,ACK if the SYN had it.
  @Test func `a SYN permits SACK, in the place where Linux writes it`() throws {
    var settings = settings(timestamps: true)
    settings.windowScale = 7
    var ladder = Ladder(settings)
    try ladder.play(
      """
        0 user open active                                  ; SYN-SENT
        0 > SYN seq=100 <mss=1000,sackOK,ts=0/0,nop,wscale=7>
      """)
    settings.optionLayout = .freebsd
    ladder = Ladder(settings)
    try ladder.play(
      """
        0 user open active                                  ; SYN-SENT
        0 > SYN seq=100 <mss=1000,nop,wscale=7,sackOK,ts=0/0>
      """)
  }

  @Test func `without permission nothing is reported`() throws {
    var ladder = Ladder(settings())
    try ladder.play(
      """
        0 user open passive                                 ; LISTEN
        0 < SYN seq=1000 mss=1000
        0 > SYN,ACK seq=100 ack=1001 mss=1000
      100 < ACK seq=1001 ack=101                            ; ESTABLISHED
      200 < ACK seq=1101 ack=101 len=100
      200 > ACK seq=101 ack=1001 <>
      """)
  }

  // RFC 2018 §4: the block with the segment that brought the ACK about is first.
  @Test func `the most recent run is first, and runs that meet are one`() throws {
    var ladder = try established()
    try ladder.play(
      """
      200 < ACK seq=1101 ack=101 len=100
      200 > ACK seq=101 ack=1001 <nop,nop,sack=1101-1201>
      210 < ACK seq=1301 ack=101 len=100
      210 > ACK seq=101 ack=1001 <nop,nop,sack=1301-1401/1101-1201>
      220 < ACK seq=1201 ack=101 len=50
      220 > ACK seq=101 ack=1001 <nop,nop,sack=1101-1251/1301-1401>
      230 < ACK seq=1251 ack=101 len=50
      230 > ACK seq=101 ack=1001 <nop,nop,sack=1101-1401>
      240 < ACK seq=1001 ack=101 len=100
      240 > ACK seq=101 ack=1401 <>
      """)
  }

  // RFC 2018 §3: four blocks fill the header, three with timestamps.
  @Test func `four runs are reported at most, three beside timestamps`() throws {
    var ladder = try established()
    try ladder.play(
      """
      200 < ACK seq=1011 ack=101 len=1
      200 > ACK seq=101 ack=1001
      200 < ACK seq=1021 ack=101 len=1
      200 > ACK seq=101 ack=1001
      200 < ACK seq=1031 ack=101 len=1
      200 > ACK seq=101 ack=1001
      200 < ACK seq=1041 ack=101 len=1
      200 > ACK seq=101 ack=1001
      200 < ACK seq=1051 ack=101 len=1
      200 > ACK seq=101 ack=1001 <nop,nop,sack=1051-1052/1041-1042/1031-1032/1021-1022>
      """)
    ladder = Ladder(settings(timestamps: true))
    try ladder.play(
      """
        0 user open passive                                 ; LISTEN
        0 < SYN seq=1000 <mss=1000,sackOK,ts=7/0>
        0 > SYN,ACK seq=100 ack=1001 <mss=1000,sackOK,ts=0/7>
      100 < ACK seq=1001 ack=101 <nop,nop,ts=8/0>           ; ESTABLISHED
      200 < ACK seq=1011 ack=101 len=1 <nop,nop,ts=9/0>
      200 > ACK seq=101 ack=1001
      200 < ACK seq=1021 ack=101 len=1 <nop,nop,ts=9/0>
      200 > ACK seq=101 ack=1001
      200 < ACK seq=1031 ack=101 len=1 <nop,nop,ts=9/0>
      200 > ACK seq=101 ack=1001
      200 < ACK seq=1041 ack=101 len=1 <nop,nop,ts=9/0>
      200 > ACK seq=101 ack=1001 <nop,nop,ts=200/8,nop,nop,sack=1041-1042/1031-1032/1021-1022>
      """)
  }

  // A FIN takes a number, and a run that ends with it reports that too.
  @Test func `a FIN behind a gap is reported`() throws {
    var ladder = try established()
    try ladder.play(
      """
      200 < FIN,ACK seq=1101 ack=101 len=100
      200 > ACK seq=101 ack=1001 <nop,nop,sack=1101-1202>
      """)
  }

  // RFC 9293 §3.7.1: text leaves room for the option that goes with it.
  @Test func `text beside a report is shorter by the option`() throws {
    var ladder = try established()
    try ladder.play(
      """
      200 < ACK seq=1101 ack=101 len=100
      200 > ACK seq=101 ack=1001 <nop,nop,sack=1101-1201>
      300 user send 1000
      300 > ACK seq=101 ack=1001 len=988 <nop,nop,sack=1101-1201>
      300 > ACK seq=1089 ack=1001 len=12 <nop,nop,sack=1101-1201>
      """)
  }

  // RFC 2883 §4.1: a duplicate below the ACK, reported once.
  @Test func `a segment that came before is reported once`() throws {
    var ladder = try established()
    try ladder.play(
      """
      200 < ACK seq=1001 ack=101 len=100
      200 > ACK seq=101 ack=1101 <>
      300 < ACK seq=1001 ack=101 len=100
      300 > ACK seq=101 ack=1101 <nop,nop,sack=1001-1101>
      400 < ACK seq=1201 ack=101 len=100
      400 > ACK seq=101 ack=1101 <nop,nop,sack=1201-1301>
      """)
  }

  // RFC 2883 §4.2.1, §4.2.2: then the run that holds it.
  @Test func `what comes again with a FIN is reported with the FIN's ACK`() throws {
    var ladder = try established()
    try ladder.play(
      """
      200 < ACK seq=1001 ack=101 len=100
      200 > ACK seq=101 ack=1101
      210 < FIN,ACK seq=1001 ack=101 len=100               ; CLOSE-WAIT
      210 > ACK seq=101 ack=1102 <nop,nop,sack=1001-1101>
      """)
  }

  @Test func `a duplicate behind a gap stands before its run`() throws {
    var ladder = try established()
    try ladder.play(
      """
      200 < ACK seq=1101 ack=101 len=200
      200 > ACK seq=101 ack=1001 <nop,nop,sack=1101-1301>
      300 < ACK seq=1201 ack=101 len=200
      300 > ACK seq=101 ack=1001 <nop,nop,sack=1201-1301/1101-1401>
      """)
  }

  // RFC 2883 §4.2: partly old, partly new.
  @Test func `the part of a segment that is old is reported`() throws {
    var ladder = try established()
    try ladder.play(
      """
      200 < ACK seq=1001 ack=101 len=100
      200 > ACK seq=101 ack=1101 <>
      300 < ACK seq=1051 ack=101 len=100
      300 > ACK seq=101 ack=1151 <nop,nop,sack=1051-1101>
      """)
  }
}
