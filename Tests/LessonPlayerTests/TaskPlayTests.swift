import LessonKit
import LessonPlayer
import NetworkSimulation
import TCPEngine
import TestSupport
import Testing

/// A task in the learner's hands (lesson format, section 5).
struct TaskPlayTests {
  /// A task of a step after one that establishes a connection.
  private func play(_ lines: String, solution: String = "wait 1s") throws -> TaskPlay {
    let run = PlayedLesson.run(
      """
      # A lesson

      ```tcp setup
      establish
      ```

      Look.

      ```tcp #hello
      client send "hello"
      wait 1s
      ```

      Try.

      ```tcp task #try
      \(lines)
      solution
      \(solution)
      ```

      """)
    return try #require(run.steps.last?.task?.play)
  }

  /// The first SYN is to be lost, and the connection to come about all the same.
  private func retry() throws -> TaskPlay {
    try play(
      """
      reset
      server listen
      client connect
      allow drop 1
      goal client -> server SYN retransmit
      goal both ESTABLISHED
      forbid server -> client RST
      limit 10s
      """, solution: "drop next client -> server SYN\nwait 3s")
  }

  /// What has happened since the task began.
  private func story(_ play: TaskPlay) -> [String] {
    var trace = Trace()
    for event in play.trace.events(in: play.tally.first..<play.trace.count) { trace.append(event) }
    return TraceText.lines(trace)
  }

  // MARK: Time

  @Test func `time stops with each segment in the middle of its path`() throws {
    var play = try retry()
    var stops: [String] = []
    while play.outcome == .open, let segment = play.selected {
      stops.append("\(play.world.now.microseconds) \(segment.segment.seq.rawValue)")
      try play.perform(.next)
    }
    #expect(stops == ["25000 100", "75000 300", "125000 101"])
    #expect(play.outcome == .stuck)
    #expect(play.tally.goalsMet == [false, true])
  }

  @Test func `of segments sent at one instant each has its stop`() throws {
    var play = try play("client send 2500\nallow drop\ngoal client timeout")
    #expect(play.candidates.map(\.segment.seq.rawValue) == [106, 1106, 2106])
    var selected: [UInt32?] = []
    for _ in 0..<3 {
      selected.append(play.selected?.segment.seq.rawValue)
      try play.perform(.next)
    }
    #expect(selected == [106, 1106, 2106])
    #expect(play.selected?.path == PathID(from: .server))
  }

  @Test func `a task in which nothing is sent begins at rest`() throws {
    let play = try play("allow send\ngoal server received = 15")
    #expect(play.tally.elapsed == .zero)
    #expect(play.selected == nil)
    #expect(play.outcome == .open)
  }

  // MARK: Winning and losing

  @Test func `losing the SYN wins when the connection comes about`() throws {
    var play = try retry()
    try play.perform(.lose)
    #expect(play.left(of: play.task.allowances[0]) == 0)
    #expect(play.actions == [.lose])
    while play.outcome == .open { try play.perform(.next) }
    #expect(play.outcome == .won)
    #expect(
      story(play) == [
        "0 server CLOSED -> LISTEN", "0 client CLOSED -> SYN-SENT", "0 client sent SYN seq=100",
        "25000 client fault dropped #1", "25000 client lost(fault) SYN seq=100",
        "1000000 client RTO expired", "1000000 client sent SYN seq=100 retransmit",
        "1050000 server arrived SYN seq=100 retransmit", "1050000 server LISTEN -> SYN-RECEIVED",
        "1050000 server sent SYN,ACK seq=300 ack=101",
        "1100000 client arrived SYN,ACK seq=300 ack=101",
        "1100000 client SYN-SENT -> ESTABLISHED", "1100000 client sent ACK seq=101 ack=301",
        "1150000 server arrived ACK seq=101 ack=301",
        "1150000 server SYN-RECEIVED -> ESTABLISHED",
      ])
    #expect(play.tally.elapsed == .milliseconds(1_150))
  }

  @Test func `an event goal stays met, a condition goal must hold`() throws {
    var play = try play(
      "client close\nallow close 1\ngoal server CLOSE-WAIT\ngoal server -> client FIN",
      solution: "server close\nwait 30s")
    try play.perform(.next)
    #expect(play.tally.goalsMet == [true, false])
    try play.perform(.call(.server, .close))
    while play.outcome == .open { try play.perform(.next) }
    #expect(play.tally.goalsMet == [false, true])
    #expect(play.outcome == .stuck)
  }

  @Test func `what is forbidden ends the task when it is sent`() throws {
    var play = try play("allow abort\ngoal both CLOSED\nforbid server -> client RST")
    try play.perform(.call(.server, .abort))
    guard case .broken(let breach) = play.outcome else {
      Issue.record("the task is broken")
      return
    }
    #expect(breach.line.written == "forbid server -> client RST")
    #expect(breach.after == .zero)
    #expect(throws: TaskRefusal.over) { try play.perform(.next) }
  }

  @Test func `a forbidden condition ends the task at the end of its instant`() throws {
    var play = try play("client close\nallow send\ngoal both CLOSED\nforbid server CLOSE-WAIT")
    try play.perform(.next)
    #expect(play.world.now == Instant(microseconds: 1_200_000))
    guard case .broken(let breach) = play.outcome else {
      Issue.record("the task is broken")
      return
    }
    #expect(breach.after == .milliseconds(50))
  }

  @Test func `the task is over when its time is up`() throws {
    var play = try play("client close\nallow drop\ngoal client CLOSED\nlimit 30ms")
    #expect(play.timeLeft == .milliseconds(5))
    try play.perform(.next)
    #expect(play.outcome == .timeUp)
    #expect(play.timeLeft == .zero)
  }

  @Test func `an ordinal counts since the task began`() throws {
    var play = try play("client send 5\nallow send\ngoal 2nd client -> server DATA")
    try play.perform(.next)
    try play.perform(.next)
    #expect(play.tally.goalsMet == [false])
    try play.perform(.call(.client, .send(SegmentText(patternFrom: 0, count: 5))))
    while play.outcome == .open { try play.perform(.next) }
    #expect(play.outcome == .won)
  }

  // MARK: Actions

  @Test func `an action that isn't allowed, or no more, changes nothing`() throws {
    var play = try retry()
    let before = play
    #expect(throws: TaskRefusal.notAllowed(.cut)) { try play.perform(.cut(PathID.both)) }
    #expect(throws: TaskRefusal.notAllowed(.duplicate)) { try play.perform(.duplicate) }
    #expect(play == before)
    try play.perform(.lose)
    try play.perform(.next)
    let later = play
    #expect(throws: TaskRefusal.usedUp(.drop, budget: 1)) { try play.perform(.lose) }
    #expect(play == later)
  }

  @Test func `a call that TCP refuses costs nothing`() throws {
    var play = try play("allow send, close 1\ngoal both CLOSED")
    try play.perform(.call(.client, .close))
    let before = play
    #expect(throws: TaskRefusal.call(.client, .finWait1, .connectionClosing)) {
      try play.perform(.call(.client, .send(SegmentText(patternFrom: 0, count: 5))))
    }
    #expect(play == before)
  }

  @Test func `the chosen segment is the one that is lost`() throws {
    var play = try play("client send 3000\nallow drop\ngoal client timeout")
    try play.perform(.selectNext)
    #expect(play.selected?.segment.seq.rawValue == 1106)
    try play.perform(.lose)
    #expect(play.candidates.map(\.segment.seq.rawValue) == [106, 2106])
    try play.perform(.selectPrevious)
    try play.perform(.selectPrevious)
    #expect(play.selected?.segment.seq.rawValue == 106)
  }

  @Test func `what can't be chosen is refused for its reason`() throws {
    var play = try play(
      "client send 2000\nallow drop, abort\ngoal client timeout\nforbid client -> server RST")
    for number in [0, 3] {
      #expect(throws: TaskRefusal.noSuchSegment(count: 2)) { try play.perform(.select(number)) }
    }
    try play.perform(.select(2))
    #expect(play.selected?.segment.seq.rawValue == 1106)
    try play.perform(.call(.client, .abort))
    for action in [TaskAction.select(1), .selectNext, .selectPrevious] {
      #expect(throws: TaskRefusal.over) { try play.perform(action) }
    }
  }

  @Test func `copies and delays change the chosen segment's way`() throws {
    var play = try play("client send 5\nallow duplicate, delay\ngoal 2nd client -> server DATA")
    try play.perform(.duplicate)
    try play.perform(.delay(by: .milliseconds(30)))
    while play.outcome == .open { try play.perform(.next) }
    #expect(play.outcome == .won)
    #expect(
      story(play).prefix(6) == [
        "1150000 client sent PSH,ACK seq=106 ack=301 len=5",
        "1175000 client fault duplicated #6 as #7", "1175000 client fault delayed #6 by 30000",
        "1200000 server arrived PSH,ACK seq=106 ack=301 len=5",
        "1200000 server sent ACK seq=301 ack=111",
        "1230000 server arrived PSH,ACK seq=106 ack=301 len=5",
      ])
  }

  @Test func `a cut and a setting last`() throws {
    var play = try play("allow cut, set, send\ngoal client timeout")
    try play.perform(.set(.roundTrip(.milliseconds(40))))
    try play.perform(.call(.client, .send(SegmentText(patternFrom: 0, count: 5))))
    try play.perform(.next)
    #expect(play.tally.elapsed == .milliseconds(10))
    try play.perform(.cut([PathID(from: .client)]))
    try play.perform(.next)
    #expect(play.outcome == .won)
    #expect(play.tally.elapsed == .seconds(1))
  }

  @Test func `back is exact, and trying again begins anew`() throws {
    var play = try retry()
    let beginning = play
    #expect(throws: TaskRefusal.nothingDone) { try play.perform(.back) }
    try play.perform(.lose)
    let lost = play
    try play.perform(.next)
    try play.perform(.back)
    #expect(play == lost)
    try play.perform(.next)
    try play.perform(.retry)
    #expect(play == beginning)
  }

  @Test func `where nothing comes by itself there is nothing to wait for`() throws {
    var play = try play("allow send\ngoal server received = 15")
    #expect(throws: TaskRefusal.nothingComes) { try play.perform(.next) }
    #expect(throws: TaskRefusal.noSegment) { try play.perform(.selectNext) }
  }

  @Test func `two hosts that talk without time passing are given up`() throws {
    let play = try play(
      """
      set rtt 0ms
      inject client -> server ACK seq=90000
      inject server -> client ACK seq=90000
      allow drop
      goal both CLOSED
      """, solution: "wait 1s")
    #expect(play.outcome != .won)
  }
}
