import TestSupport
import Testing

@testable import TCPEngine

/// The receive window where it follows from memory. The numbers are those of Linux 6.18 with its
/// default of 131,072 octets of memory, which own recordings show (Tests/LinuxTrafficTests).
struct MemoryWindowTests {
  private static let options = 12
  private static let text = 1448

  private func window(greatest: Int? = 6_291_456) -> MemoryWindow {
    var settings = EndpointSettings.profile(.linux)
    settings.greatestReceiveBuffer = greatest.map { $0 / 2 }
    var window = MemoryWindow(settings: settings)
    window.begin(
      window: 65_160, isScaled: true, segmentSize: Self.text, synSegmentSize: 1460, now: .zero)
    return window
  }

  /// The next full segment of text, that ends at `end`; whether the window grows with it.
  private func take(_ end: Int, into window: inout MemoryWindow) -> Bool {
    window.hold(Self.text, options: Self.options, end: end)
    window.follow(Self.text, options: Self.options, measured: end == Self.text ? 536 : Self.text)
    return window.grow(Self.text, options: Self.options, measured: Self.text)
  }

  private func offer(_ window: MemoryWindow, shift: Int = 7) -> Int {
    window.window(measured: Self.text, shift: shift).octets
  }

  @Test func `room for a segment is kept free from the beginning`() {
    var window = window()
    #expect(window.limit == 65_536 - 1460)
    #expect(window.threshold == 65_536 - 1460)
    window.begin(
      window: 64_240, isScaled: false, segmentSize: Self.text, synSegmentSize: Self.text, now: .zero
    )
    #expect(window.limit == 65_536 - Self.text)
  }

  // 68,096, 71,040, 73,856 and 76,160 are 532, 555, 577 and 595 in the header.
  @Test func `full segments widen the window by two until what lies unread takes the rest`() {
    var window = window()
    var offers: [Int] = []
    var growths: [Bool] = []
    for count in 1...5 {
      growths.append(take(count * Self.text, into: &window))
      offers.append(offer(window) >> 7)
    }
    #expect(window.limit == 81_920)
    #expect(growths == [true, true, true, true, false])
    #expect(offers == [532, 555, 577, 595, 584])
  }

  @Test func `the window of a user who reads grows to the limit less a segment`() {
    var window = window()
    for count in 1...8 {
      _ = take(count * Self.text, into: &window)
      if count < 8 { window.release(before: count * Self.text) }
    }
    #expect(offer(window) == 80_512)
    #expect(window.threshold == 80_480)
  }

  @Test func `small segments don't widen the window`() {
    var window = window()
    window.hold(100, options: Self.options, end: 100)
    let hasGrown = window.grow(100, options: Self.options, measured: 536)
    #expect(!hasGrown)
    #expect(window.threshold == 64_076)
  }

  // RFC 9293 §3.8.6.2.2: no silly window. 57 segments take more than is there.
  @Test func `a window that holds no segment is none`() {
    var window = window()
    for count in 1...56 { _ = take(count * Self.text, into: &window) }
    let last = window.window(measured: Self.text, shift: 7)
    #expect(last.octets == 0)
    #expect(last.isShort)
    window.release(before: 56 * Self.text)
    #expect(offer(window) > 0)
  }

  @Test func `without a shift whole segments are offered, and what was offered stays`() {
    var window = window()
    window.offered = 65_160
    _ = take(Self.text, into: &window)
    #expect(offer(window, shift: 0) == 47 * Self.text)
    window.offered = 47 * Self.text
    window.release(before: Self.text)
    #expect(offer(window, shift: 0) == 47 * Self.text)
  }

  private func sample(_ echo: UInt32, at milliseconds: Int64) -> ReceiveBufferTuning.Sample {
    ReceiveBufferTuning.Sample(
      echo: echo, sinceEcho: .milliseconds(100), isFull: true, next: 0, window: 65_160,
      isAllRead: true, now: .zero + .milliseconds(milliseconds))
  }

  // Ten segments in the first round trip, twenty in the second.
  @Test func `memory follows what a user reads in a round trip`() {
    var window = window()
    window.follow(Self.text, options: Self.options, measured: 536)
    window.measureRoundTrip(sample(1, at: 100))
    func read(_ segments: Int, at milliseconds: Int64) {
      window.userHasRead(
        segments * Self.text, unread: 0, ahead: 0, now: .zero + .milliseconds(milliseconds))
    }
    read(11, at: 100)
    #expect(window.memory == 131_072)
    read(31, at: 150)
    #expect(window.memory == 131_072)
    read(31, at: 200)
    #expect(window.memory == 244_316)
    #expect(window.limit == 152_697)
  }

  @Test func `memory that was set stays`() {
    var window = window(greatest: nil)
    window.measureRoundTrip(sample(1, at: 100))
    for round in 1...5 {
      window.userHasRead(
        round * round * 20_000, unread: 0, ahead: 0, now: .zero + .seconds(Int64(round)))
    }
    #expect(window.memory == 131_072)
  }

  /// SEG.WND of what a connection of the Linux profile answers to text behind a gap that has come
  /// so many times.
  private func offerBehindGap(times: Int) throws -> UInt16 {
    var connection = Connection(settings: .profile(.linux), localPort: 49152)
    var outputs = Outputs()
    try connection.openPassive(now: .zero, into: &outputs)
    func arrives(
      _ seq: Int, _ control: ControlBits, options: OptionList = [], text: Int = 0,
      at milliseconds: Int64
    ) {
      let segment = Segment(
        sourcePort: 80, destinationPort: 49152, seq: SequenceNumber(UInt32(seq)),
        ack: SequenceNumber(control.contains(.ack) ? 101 : 0), control: control, window: 65_535,
        options: options, text: SegmentText(patternFrom: 0, count: text))
      outputs = Outputs()
      connection.segmentArrives(
        segment, ecn: .notECT, now: .zero + .milliseconds(milliseconds), into: &outputs)
    }
    arrives(
      900, .syn, options: [.maximumSegmentSize(1460), .sackPermitted, .windowScale(8)], at: 0)
    arrives(901, .ack, at: 100)
    try #require(connection.state == .established)
    for time in 1...times { arrives(2361, .ack, text: 1460, at: 100 + 10 * Int64(time)) }
    let last = Instant.zero + .milliseconds(100 + 10 * Int64(times + 1))
    outputs = Outputs()
    try connection.send(SegmentText(patternFrom: 0, count: 1), now: last, into: &outputs)
    let windows = outputs.compactMap { output -> UInt16? in
      guard case .transmit(let segment, _) = output.kind else { return nil }
      return segment.window
    }
    return try #require(windows.last)
  }

  // RFC 9293 §3.8.6: the window is what there is room for, and text that is held takes room once.
  @Test func `text behind a gap that comes a thousand times takes memory once`() throws {
    let once = try offerBehindGap(times: 1)
    let often = try offerBehindGap(times: 1_000)
    #expect(once > 0)
    #expect(often == once)
  }

  // RFC 9293 §3.10.4: after a CLOSE in SYN-RECEIVED there is no ESTABLISHED, but there is text.
  // The FIN has offered 65160 in 256s, rounded up to 65280; two segments of text more are 68176.
  @Test func `after a close in SYN-RECEIVED the peer's text is offered a whole window`() throws {
    var settings = EndpointSettings.profile(.linux)
    settings.closesBothWays = false
    settings.quickAcknowledgments = 1_000
    var ladder = Ladder(settings, hasOutstandingReceive: true)
    try ladder.play(
      """
        0 user open passive                                 ; LISTEN
        0 < SYN seq=900 <mss=1460,sackOK,ts=1/0,nop,wscale=8>
        0 > SYN,ACK seq=100 ack=901 win=65160               ; SYN-RECEIVED
       10 user close
       10 > FIN,ACK seq=101 ack=901                         ; FIN-WAIT-1
      100 < ACK seq=901 ack=102 <nop,nop,ts=101/0>          ; FIN-WAIT-2
      200 < ACK seq=901 ack=102 len=1448 <nop,nop,ts=201/0>
      200 > ACK seq=102 ack=2349 win=267
      """)
  }

  // RFC 9293 §3.8.6.2.2: a window that was shut opens again, however little a socket holds.
  @Test func `a tiny memory that has grown offers what its window was`() throws {
    var settings = EndpointSettings()
    settings.windowOffer = .linux
    settings.receiveBuffer = 10
    settings.greatestReceiveBuffer = 1 << 20
    settings.maximumSegmentSize = 536
    var ladder = Ladder(settings)
    try ladder.play(
      """
        0 user open active
        0 > SYN seq=100
      100 < SYN,ACK seq=300 ack=101 mss=1000
      100 > ACK seq=101 ack=301
      300 < ACK seq=301 ack=101 len=10
      300 > ACK seq=101 ack=311 win=0
      300 > ACK seq=101 ack=311 win=10
      500 < ACK seq=311 ack=101 len=10
      500 > ACK seq=101 ack=321 win=0
      500 > ACK seq=101 ack=321 win=10
      """)
  }

  // What is behind a gap lies in memory too.
  @Test func `memory makes room for what lies behind a gap`() {
    var window = window()
    window.follow(Self.text, options: Self.options, measured: 536)
    window.makeRoom(ahead: 60_000)
    #expect(window.memory == (2 * 14_600 + 60_000) * 256 / 160)
  }

  @Test func `the receiver's round trip is the least that a window takes, or what echoes tell`() {
    var tuning = ReceiveBufferTuning()
    func sample(
      echo: UInt32?, since: Int64? = nil, next: Int?, at milliseconds: Int64, isAllRead: Bool = true
    ) {
      tuning.measure(
        ReceiveBufferTuning.Sample(
          echo: echo, sinceEcho: since.map { .milliseconds($0) }, isFull: true, next: next,
          window: 10_000, isAllRead: isAllRead, now: .zero + .milliseconds(milliseconds)))
    }
    sample(echo: nil, next: 1000, at: 0)
    #expect(tuning.roundTrip == nil)
    sample(echo: nil, next: 11_000, at: 300)
    #expect(tuning.roundTrip == .milliseconds(300))
    sample(echo: 7, since: 100, next: nil, at: 310)
    #expect(tuning.roundTrip == .milliseconds(100))
    sample(echo: 7, since: 900, next: nil, at: 320)
    sample(echo: 8, since: 900, next: nil, at: 330, isAllRead: false)
    #expect(tuning.roundTrip == .milliseconds(100))
    sample(echo: 9, since: 180, next: nil, at: 340)
    #expect(tuning.roundTrip == .milliseconds(110))
  }
}
