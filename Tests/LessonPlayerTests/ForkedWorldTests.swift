import LessonKit
import LessonPlayer
import NetworkSimulation
import TCPEngine
import TestSupport
import Testing

/// Worlds that go their own way.
struct ForkedWorldTests {
  /// A lesson whose blocks are these, after a setup block; each ends with what the script waits
  /// for.
  private func run(setup: String = "establish", _ blocks: String...) -> LessonRun {
    var text = "# A lesson\n\n```tcp setup\n\(setup)\n```\n"
    for (index, block) in blocks.enumerated() {
      text += "\nLook.\n\n```tcp #b\(index)\n\(block)\n```\n"
    }
    return PlayedLesson.run(text)
  }

  /// Where the first of a lesson's steps has played.
  private func fork(_ run: LessonRun) throws -> ForkedWorld {
    try #require(run.fork(step: 0, part: 1))
  }

  private func expectSame(
    _ fork: ForkedWorld, _ run: LessonRun, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let told = TraceText.lines(fork.trace)
    #expect(told == TraceText.lines(run.acts[0]), sourceLocation: sourceLocation)
    // All of it, but not told in full where it differs.
    let isSame = fork.trace == run.acts[0]
    #expect(isSame, sourceLocation: sourceLocation)
  }

  private func runToEnd(_ fork: inout ForkedWorld, within limit: Int = 200) {
    for _ in 0..<limit where (try? fork.runOn()) == nil { return }
  }

  /// A segment that the trace tells of, by its path and number in it.
  private func segment(_ number: Int, from host: HostID, in fork: ForkedWorld) throws -> SegmentID {
    let sent = fork.trace.events(in: 0..<fork.trace.count).compactMap { event -> SegmentID? in
      guard case .sent(let segment) = event.kind, segment.path.from == host, !event.isSetup
      else { return nil }
      return segment.id
    }
    return try #require(sent.indices.contains(number - 1) ? sent[number - 1] : nil)
  }

  private func story(_ fork: ForkedWorld) -> [String] {
    var trace = Trace()
    for event in fork.trace.events(in: 0..<fork.cursor.eventCount) where !event.isSetup {
      trace.append(event)
    }
    return TraceText.lines(trace)
  }

  private static let handshake = """
    client connect
    expect client -> server SYN
    expect server SYN-RECEIVED
    """

  // MARK: The same world

  @Test func `a fork begins with what the stage shows, and the world behind it`() throws {
    let run = run(setup: "server listen", Self.handshake)
    let fork = try fork(run)
    let stop = try #require(run.steps[0].stops.last)
    #expect(fork.stage(at: fork.cursor) == run.stage(at: stop))
    #expect(fork.world == AnyWorld(run.steps[0].after))
    #expect(!fork.canGoBack)
  }

  @Test func `a fork that only runs on tells what the lesson would have told`() throws {
    var fork = try fork(run(setup: "server listen", Self.handshake))
    runToEnd(&fork)
    let whole = run(setup: "server listen", "client connect\nwait 5s")
    expectSame(fork, whole)
  }

  @Test func `running on stops at each arrival, without giving the answer away`() throws {
    var fork = try fork(run(setup: "server listen", Self.handshake))
    try fork.runOn()
    #expect(story(fork).last == "100000 client SYN-SENT -> ESTABLISHED")
    try fork.runOn()
    #expect(story(fork).last == "150000 server SYN-RECEIVED -> ESTABLISHED")
    #expect(throws: DeedRefusal.nothingComes) { try fork.runOn() }
  }

  @Test func `what is done and run is taken back exactly`() throws {
    var fork = try fork(run("client send 500\nexpect client -> server DATA"))
    var before: [ForkedWorld] = []
    let deeds: [Deed] = [
      .treat(try segment(1, from: .client, in: fork), .delay(by: .milliseconds(300))),
      .call(.server, .send(SegmentText(patternFrom: 0, count: 20))), .cut(PathID.both),
      .crash(.client),
    ]
    for deed in deeds {
      before.append(fork)
      try fork.perform(deed)
      before.append(fork)
      try fork.runOn()
    }
    for earlier in before.reversed() {
      try fork.back()
      #expect(fork == earlier)
    }
    #expect(throws: DeedRefusal.nothingDone) { try fork.back() }
  }

  @Test func `the same deeds give the same world`() throws {
    let run = run(
      setup: "set jitter 20ms\nset loss 10%\nestablish",
      "client send 5000\nexpect client -> server DATA")
    func played() throws -> ForkedWorld {
      var fork = try fork(run)
      try fork.perform(.treat(try segment(2, from: .client, in: fork), .corrupt))
      runToEnd(&fork)
      return fork
    }
    #expect(try played() == played())
  }

  // MARK: Fates

  @Test(arguments: [
    ("drop", Fault.Effect.drop), ("duplicate", .duplicate), ("corrupt", .corrupt),
    ("delay", .delay(by: .milliseconds(120))), ("reorder", .reorder(by: 1)),
  ])
  func `a segment that has arrived gets the fate that a script would have given it`(
    _ word: String, effect: Fault.Effect
  ) throws {
    let amount = ["delay": " by 120ms", "reorder": " by 1"][word] ?? ""
    var fork = try fork(run("client send 2500\nwait 1s"))
    // The second of three segments that one call sends.
    try fork.perform(.treat(try segment(2, from: .client, in: fork), effect))
    guard case .deed(_, wentBack: true) = fork.latestChange else {
      Issue.record("the fork went back to the sending")
      return
    }
    runToEnd(&fork)
    let scripted = run(
      "\(word) 2nd client -> server DATA\(amount)\nclient send 2500\nwait 20s")
    expectSame(fork, scripted)
  }

  @Test func `what answered it is undone with it`() throws {
    var fork = try fork(run(setup: "server listen", "client connect\nwait 1s"))
    try fork.perform(.treat(try segment(1, from: .server, in: fork), .drop))
    #expect(
      story(fork) == [
        "0 client CLOSED -> SYN-SENT", "0 client sent SYN seq=100",
        "50000 server arrived SYN seq=100", "50000 server LISTEN -> SYN-RECEIVED",
        "50000 server sent SYN,ACK seq=300 ack=101", "50000 server fault dropped #2",
        "75000 server lost(fault) SYN,ACK seq=300 ack=101",
      ])
    let run = run(
      setup: "server listen", "drop next server -> client SYN,ACK\nclient connect\nwait 10s")
    runToEnd(&fork)
    expectSame(fork, run)
  }

  /// The lines of a script that lose the client's data segments of these numbers.
  private func drops(_ numbers: [Int]) -> String {
    numbers.map { "drop \(["1st", "2nd", "3rd"][$0 - 1]) client -> server DATA" }
      .joined(separator: "\n")
  }

  @Test(arguments: [[3, 1], [1, 3], [1, 2, 3], [2, 1, 3]])
  func `segments that set out together can all be lost, in any order`(_ numbers: [Int]) throws {
    var fork = try fork(run("client send 2500\nwait 1s"))
    for number in numbers {
      try fork.perform(.treat(try segment(number, from: .client, in: fork), .drop))
      runToEnd(&fork)
    }
    expectSame(fork, run("\(drops(numbers))\nclient send 2500\nwait 20s"))
    try fork.back()
    #expect(fork.canGoBack)
  }

  @Test(arguments: [[3, 1], [1, 3], [1, 2, 3]])
  func `those that the fork sent itself can all be lost, in any order`(_ numbers: [Int]) throws {
    var fork = try fork(run("wait 1s"))
    try fork.perform(.call(.client, .send(SegmentText(patternFrom: 0, count: 2_500))))
    runToEnd(&fork)
    for number in numbers {
      try fork.perform(.treat(try segment(number, from: .client, in: fork), .drop))
      runToEnd(&fork)
    }
    expectSame(fork, run("wait 1s\n\(drops(numbers))\nclient send 2500\nwait 20s"))
  }

  @Test func `a segment that the fork sent itself can be lost afterwards`() throws {
    var fork = try fork(run("wait 1s"))
    try fork.perform(.call(.client, .send(SegmentText(patternFrom: 0, count: 10))))
    runToEnd(&fork)
    let mended = fork
    try fork.perform(.treat(try segment(1, from: .server, in: fork), .drop))
    runToEnd(&fork)
    let scripted = run("wait 1s\ndrop next server -> client ACK\nclient send 10\nwait 20s")
    expectSame(fork, scripted)
    try fork.perform(.treat(try segment(1, from: .client, in: fork), .drop))
    #expect(story(fork).last == "1175000 client lost(fault) PSH,ACK seq=101 ack=301 len=10")
    while fork != mended { try fork.back() }
  }

  @Test func `a segment on its way is lost where it is, and time doesn't go back`() throws {
    let run = run("client send 10\nwait 1s")
    var fork = try #require(
      run.fork(passing: place(run, at: .milliseconds(20))))
    #expect(fork.world.now == fork.cursor.time)
    try fork.perform(.treat(try segment(1, from: .client, in: fork), .drop))
    #expect(
      fork.latestChange
        == .deed(.treat(try segment(1, from: .client, in: fork), .drop), wentBack: false))
    #expect(fork.cursor.time - fork.start.time == .milliseconds(5))
  }

  /// A place of the only act, so long after the lesson's clock began.
  private func place(_ run: LessonRun, at time: Microseconds) -> StageCursor {
    let trace = run.acts[0]
    let events = trace.events(in: 0..<trace.count)
    let end = StageCursor(act: 0, eventCount: trace.count, time: .zero)
    let instant = StageHistory(trace).setupEnd(at: end) + time
    let count = events.prefix { $0.time <= instant }.count
    return StageCursor(act: 0, eventCount: count, time: instant)
  }

  @Test(arguments: [0, 10, 25, 50, 70, 100, 130, 500, 1_000])
  func `a fork taken while a block plays runs on as the block does`(milliseconds: Int64) throws {
    let run = run("client send 2500\nwait 20s")
    var fork = try #require(run.fork(passing: place(run, at: .milliseconds(milliseconds))))
    runToEnd(&fork)
    expectSame(fork, run)
  }

  // MARK: Refusals

  @Test func `what TCP refuses is refused with its own error`() throws {
    var fork = try fork(run(setup: "server listen", "wait 1s"))
    let before = fork
    let refusal = DeedRefusal.call(.client, .closed, .connectionDoesNotExist)
    #expect(throws: refusal) { try fork.perform(.call(.client, .close)) }
    #expect(fork.refusal(of: .call(.client, .close)) == refusal)
    #expect(fork == before)
  }

  @Test func `what is so already isn't done again`() throws {
    var fork = try fork(run("client send 10\nwait 1s"))
    let id = try segment(1, from: .client, in: fork)
    #expect(fork.refusal(of: .heal(PathID.both)) == .notCut)
    #expect(fork.refusal(of: .reboot(.server)) == .isUp(.server))
    try fork.perform(.cut(PathID.both))
    #expect(fork.refusal(of: .cut(PathID.both)) == .alreadyCut)
    try fork.perform(.crash(.server))
    #expect(fork.refusal(of: .crash(.server)) == .isDown(.server))
    try fork.perform(.treat(id, .drop))
    guard case .alreadyLost(let lost) = fork.refusal(of: .treat(id, .corrupt)) else {
      Issue.record("a lost segment stays lost")
      return
    }
    #expect(lost.id == id)
    #expect(throws: DeedRefusal.beyondReach) {
      try fork.perform(.treat(SegmentID(999), .drop))
    }
  }

  @Test func `what was before a world that was given as it is stays`() throws {
    let run = run("client send 10\nwait 1s")
    var fork = ForkedWorld(of: run.steps[0].after, trace: run.acts[0])
    let id = try segment(1, from: .client, in: fork)
    #expect(throws: DeedRefusal.beyondReach) { try fork.perform(.treat(id, .drop)) }
  }

  // MARK: Free play

  @Test func `an empty world can be played with, stopping with each segment in mid-path`() throws {
    var free = ForkedWorld(of: Network())
    try free.perform(.call(.server, .listen))
    try free.perform(.call(.client, .connect))
    var stops: [String] = []
    while (try? free.runOn(to: .crossing)) != nil {
      stops.append(
        "\(free.world.now.microseconds) \(free.live.selected?.segment.seq.rawValue ?? 0)")
    }
    #expect(stops == ["25000 100", "75000 300", "125000 101", "150000 0"])
    try free.back()
    try free.perform(.treat(try #require(free.live.selected).id, .drop))
    #expect(story(free).last == "125000 client lost(fault) ACK seq=101 ack=301")
    #expect(free.changes.count == 6)
  }

  @Test func `of several segments the one to lose is chosen`() throws {
    var free = ForkedWorld(of: run("wait 1s").steps[0].after)
    try free.perform(.call(.client, .send(SegmentText(patternFrom: 0, count: 2_500))))
    try free.runOn(to: .crossing)
    try free.select(by: -1)
    #expect(free.live.selected?.segment.seq.rawValue == 2_101)
    try free.select(by: 1)
    #expect(free.live.selected?.segment.seq.rawValue == 101)
  }
}
