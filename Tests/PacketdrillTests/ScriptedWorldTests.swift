import NetworkSimulation
import TCPEngine
import TestSupport
import Testing

@testable import Packetdrill

/// A script's world that goes another way.
struct ScriptedWorldTests {
  private static let fromPeer = PathID(from: .client)
  private static let fromKernel = PathID(from: .server)

  private func world() throws -> ScriptedWorld {
    let run = ScriptRun(SampleScript.text)
    #expect(run.verdict == .pass)
    return try #require(run.beginning)
  }

  /// The run of a server whose connection is accepted as descriptor 4, after 0.1 s; then these
  /// lines come.
  private func script(then lines: String) -> ScriptRun {
    ScriptRun(
      """
      0  socket(..., SOCK_STREAM, IPPROTO_TCP) = 3
      +0 bind(3, ..., ...) = 0
      +0 listen(3, 1) = 0
      +0 < S 0:0(0) win 30000 <mss 1000>
      +0 > S. 0:0(0) ack 1 <mss 1460>
      +.1 < . 1:1(0) ack 1 win 30000
      +0 accept(3, ..., ...) = 4
      \(lines)
      """)
  }

  /// The beginning of such a run.
  private func world(then lines: String) throws -> ScriptedWorld {
    try #require(script(then: lines).beginning)
  }

  /// Lets happen all that is due before a time.
  private func run(_ world: inout ScriptedWorld, before milliseconds: Int64) -> Trace {
    let end = Instant.zero + .milliseconds(milliseconds)
    var trace = Trace()
    while let time = world.nextEventTime, time < end, world.step(into: &trace) {}
    return trace
  }

  /// The octets that calls have sent, from an event on.
  private func octetsSent(_ trace: Trace, from start: Int = 0) -> Int {
    var sum = 0
    for event in trace.events(in: start..<trace.count) {
      if case .application(.send(let text)) = event.kind { sum += text.count }
    }
    return sum
  }

  /// What happens until a time, a line an event that has to do with a segment or a timeout.
  private func story(_ world: ScriptedWorld, until seconds: Double = 10) -> [String] {
    var (world, trace) = (world, Trace())
    let end = Instant.zero + .milliseconds(Int64(seconds * 1_000))
    while let time = world.nextEventTime, time <= end, world.step(into: &trace) {}
    return trace.events(in: 0..<trace.count).compactMap(line)
  }

  private func line(_ event: TraceEvent) -> String? {
    let time = "\((event.time - .zero).count / 1_000) "
    let text: (TracedSegment) -> String = { segment in
      let plain = segment.segment
      let sender = segment.path.from == .client ? "client" : "server"
      let base: UInt32 = segment.path.from == .client ? 100 : 0
      let ack = plain.control.contains(.ack) ? " ack \(plain.ack.rawValue &- base)" : ""
      let text = plain.text.count > 0 ? " text \(plain.text.count)" : ""
      let again = segment.isRetransmission ? " again" : ""
      return "\(sender)\(plain.control.contains(.syn) ? " SYN" : "")"
        + "\(plain.control.contains(.fin) ? " FIN" : "")\(text)\(ack)\(again)"
    }
    switch event.kind {
    case .sent(let segment): return time + text(segment)
    case .lost(let segment, _): return time + "lost: " + text(segment)
    case .discarded(let segment): return time + "discarded: " + text(segment)
    case .timer(.retransmission, .expire): return time + "RTO"
    default: return nil
    }
  }

  @Test func `a sent segment is lost, the peer acknowledges what has come, and RTO mends it`()
    throws
  {
    var world = try world()
    // SYN,ACK, ACK, the first part, the second.
    world.arm(.drop, ordinal: 4, on: Self.fromKernel)
    #expect(
      story(world, until: 3) == [
        "0 client SYN", "0 server SYN ack 1", "100 client ack 1", "200 client text 1000 ack 1",
        "200 server ack 1001", "200 server text 1000 ack 1001", "200 server text 1000 ack 1001",
        "200 lost: server text 1000 ack 1001", "300 client ack 1001", "400 server FIN ack 1001",
        "1300 RTO", "1300 server text 1000 ack 1001 again", "1300 client ack 2001",
        "1300 server FIN ack 1001 again", "1300 client FIN ack 2002", "1300 server ack 1002",
      ])
  }

  @Test func `nothing of what comes later acknowledges a SYN,ACK that was lost`() throws {
    var world = try world()
    world.arm(.drop, ordinal: 1, on: Self.fromKernel)
    let story = story(world, until: 1.5)
    #expect(
      story.prefix(6) == [
        "0 client SYN", "0 server SYN ack 1", "0 lost: server SYN ack 1", "1000 RTO",
        "1000 server SYN ack 1 again", "1000 client ack 1",
      ])
    // The rest of the script then comes in its order, and accept has waited for its connection.
    #expect(story.contains("1000 server text 1000 ack 1001"))
  }

  @Test func `what the script means to be lost comes with its retransmission, or with the next`()
    throws
  {
    let run = script(
      then: """
        +0 write(4, ..., 1000) = 1000
        +0 > P. 1:1001(1000) ack 1
        +1 > P. 1:1001(1000) ack 1
        +.1 < . 1:1(0) ack 1001 win 30000
        """)
    #expect(run.verdict == .pass)
    var world = try #require(run.beginning)
    world.arm(.drop, ordinal: 3, on: Self.fromKernel)
    #expect(
      story(world).suffix(4) == [
        "1100 lost: server text 1000 ack 1 again", "3100 RTO", "3100 server text 1000 ack 1 again",
        "3100 client ack 1001",
      ])
  }

  @Test func `an ACK waits for a segment that is late, and no longer`() throws {
    var world = try world()
    world.arm(.delay(by: .milliseconds(300)), ordinal: 4, on: Self.fromKernel)
    let story = story(world, until: 1)
    #expect(story.contains("300 client ack 1001"))
    #expect(story.contains("500 client ack 2001"))
    #expect(!story.contains { $0.contains("RTO") })
  }

  @Test func `the peer's segment is lost, and the application waits for it in its call`() throws {
    var world = try world()
    world.arm(.drop, ordinal: 3, on: Self.fromPeer)
    #expect(
      story(world) == [
        "0 client SYN", "0 server SYN ack 1", "100 client ack 1", "200 client text 1000 ack 1",
        "200 lost: client text 1000 ack 1",
      ])
  }

  @Test func `the peer's segment comes twice, damaged, late or after another`() throws {
    func story(_ effect: Fault.Effect, ordinal: Int) throws -> [String] {
      var world = try world()
      world.arm(effect, ordinal: ordinal, on: Self.fromPeer)
      return self.story(world, until: 0.9)
    }
    // RFC 9293 §3.10.7.4: what came before is acknowledged once more, and thrown away.
    let twice = try story(.duplicate, ordinal: 3)
    #expect(twice.count { $0 == "200 server ack 1001" } == 2)
    #expect(twice.contains("200 discarded: client text 1000 ack 1"))
    #expect(try story(.corrupt, ordinal: 3).last == "200 discarded: client text 1000 ack 1")
    let late = try story(.delay(by: .milliseconds(500)), ordinal: 3)
    #expect(late.contains("700 server ack 1001") && !late.contains("200 server ack 1001"))
    // Nothing comes that could overtake, so it waits no longer than for that to be known.
    #expect(try story(.reorder(by: 1), ordinal: 3).contains("200 server ack 1001"))
  }

  @Test func `a copy doesn't overtake the segment that it is a copy of`() throws {
    var world = try world()
    world.arm(.reorder(by: 1), ordinal: 3, on: Self.fromPeer)
    world.arm(.duplicate, ordinal: 3, on: Self.fromPeer)
    let story = story(world, until: 0.35)
    // The copy is there at once; the segment itself waits for the peer's next one.
    #expect(story.contains("200 server ack 1001"))
    #expect(!story.contains("200 discarded: client text 1000 ack 1"))
    #expect(story.contains("300 discarded: client text 1000 ack 1"))
  }

  // RFC 9293 §3.10.7.2: a SYN that finds no connection is the listener's.
  @Test func `a SYN on an old connection's ports begins another where one still listens`() throws {
    var world = try world(then: "+.2 < S 9000:9000(0) win 30000 <mss 1000>")
    var trace = run(&world, before: 200)
    try world.perform(.abort, into: &trace)
    #expect(world.state == .closed)
    #expect(story(world, until: 0.3).contains("300 server SYN ack 9001"))
    trace = run(&world, before: 400)
    #expect(world.state == .synReceived)
  }

  // MARK: The application

  @Test func `the application does more than the script says`() throws {
    var (world, trace) = (try world(), Trace())
    while let time = world.nextEventTime, time < Instant.zero + .milliseconds(300) {
      _ = world.step(into: &trace)
    }
    #expect(throws: CallFailure(name: "EAGAIN")) { try world.perform(.read(10), into: &trace) }
    let before = world
    try world.perform(.close, into: &trace)
    #expect(world.state == .finWait1)
    #expect(throws: CallFailure(name: "EBADF")) { try world.perform(.send(1), into: &trace) }
    world = before
    try world.perform(.abort, into: &trace)
    #expect(world.state == .closed)
    // The script's own calls name a socket that isn't there any more.
    while world.step(into: &trace) {}
  }

  @Test func `where no connection is, no call can be made`() throws {
    var (world, trace) = (try world(), Trace())
    #expect(throws: CallFailure(name: "EBADF")) { try world.perform(.send(1), into: &trace) }
    #expect(trace.count == 0)
  }

  @Test func `before there is a connection, a socket that listens is in LISTEN`() throws {
    let run = ScriptRun(
      """
      0  socket(..., SOCK_STREAM, IPPROTO_TCP) = 3
      +0 bind(3, ..., ...) = 0
      +0 listen(3, 1) = 0
      """)
    var (world, trace) = (try #require(run.beginning), Trace())
    #expect(world.state == .closed)
    while world.step(into: &trace) {}
    #expect(world.state == .listen)
  }

  @Test func `a send takes what there is room for, and tells how much`() throws {
    var world = try world(then: "+0 setsockopt(4, SOL_SOCKET, SO_SNDBUF, [3000], 4) = 0")
    var trace = run(&world, before: 200)
    let taken = try world.perform(.send(20_000), into: &trace)
    #expect(taken == 3_000)
    #expect(octetsSent(trace) == 3_000)
    #expect(throws: CallFailure(name: "EAGAIN")) { try world.perform(.send(1), into: &trace) }
    #expect(octetsSent(trace) == 3_000)
  }

  @Test func `while the script waits in a write for room, a send finds none either`() throws {
    var world = try world(
      then: """
        +0 setsockopt(4, SOL_SOCKET, SO_SNDBUF, [3000], 4) = 0
        +0...0.2 write(4, ..., 5000) = 5000
        +.1 < . 1:1(0) ack 3001 win 30000
        """)
    var trace = run(&world, before: 200)
    #expect(octetsSent(trace) == 3_000)
    let before = world
    #expect(throws: CallFailure(name: "EAGAIN")) { try world.perform(.send(100), into: &trace) }
    #expect(world == before)
    trace = run(&world, before: 250)
    #expect(octetsSent(trace) == 2_000)
  }

  @Test func `a send between two parts of the script's write takes nothing from it`() throws {
    // Linux tells who waits of room only once a third of the memory is free.
    let run = ScriptRun(
      """
      `../common/defaults.sh`
      0 socket(..., SOCK_STREAM, IPPROTO_TCP) = 3
      +0 bind(3, ..., ...) = 0
      +0 listen(3, 1) = 0
      +.02 < S 0:0(0) win 1000 <mss 1000,nop,nop,sackOK,nop,wscale 7>
      +0 > S. 0:0(0) ack 1 <mss 1460,nop,nop,sackOK,nop,wscale 8>
      +.1 < . 1:1(0) ack 1 win 1000
      +0 accept(3, ..., ...) = 4
      +.01 setsockopt(4, SOL_SOCKET, SO_SNDBUF, [10000], 4) = 0
      +.01...0.37 write(4, ..., 80000) = 80000
      +.1 < . 1:1(0) ack 5001 win 1000
      +.06 < . 1:1(0) ack 20001 win 1000
      +.1 < . 1:1(0) ack 50001 win 1000
      +.1 < . 1:1(0) ack 74001 win 1000
      """)
    var world = try #require(run.beginning)
    var trace = self.run(&world, before: 250)
    let written = octetsSent(trace)
    #expect(written < 80_000)
    let taken = try world.perform(.send(100), into: &trace)
    #expect(taken == 100)
    #expect(octetsSent(trace) == written + 100)
    trace = self.run(&world, before: 1_000)
    #expect(octetsSent(trace) == 80_000 - written)
  }

  @Test(arguments: ["", "+.1...0.4 close(4) = 0"])
  func `a close that lingers has closed its descriptor, by hand or as the script says`(
    closing: String
  ) throws {
    var world = try world(
      then: """
        +0 setsockopt(4, SOL_SOCKET, SO_LINGER, {onoff=1, linger=5}, 8) = 0
        +0 write(4, ..., 100) = 100
        \(closing)
        """)
    var trace = run(&world, before: 250)
    if closing.isEmpty { try world.perform(.close, into: &trace) }
    #expect(world.state == .finWait1)
    for deed in [ApplicationDeed.send(1), .read(1), .shutdown, .close, .abort] {
      #expect(throws: CallFailure(name: "EBADF")) { try world.perform(deed, into: &trace) }
    }
  }

  // MARK: Anything

  @Test(arguments: ScriptFiles.names)
  func `whatever is done to any script's world, it goes on`(name: String) throws {
    let run = ScriptRun(try ScriptFiles.text(name))
    var random = SeededNumbers(seed: UInt64(name.utf8.reduce(0) { $0 * 31 % 9_973 + Int($1) }))
    for _ in 0..<4 {
      var (world, trace) = (try #require(run.beginning), Trace())
      for _ in 0..<400 {
        switch random.number(below: 12) {
        case 0:
          let span = Microseconds.milliseconds(Int64(1 + random.number(below: 900)))
          let effects: [Fault.Effect] = [
            .drop, .duplicate, .corrupt, .delay(by: span), .reorder(by: 1),
          ]
          world.arm(
            effects[Int(random.number(below: 5))], ordinal: 1 + Int(random.number(below: 2)),
            on: PathID.both[Int(random.number(below: 2))])
        case 1:
          let deeds: [ApplicationDeed] = [
            .send(700), .read(300), .resumeReading, .stopReading, .shutdown, .close, .abort,
          ]
          let deed = deeds[Int(random.number(below: 7))]
          let count = trace.count
          let before = world
          var taken: Int?
          do throws(CallFailure) {
            taken = try world.perform(deed, into: &trace)
          } catch {
            #expect(world == before && trace.count == count)
          }
          if case .send = deed, let taken {
            #expect((1...700).contains(taken) && octetsSent(trace, from: count) == taken)
          }
        default:
          let due = world.nextEventTime
          guard world.step(into: &trace) else { continue }
          #expect(world.now == due)
        }
      }
    }
  }
}
