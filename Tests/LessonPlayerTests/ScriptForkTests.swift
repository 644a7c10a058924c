import LessonKit
import LessonPlayer
import NetworkSimulation
import Packetdrill
import TCPEngine
import TestSupport
import Testing

/// What if, in a packetdrill script.
struct ScriptForkTests {
  /// A script for the stage.
  private func run(_ text: String = SampleScript.text) throws -> LessonRun {
    try #require(
      LessonRun(
        of: ScriptRun(text), text: text, verdict: "pass", path: "server.pkt", language: "en"))
  }

  /// The sample script after so many presses.
  private func player(presses: Int) throws -> Player {
    let run = try run()
    var player = Player(run)
    player.isAnimated = false
    for _ in 0..<presses { next(&player) }
    return player
  }

  private func next(_ player: inout Player) { player.handle(.stepForward(isRepeat: false)) }

  /// The segments on the stage, in order.
  private func segments(_ player: Player) -> [TracedSegment] {
    player.stage.rows.compactMap { row in
      if case .segment(let row) = row { row.segment } else { nil }
    }
  }

  private func lose(_ player: inout Player, _ isWanted: (TracedSegment) -> Bool) throws {
    let found = segments(player).last(where: isWanted)
    let segment = try #require(found)
    player.handle(.whatIf(.lose(segment.id)))
    #expect(player.deedRefusal == nil)
  }

  /// Goes back through all that was seen, and expects to see each again.
  private func takeBack(_ player: inout Player, through seen: [Player]) {
    for (index, before) in seen.enumerated().reversed() {
      #expect(player == before)
      if index > 0 { player.handle(.stepBack) }
    }
  }

  @Test func `a fork begins with what the stage shows, at each of the script's parts`() throws {
    for presses in 0...5 {
      let player = try player(presses: presses)
      var fork = player
      fork.handle(.whatIf(.list))
      let world = try #require(fork.deeds?.world)
      #expect(world.stage(at: world.cursor) == player.stage)
    }
  }

  @Test func `a fork that only runs on tells what the script's run tells`() throws {
    var fork = try #require(try player(presses: 2).run.fork(step: 1, part: 0))
    let run = try player(presses: 0).run
    while fork.goesOn, fork.trace.count < run.acts[0].count { try fork.runOn() }
    #expect(fork.trace.prefix(run.acts[0].count) == run.acts[0])
  }

  @Test
  func `losing the server's segment lets its timer mend it, and only then is it acknowledged`()
    throws
  {
    var player = try player(presses: 3)
    let before = player
    try lose(&player) { $0.path.from == .server && !$0.segment.text.isEmpty }
    #expect(player.justNow.count == 1)
    for _ in 0..<30 where player.nextEffect != .leaveFork { next(&player) }
    let told = segments(player).map { segment in
      (segment.path.from, segment.segment.text.count, segment.isRetransmission)
    }
    #expect(told.contains { $0 == (.server, 1_000, true) })
    #expect(player.stage.server.state == .timeWait || player.stage.server.state == .closed)
    // RFC 9293 §3.10.7.4: all that the server sent was acknowledged in the end.
    #expect(player.stage.server.variables.octetsAcknowledged == 2_000)
    next(&player)
    #expect(player == before)
  }

  @Test func `losing the script's segment is felt by the server alone`() throws {
    var player = try player(presses: 3)
    try lose(&player) { $0.path.from == .client && !$0.segment.text.isEmpty }
    #expect(player.stage.server.variables.octetsReceived == 0)
    for _ in 0..<10 where player.nextEffect != .leaveFork { next(&player) }
    // The script doesn't know of the loss: nobody sends it again.
    #expect(player.stage.server.variables.octetsReceived == 0)
    #expect(segments(player).allSatisfy { !$0.isRetransmission })
  }

  @Test func `back is exact, deed by deed and event by event`() throws {
    var player = try player(presses: 4)
    try lose(&player) { $0.path.from == .server && !$0.segment.text.isEmpty }
    var seen = [player]
    for index in 0..<8 {
      if index == 1 {
        player.handle(.whatIf(.list))
        player.handle(.whatIf(.choose(5, nil)))
        player.handle(.whatIf(.choose(2, nil)))
        #expect(player.deedRefusal == nil)
      } else {
        next(&player)
      }
      seen.append(player)
    }
    takeBack(&player, through: seen)
    player.handle(.stepBack)
    #expect(player == (try self.player(presses: 4)))
  }

  @Test func `a second deed goes back to before the first, and that is taken back, too`() throws {
    var player = try player(presses: 4)
    try lose(&player) { $0.path.from == .server && !$0.segment.text.isEmpty }
    for _ in 0..<4 { next(&player) }
    let before = player
    try lose(&player) { $0.path.from == .client && $0.segment.control.contains(.syn) }
    #expect(player.forkedWorld?.changes.count == 1)
    #expect(player.stage.server.state == .listen)
    player.handle(.stepBack)
    #expect(player == before)
  }

  @Test func `back is exact over deeds that each go back in time`() throws {
    var player = try player(presses: 4)
    var seen = [player]
    let deeds: [(TracedSegment) -> Bool] = [
      { $0.path.from == .server && !$0.segment.text.isEmpty },
      { $0.path.from == .client && !$0.segment.text.isEmpty },
      { $0.path.from == .server && $0.segment.control.contains(.syn) },
    ]
    for isWanted in deeds {
      try lose(&player, isWanted)
      guard case .deed(_, wentBack: true)? = player.forkedWorld?.latestChange else {
        Issue.record("the fork went back to the sending")
        return
      }
      seen.append(player)
      for _ in 0..<2 where player.nextEffect != .leaveFork {
        next(&player)
        seen.append(player)
      }
    }
    takeBack(&player, through: seen)
  }

  // The third and the fourth that the server sends.
  @Test(arguments: [[3, 4], [4, 3]])
  func `both segments of one write can be lost, in any order`(_ numbers: [Int]) throws {
    var fork = try #require(try run().fork(step: 3, part: 0))
    for number in numbers {
      let sent = fork.trace.events(in: 0..<fork.trace.count).compactMap { event -> SegmentID? in
        guard case .sent(let segment) = event.kind, segment.path.from == .server else { return nil }
        return segment.id
      }
      try fork.perform(.treat(sent[number - 1], .drop))
      for _ in 0..<4 where fork.goesOn { try fork.runOn() }
    }
    var (world, trace) = (try #require(ScriptRun(SampleScript.text).beginning), Trace())
    for number in numbers { world.arm(.drop, ordinal: number, on: PathID(from: .server)) }
    while trace.count < fork.trace.count, world.step(into: &trace) {}
    #expect(fork.trace == trace)
  }

  // MARK: Calls that tell nothing

  /// A script that rests for a while after its server has accepted.
  private static let resting = """
     0   socket(..., SOCK_STREAM, IPPROTO_TCP) = 3
    +0   bind(3, ..., ...) = 0
    +0   listen(3, 1) = 0
    +0   < S 0:0(0) win 30000 <mss 1000>
    +0   > S. 0:0(0) ack 1 <mss 1460>
    +.1  < . 1:1(0) ack 1 win 30000
    +0   accept(3, ..., ...) = 4
    +.02 %{ assert tcpi_unacked == 0 }%
    +.1  < P. 1:1001(1000) ack 1 win 30000
    +0   > . 1:1(0) ack 1001

    """

  private static let send = Deed.call(.server, .send(SegmentText(patternFrom: 0, count: 100)))

  @Test func `where accept has been shown the connection can be used, and the clock goes on`()
    throws
  {
    let run = try run(Self.resting)
    let rest = run.steps[2].start
    #expect(rest.time == Instant.zero + .milliseconds(120))
    let midBlock = StageCursor(
      act: 0, eventCount: rest.eventCount, time: Instant.zero + .milliseconds(110))
    let forks = [(run.fork(step: 2, part: 0), rest), (run.fork(passing: midBlock), midBlock)]
    for (found, cursor) in forks {
      var fork = try #require(found)
      #expect(fork.world.now == cursor.time)
      try fork.perform(Self.send)
      #expect(fork.cursor.time == cursor.time)
      #expect(fork.cursor.eventCount > cursor.eventCount)
    }
  }

  @Test func `before accept is shown there is no connection to use`() throws {
    let run = try run(Self.resting)
    let early = StageCursor(
      act: 0, eventCount: run.steps[1].start.eventCount,
      time: Instant.zero + .milliseconds(50))
    var fork = try #require(run.fork(passing: early))
    #expect(throws: DeedRefusal.failedCall(.server, .synReceived, error: "EBADF")) {
      try fork.perform(Self.send)
    }
  }

  @Test(arguments: [SampleScript.text, resting])
  func `the world's clock shows what the stage's does, at each rest`(_ text: String) throws {
    let run = try run(text)
    for step in run.steps.indices {
      for part in 0...run.steps[step].stops.count {
        let fork = try #require(run.fork(step: step, part: part))
        #expect(fork.world.now == fork.cursor.time)
      }
    }
  }

  // MARK: The list

  @Test func `the list holds what has a meaning with one side only, and no other side`() throws {
    var player = try player(presses: 3)
    player.handle(.whatIf(.list))
    let deeds = try #require(player.deeds)
    #expect(
      deeds.list.entries(in: deeds.world.world) == [
        .delay, .duplicate, .reorder, .corrupt, .send, .read, .close, .abort,
      ])
    #expect(deeds.list.side == .server)
    player.handle(.whatIf(.switchSide))
    #expect(player.deeds == deeds)
    #expect(player.deedRefusal == .scripted(.client))
  }

  @Test func `while it asks how much, another side is neither turned to nor refused`() throws {
    var player = try player(presses: 3)
    player.handle(.whatIf(.list))
    player.handle(.whatIf(.choose(5, nil)))
    #expect(player.deeds?.list.asked == .send)
    let before = player
    player.handle(.whatIf(.switchSide))
    #expect(player == before)
  }

  @Test func `what only the script's side would notice is refused, with the reason`() throws {
    var player = try player(presses: 4)
    player.handle(.whatIf(.list))
    let sent = try #require(segments(player).last { $0.path.from == .server })
    let came = try #require(segments(player).last { $0.path.from == .client })
    for effect in [Fault.Effect.duplicate, .reorder(by: 1)] {
      let world = try #require(player.deeds?.world)
      #expect(world.refusal(of: .treat(sent.id, effect)) == .unnoticed(by: .client))
      #expect(world.refusal(of: .treat(came.id, effect)) == nil)
      var copy = world
      #expect(throws: DeedRefusal.unnoticed(by: .client)) {
        try copy.perform(.treat(sent.id, effect))
      }
      #expect(copy == world)
    }
    player.handle(.whatIf(.choose(2, sent.id)))
    #expect(player.deedRefusal == .unnoticed(by: .client))
    #expect(player.forkedWorld == nil)
  }

  @Test(arguments: [
    (Deed.cut(PathID.both), DeedRefusal.fixedInScript), (.heal(PathID.both), .fixedInScript),
    (.crash(.client), .fixedInScript), (.reboot(.server), .fixedInScript),
    (.call(.client, .close), .scripted(.client)), (.call(.client, .connect), .scripted(.client)),
    (.call(.server, .connect), .openingIsScripted), (.call(.server, .listen), .openingIsScripted),
  ])
  func `what is the script's, or has no place in its world, is refused with the reason`(
    _ deed: Deed, refusal: DeedRefusal
  ) throws {
    var fork = try #require(try player(presses: 3).run.fork(step: 2, part: 0))
    #expect(throws: refusal) { try fork.perform(deed) }
    #expect(!fork.canGoBack)
  }

  @Test func `a call that fails says how`() throws {
    var fork = try #require(try player(presses: 0).run.fork(step: 0, part: 0))
    #expect(throws: DeedRefusal.failedCall(.server, .closed, error: "EBADF")) {
      try fork.perform(.call(.server, .close))
    }
  }

  @Test func `where the script is over the clock still runs on`() throws {
    var player = try player(presses: 0)
    while player.phase != .finished { next(&player) }
    let before = player
    try lose(&player) { $0.segment.control.contains(.fin) && $0.path.from == .server }
    for _ in 0..<10 where player.nextEffect != .leaveFork { next(&player) }
    #expect(player.cursor.time > before.cursor.time)
    player.handle(.whatIf(.leave))
    #expect(player == before)
  }
}
