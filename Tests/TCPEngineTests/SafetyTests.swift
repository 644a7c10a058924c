import TestSupport
import Testing

@testable import TCPEngine

/// What protects a connection: RFC 5961 §7, RFC 6528, RFC 2525 §2.17, RFC 1337, RFC 9293 §3.6.1.
struct SafetyTests {
  private func play(
    _ text: String, from start: String = connected, readsAtOnce: Bool = true,
    _ change: (inout EndpointSettings) -> Void
  ) throws {
    var settings = EndpointSettings()
    change(&settings)
    var ladder = Ladder(settings, readsAtOnce: readsAtOnce)
    try ladder.play(start + "\n" + text)
  }

  // MARK: Challenge ACKs

  // RFC 5961 §7.
  @Test func `in a second only so many challenge ACKs go`() throws {
    try play(
      """
      1000 < SYN seq=400
      1000 > ACK seq=101 ack=301
      1100 < RST seq=400
      1100 > ACK seq=101 ack=301
      1200 < SYN seq=401
      1200 = discard syn-in-synchronized-state
      1200 = decision challenges-limited
      1900 < ACK seq=90000000 ack=101
      1900 = decision challenges-limited
      2000 < SYN seq=402
      2000 > ACK seq=101 ack=301
      """
    ) { $0.challengeLimit = 2 }
  }

  @Test func `text outside the window is answered however many challenges went`() throws {
    try play(
      """
      1000 < SYN seq=400
      1000 > ACK seq=101 ack=301
      1100 < SYN seq=400
      1200 < ACK seq=200 ack=101 len=5
      1200 > ACK seq=101 ack=301
      """
    ) { $0.challengeLimit = 1 }
  }

  // Two ends that each find the other's ACKs unacceptable answer each other only so often.
  @Test func `two ends that have lost track of each other don't answer without end`() throws {
    var settings = EndpointSettings()
    settings.challengeLimit = 10
    var ends = [
      Connection(settings: settings, localPort: 1), Connection(settings: settings, localPort: 2),
    ]
    var outputs = Outputs()
    for index in 0..<2 {
      try ends[index].openActive(
        remotePort: UInt16(2 - index), now: .zero, into: &outputs)
      outputs.removeAll()
      ends[index].segmentArrives(
        Segment(
          sourcePort: UInt16(2 - index), destinationPort: UInt16(index + 1),
          seq: SequenceNumber(UInt32(index + 1) * 1_000_000), ack: SequenceNumber(101),
          control: [.syn, .ack], window: 1000),
        now: .zero, into: &outputs)
      outputs.removeAll()
    }
    // Each one's numbers lie outside of the other's window.
    var segment = Segment(
      seq: SequenceNumber(5), ack: SequenceNumber(101), control: .ack, window: 1000)
    var receiver = 0
    var crossings = 0
    while crossings < 1_000 {
      outputs.removeAll()
      ends[receiver].segmentArrives(
        segment, now: .zero + .milliseconds(Int64(crossings)), into: &outputs)
      let answer = outputs.compactMap { output -> Segment? in
        if case .transmit(let segment, _) = output.kind { segment } else { nil }
      }
      guard let first = answer.first else { break }
      segment = first
      receiver = 1 - receiver
      crossings += 1
    }
    #expect(crossings == 20)
  }

  // MARK: Initial sequence numbers

  // The vectors of SipHash's reference implementation: key 00 … 0f, text 00, 01, 02 …
  @Test(arguments: [(0, 0x726f_db47_dd0e_0e31 as UInt64), (15, 0xa129_ca61_49be_45e5)])
  func `SipHash gives its authors' values`(count: Int, hash: UInt64) {
    let key: (UInt64, UInt64) = (0x0706_0504_0302_0100, 0x0f0e_0d0c_0b0a_0908)
    #expect(SipHash.hash((0..<count).map { UInt8($0) }, key: key) == hash)
  }

  // RFC 6528 §3: ISN = M + F(…), where M ticks every 4 µs.
  @Test func `initial numbers follow a clock of 4 µs, from a place of each connection's own`() {
    let numbers = InitialSequenceNumbers.seeded(7)
    func number(_ port: UInt16, _ time: Microseconds) -> SequenceNumber? {
      numbers.number(localPort: port, remotePort: 80, now: .zero + time)
    }
    let first = number(49_152, .zero)
    #expect(first.map { $0 + 250_000 } == number(49_152, .seconds(1)))
    #expect(first == number(49_152, .zero))
    #expect(first != number(49_153, .zero))
    #expect(
      first
        != InitialSequenceNumbers.seeded(8).number(
          localPort: 49_152, remotePort: 80, now: .zero))
    #expect(
      InitialSequenceNumbers.fixed.number(localPort: 1, remotePort: 2, now: .zero) == nil)
  }

  @Test func `a seeded connection opens with its own number`() throws {
    var settings = EndpointSettings()
    settings.initialSequenceNumbers = .seeded(7)
    var connection = Connection(settings: settings, localPort: 49_152)
    var outputs = Outputs()
    let now = Instant.zero + .seconds(3)
    try connection.openActive(remotePort: 80, now: now, into: &outputs)
    let expected = settings.initialSequenceNumbers.number(
      localPort: 49_152, remotePort: 80, now: now)
    #expect(connection.variables.iss == expected)
    #expect(connection.variables.iss != settings.iss)
  }

  // MARK: A socket's close

  // RFC 2525 §2.17.
  @Test func `closing with unread text sends a reset`() throws {
    try play(
      """
      100 < ACK seq=301 ack=101 len=500
      100 > ACK seq=101 ack=801
      200 user close
      200 = signal closed
      200 > RST,ACK seq=101 ack=801 ; CLOSED
      """, readsAtOnce: false
    ) { $0.closesBothWays = true }
  }

  // RFC 9293 §3.6.1, SHLD-3.
  @Test(arguments: [true, false])
  func `text after a close in both directions meets a reset`(isFINAcknowledged: Bool) throws {
    let acknowledgment = isFINAcknowledged ? "150 < ACK seq=301 ack=102 ; FIN-WAIT-2" : ""
    try play(
      """
      100 user close
      100 > FIN,ACK seq=101 ack=301 ; FIN-WAIT-1
      \(acknowledgment)
      200 < ACK seq=301 ack=102 len=5
      200 = discard text-after-close
      200 > RST seq=102 ; CLOSED
      """
    ) { $0.closesBothWays = true }
  }

  @Test func `after a shutdown text still comes, until the socket is closed`() throws {
    try play(
      """
      100 user shutdown
      100 > FIN,ACK seq=101 ack=301 ; FIN-WAIT-1
      150 < ACK seq=301 ack=102 ; FIN-WAIT-2
      200 < ACK seq=301 ack=102 len=5
      200 > ACK seq=102 ack=306
      300 user close
      400 < ACK seq=306 ack=102 len=5
      400 > RST seq=102 ; CLOSED
      """
    ) { $0.closesBothWays = true }
  }

  @Test func `the RFC's close goes on receiving`() throws {
    try play(
      """
      100 user close
      100 > FIN,ACK seq=101 ack=301 ; FIN-WAIT-1
      200 < ACK seq=301 ack=102 len=5
      200 > ACK seq=102 ack=306 ; FIN-WAIT-2
      """
    ) { _ in }
  }

  // MARK: TIME-WAIT

  // RFC 1337 §3.
  @Test func `a reset doesn't end TIME-WAIT where the settings say so`() throws {
    try play(
      """
      100 < RST seq=302 ; TIME-WAIT
      100 = discard reset-in-time-wait
      """, from: Situation.timeWait.ladder
    ) { $0.ignoresResetInTimeWait = true }
  }

  /// A passive open that has closed first.
  private let passiveTimeWait = """
    0 user open passive
    0 < SYN seq=900
    0 > SYN,ACK seq=100 ack=901
    1 < ACK seq=901 ack=101 ; ESTABLISHED
    2 user close
    2 > FIN,ACK seq=101 ack=901
    3 < FIN,ACK seq=901 ack=102
    3 > ACK seq=102 ack=902 ; TIME-WAIT
    """

  // RFC 9293 §3.6.1, MAY-2.
  @Test func `a SYN beyond the old numbers reopens a passive connection`() throws {
    try play(
      """
      1000 < SYN seq=70000
      1000 = timer TIME-WAIT stop
      1000 > SYN,ACK seq=65639 ack=70001 ; SYN-RECEIVED
      1100 < ACK seq=70001 ack=65640 ; ESTABLISHED
      """, from: passiveTimeWait
    ) { $0.reopensTimeWait = true }
  }

  @Test(arguments: [902, 500])
  func `a SYN that might be old doesn't`(seq: Int) throws {
    try play(
      """
      1000 < SYN seq=\(seq)
      1000 > ACK seq=102 ack=902 ; TIME-WAIT
      """, from: passiveTimeWait
    ) { $0.reopensTimeWait = true }
  }

  @Test func `an active open's TIME-WAIT isn't reopened`() throws {
    try play(
      """
      1000 < SYN seq=70000
      1000 > ACK seq=102 ack=302 ; TIME-WAIT
      """, from: Situation.timeWait.ladder
    ) { $0.reopensTimeWait = true }
  }
}
