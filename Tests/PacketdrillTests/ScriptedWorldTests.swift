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
    let run = ScriptRun(
      """
      0  socket(..., SOCK_STREAM, IPPROTO_TCP) = 3
      +0 bind(3, ..., ...) = 0
      +0 listen(3, 1) = 0
      +0 < S 0:0(0) win 30000 <mss 1000>
      +0 > S. 0:0(0) ack 1 <mss 1460>
      +.1 < . 1:1(0) ack 1 win 30000
      +0 accept(3, ..., ...) = 4
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
            .send(700), .read(300), .readOn(true), .readOn(false), .shutdown, .close, .abort,
          ]
          let count = trace.count
          let before = world
          do throws(CallFailure) {
            try world.perform(deeds[Int(random.number(below: 7))], into: &trace)
          } catch {
            #expect(world == before && trace.count == count)
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
