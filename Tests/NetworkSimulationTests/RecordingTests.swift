import NetworkSimulation
import TCPEngine
import TestSupport
import Testing

/// A recording goes back to any of its steps, and what it kept is what happened.
struct RecordingTests {
  /// A lossy world with both ends sending, so long that it has several checkpoints.
  private func world(seed: UInt64, into trace: inout Trace) throws -> Network {
    var network = Network(seed: seed)
    for path in PathID.both {
      var settings = PathSettings()
      settings.lossPerMillion = 3_000
      settings.jitter = .milliseconds(3)
      settings.bandwidth = 5_000_000
      network.setSettings(settings, of: path)
    }
    for effect in [Fault.Effect.duplicate, .corrupt, .reorder(by: 2)] {
      _ = network.arm(
        Fault(effect: effect, selection: .perMillion(3_000), pattern: .fromClient))
    }
    let isEstablished = network.establish(into: &trace)
    #expect(isEstablished)
    try network.perform(.send(.octets(1_000_000)), at: .client, into: &trace)
    try network.perform(.send(SegmentText(utf8: "as written")), at: .server, into: &trace)
    return network
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `any step sought is the world that the straight run had`(seed: UInt64) throws {
    var trace = Trace()
    var straight = try world(seed: seed, into: &trace)
    var recording = Recording(of: straight, after: trace)
    var worlds = [straight]
    var eventCounts = [trace.count]
    while straight.step(into: &trace) {
      let isTaken = recording.step()
      #expect(isTaken)
      worlds.append(straight)
      eventCounts.append(trace.count)
    }
    let isOver = !recording.step()
    #expect(isOver)
    #expect(recording.network == straight && recording.eventCount == trace.count)
    #expect(trace.count > 4_000, "several checkpoints, several packed chunks")

    var numbers = SeededNumbers(seed: seed)
    let last = recording.stepCount
    for step in [0, 1, last - 1, last]
      + (0..<60).map({ _ in Int(numbers.number(below: UInt64(last))) })
    {
      let moment = recording.moment(afterStep: step)
      #expect(moment.network == worlds[step] && moment.eventCount == eventCounts[step])
    }
  }

  @Test func `what is done between two steps is there when they are sought again`() throws {
    var trace = Trace()
    var recording = Recording(of: try world(seed: 9, into: &trace), after: trace)
    for _ in 0..<700 { _ = recording.step() }
    try recording.change { network, trace throws(UserCallError) in
      _ = network.arm(Fault(effect: .drop, selection: .next(3), pattern: .fromServer))
      try network.perform(.send(.octets(10_000)), at: .client, into: &trace)
    }
    let changed = recording.network
    for _ in 0..<700 { _ = recording.step() }
    let end = recording.network
    #expect(recording.stepCount == 1_400)
    #expect(recording.moment(afterStep: 700).network == changed)
    var moment = recording.moment(afterStep: 1_399)
    var rest = Trace()
    let isTaken = moment.network.step(into: &rest)
    #expect(isTaken && moment.network == end)
  }

  // RFC 9293 §3.5.2, group 1.
  @Test func `a reset of a host without a connection keeps its numbers when it is sought`() throws {
    var trace = Trace()
    var straight = Network(seed: 1)
    try straight.perform(.connect, at: .client, into: &trace)
    var recording = Recording(of: straight, after: trace)
    _ = straight.step(into: &trace)
    guard case .sent(let reset) = trace[trace.count - 1].kind else {
      Issue.record("no reset was sent")
      return
    }
    #expect(reset.segment.control == [.rst, .ack] && reset.receiverISS != nil)
    for _ in 0..<2 { _ = recording.step() }
    #expect(recording.moment(afterStep: 1).network == straight)
  }

  @Test func `any events asked for are those that the straight run told`() throws {
    var trace = Trace()
    var straight = try world(seed: 6, into: &trace)
    var recording = Recording(of: straight, after: trace)
    // Twice in one place, so that one checkpoint takes the other's place, and once right away.
    for number in 0..<3_000 {
      if number == 0 || number == 700 {
        for _ in 0..<2 {
          try straight.perform(.send(.octets(10_000)), at: .client, into: &trace)
          try recording.change { network, trace throws(UserCallError) in
            try network.perform(.send(.octets(10_000)), at: .client, into: &trace)
          }
        }
      }
      _ = straight.step(into: &trace)
      _ = recording.step()
    }
    #expect(recording.eventCount == trace.count && trace.count > 4_000)
    #expect(recording.events(in: 0..<trace.count)[...] == trace.events(in: 0..<trace.count))
    var numbers = SeededNumbers(seed: 6)
    for _ in 0..<40 {
      let start = Int(numbers.number(below: UInt64(trace.count)))
      let range = start..<min(start + Int(numbers.number(below: 1_500)), trace.count)
      #expect(recording.events(in: range)[...] == trace.events(in: range))
    }
  }

  @Test func `packed events are the events that were appended, one by one and in ranges`() throws {
    var trace = Trace()
    var network = try world(seed: 4, into: &trace)
    var events = Array(trace.events(in: 0..<trace.count))
    // Each step's events into a trace of its own, which packs nothing.
    while true {
      var step = Trace()
      guard network.step(into: &step) else { break }
      events += step.events(in: 0..<step.count)
    }
    for event in events[trace.count...] { trace.append(event) }
    #expect(trace.count == events.count && events.count > 4_000)
    #expect(trace.events(in: 0..<events.count) == events[...])
    for index in stride(from: 0, to: events.count, by: 97) {
      #expect(trace[index] == events[index])
    }
    for range in [0..<0, 1_000..<1_100, 2_048..<4_096, (events.count - 5)..<events.count] {
      #expect(trace.events(in: range) == events[range])
    }
  }

  @Test func `traces that differ in one packed event aren't equal`() throws {
    var trace = Trace()
    var network = try world(seed: 5, into: &trace)
    while network.step(into: &trace) {}
    var altered = Trace()
    for (index, event) in trace.events(in: 0..<trace.count).enumerated() {
      var event = event
      if index == 1_500 { event.variables.cwnd += 1 }
      altered.append(event)
    }
    #expect(altered != trace && altered.count == trace.count)
  }

  @Test func `a trace that is cut short is the trace of what happened before`() throws {
    var trace = Trace()
    var network = try world(seed: 7, into: &trace)
    while network.step(into: &trace) {}
    #expect(trace.count > 4_100)
    for count in [0, 5, 1_023, 1_024, 1_025, 2_047, 2_048, 2_049, 3_500, trace.count] {
      var before = Trace()
      for event in trace.events(in: 0..<count) { before.append(event) }
      var cut = trace.prefix(count)
      #expect(cut == before && cut.count == count)
      for event in trace.events(in: count..<trace.count) { cut.append(event) }
      #expect(cut == trace)
    }
  }

  @Test func `a trace that keeps more of its events as they are is the same trace`() throws {
    var trace = Trace()
    var network = try world(seed: 8, into: &trace)
    while network.step(into: &trace) {}
    for thousands in [0, 2, 64] {
      var plain = Trace(plainThousands: thousands)
      for event in trace.events(in: 0..<trace.count) { plain.append(event) }
      #expect(plain == trace && trace == plain)
      #expect(plain.prefix(1_500) == trace.prefix(1_500))
      #expect(plain.events(in: 900..<3_300) == trace.events(in: 900..<3_300))
      for index in stride(from: 0, to: trace.count, by: 211) {
        #expect(plain[index] == trace[index])
      }
    }
  }

  @Test func `a packed segment keeps its ECN bits and its scaled window`() throws {
    var network = Network(seed: 1)
    for host in HostID.allCases {
      var settings = network.settings(of: host)
      settings.ecn = true
      settings.windowScale = 7
      settings.receiveBuffer = 1_000_000
      network.setSettings(settings, of: host)
    }
    var trace = Trace()
    try network.perform(.listen, at: .server, into: &trace)
    try network.perform(.connect, at: .client, into: &trace)
    while network.step(into: &trace) {}
    try network.perform(.send(.octets(1_000_000)), at: .client, into: &trace)
    while network.step(into: &trace) {}
    let isTold = trace.events(in: 2_000..<trace.count).contains { event in
      guard case .sent(let segment) = event.kind else { return false }
      return segment.ecn == .ect0 && segment.windowOctets == Int(segment.segment.window) << 7
    }
    #expect(isTold)
  }
}
