import LessonKit
import LessonPlayer
import NetworkSimulation
import TCPEngine
import Testing

/// What scripts do to the world and to the stage (lesson format, section 3).
struct ScriptTests {
  private func last(_ run: LessonRun) throws -> StepRun { try #require(run.steps.last) }

  private func elapsed(setup: String = "establish", _ block: String) throws -> Microseconds {
    let run = PlayedLesson.run(setup: setup, block: block)
    #expect(run.diagnostics == [])
    let step = try last(run)
    return step.after.now - step.before.now
  }

  // MARK: Settings

  // RFC 8985 §7: without the probe, the loss at the end would wait a second for the timeout.
  @Test func `settings of loss recovery reach both ends`() throws {
    let run = PlayedLesson.run(
      setup: "set sack on\nset rack on\nset tlp on\nestablish",
      block: """
        drop 3rd client -> server DATA
        client send 3000
        expect client -> server DATA retransmit sent within 600ms
        """)
    #expect(run.diagnostics == [])
  }

  // MARK: Waiting

  @Test func `wait passes time`() throws {
    #expect(try elapsed("wait 1.5s") == .milliseconds(1500))
  }

  @Test func `waits are counted in the path's and the host's own times`() throws {
    #expect(try elapsed("wait 2 RTT") == .milliseconds(200))
    #expect(try elapsed("wait 3 RTO") == .seconds(3))
    #expect(try elapsed("wait 0.5 server RTO") == .milliseconds(500))
    #expect(try elapsed(setup: "set msl 3s\nestablish", "wait 2 MSL") == .seconds(6))
  }

  @Test func `wait until stops at the event, the state, or when all is quiet`() throws {
    #expect(
      try elapsed("client close\nwait until client -> server FIN") == .milliseconds(50))
    #expect(try elapsed("client close\nwait until client FIN-WAIT-2") == .milliseconds(100))
    #expect(try elapsed("client send 10\nwait until quiet") == .milliseconds(100))
  }

  @Test func `what a state that was waited for caused still matches`() throws {
    let run = PlayedLesson.run(
      block: "client close\nwait until server CLOSE-WAIT\nexpect server -> client ACK sent")
    #expect(run.diagnostics == [])
  }

  @Test func `a state that holds already takes no time and hides nothing`() throws {
    let run = PlayedLesson.run(
      setup: "set rtt 20ms", block: "server listen\nwait until server LISTEN")
    #expect(run.stage(at: try #require(try last(run).stops.last)).server.state == .listen)
  }

  /// Each acknowledges what the other never sent, and is answered by an ACK: RFC 9293 §3.10.7.4.
  @Test func `two hosts that talk for ever without time passing are stopped`() {
    let war = "set rtt 0ms\nestablish"
    let run = PlayedLesson.run(setup: war, block: "inject client -> server DATA len=40\nwait 1s")
    #expect(run.diagnostics.map(\.mistake) == [.tooMuchHappensAtOnce(limit: 20_000)])
  }

  // MARK: Nothing leaks

  @Test func `the stage stops before what the matched event makes the host send`() throws {
    let run = PlayedLesson.run(block: "client close\nexpect client -> server FIN")
    let step = try last(run)
    let stop = try #require(step.stops.last)
    let stage = run.stage(at: stop)
    #expect(stage.server.state == .closeWait)
    #expect(stage.rows.filter(\.isSegment).count == 1 + 3)
    #expect(run.acts[0].count > stop.eventCount)
  }

  @Test func `what was frozen appears when time moves`() throws {
    let run = PlayedLesson.run(
      block: "client close\nexpect client -> server FIN\npause\nexpect server -> client ACK")
    let step = try last(run)
    #expect(step.stops.count == 2)
    #expect(run.stage(at: step.stops[0]).rows.filter(\.isSegment).count == 1 + 3)
    #expect(run.stage(at: step.stops[1]).rows.filter(\.isSegment).count == 2 + 3)
  }

  // MARK: Settings

  @Test func `settings reach the hosts, the paths and the seed`() throws {
    let run = PlayedLesson.run(
      setup: """
        set rtt 30ms
        set client -> server delay 7ms
        set loss 10%
        set seed 9
        set mss 500
        set server iss 4000
        set nagle on
        set wscale 3
        set timestamps on
        set sack on
        """, block: "highlight seq")
    var world = Network(seed: 9)
    for host in HostID.allCases {
      var settings = world.settings(of: host)
      settings.maximumSegmentSize = 500
      settings.nagle = true
      settings.windowScale = 3
      settings.timestamps = true
      settings.selectiveAcknowledgment = true
      if host == .server { settings.iss = SequenceNumber(4000) }
      world.setSettings(settings, of: host)
      var path = world.settings(of: PathID(from: host))
      path.delay = .milliseconds(host == .client ? 7 : 15)
      path.lossPerMillion = 100_000
      world.setSettings(path, of: PathID(from: host))
    }
    #expect(try last(run).after == world)
  }

  @Test func `reset begins a new act with the settings as they stood after setup`() throws {
    let run = PlayedLesson.run(
      setup: "set rtt 30ms\nestablish",
      block: "set rtt 90ms\nclient close\nexpect client -> server FIN\nreset\nwait 1s")
    let step = try last(run)
    #expect(run.diagnostics == [])
    #expect(run.acts.count == 2)
    #expect(step.stops.last == StageCursor(act: 1, eventCount: 0, time: .zero + .seconds(1)))
    #expect(step.after.settings(of: PathID(from: .client)).delay == .milliseconds(15))
    #expect(step.after.state(of: .client) == .closed)
  }

  @Test func `the clock starts after setup even where setup is written out`() throws {
    let run = PlayedLesson.run(
      setup: "server listen\nclient connect\nexpect client -> server ACK",
      block: "wait 20ms")
    #expect(run.stage(at: try last(run).start).clock == .zero)
    #expect(run.stage(at: try #require(try last(run).stops.last)).clock == .milliseconds(20))
  }

  @Test func `a forged segment defaults to the sender's next numbers`() throws {
    let run = PlayedLesson.run(
      block: "inject server -> client RST\nexpect server -> client RST seq=301 forged")
    #expect(run.diagnostics == [])
    #expect(try last(run).after.state(of: .client) == .closed)
  }

  @Test func `the network can be cut and healed, and hosts crash and reboot`() throws {
    let run = PlayedLesson.run(
      block: """
        cut client -> server
        client send 10
        expect client -> server DATA lost
        heal link
        expect client -> server DATA retransmit
        crash server
        client send 10
        expect client -> server DATA seq=111 lost
        reboot server
        expect server -> client RST
        """)
    #expect(run.diagnostics == [])
  }

  // MARK: Stage directions

  @Test func `panels and pace stay, a highlight lasts until the next block`() {
    let run = PlayedLesson.run(
      """
      # A lesson

      ```tcp setup
      show states timers
      establish
      ```

      One.

      ```tcp
      pace slow
      highlight seq ack
      client send 10
      expect client -> server DATA
      ```

      Two.

      ```tcp
      expect server -> client ACK
      ```

      """)
    #expect(run.steps.map(\.directions.panels) == [[.states, .timers], [.states, .timers]])
    #expect(run.steps.map(\.directions.pace) == [.slow, .slow])
    #expect(run.steps.map(\.startDirections.highlights) == [[], ["seq", "ack"]])
    #expect(run.steps.map(\.directions.highlights) == [["seq", "ack"], []])
  }

  @Test func `each event is marked with the line that brought it about`() throws {
    let run = PlayedLesson.run(block: "client close\nexpect client -> server FIN")
    #expect(try last(run).lines.map(\.line) == [4, 10, 11])
  }

  // MARK: Quizzes and blanks

  @Test func `the engine answers blanks`() {
    let run = PlayedLesson.run(
      """
      # A lesson

      ```tcp setup
      establish
      ```

      Next is `____`, and the timer stands at `____`, in `____`.

      ```tcp
      fill ack of server -> client ACK
      fill rto of client
      fill state of server
      client send 10
      expect server -> client ACK
      ```

      """)
    #expect(run.diagnostics == [])
    #expect(run.steps[0].answers == ["111", "1s", "ESTABLISHED"])
  }

  @Test func `a blank that the engine can't answer is told`() {
    let run = PlayedLesson.run(
      """
      # A lesson

      ```tcp setup
      establish
      ```

      Next is `____`.

      ```tcp
      fill ack of server -> client DATA
      client send 10
      expect server -> client ACK
      ```

      """)
    #expect(
      run.diagnostics.map(\.mistake) == [
        .blankUnanswered(fill: "fill ack of server -> client DATA")
      ])
    #expect(run.diagnostics.map(\.range) == [SourceRange(line: 10, columns: 1..<34)])
    #expect(run.diagnostics.map(\.sourceLine) == ["fill ack of server -> client DATA"])
  }

  @Test func `a choice is ticked if and only if its claim is true`() {
    let run = PlayedLesson.run(
      """
      # A lesson

      ```tcp setup
      establish
      ```

      What happens?

      - [x] A reset
      - [ ] Data
      - [x] The client waits for more

      ```tcp #close
      claim 1 server -> client RST
      claim 2 server -> client ACK
      claim 3 client FIN-WAIT-2
      client close
      expect client -> server FIN
      expect server -> client ACK
      ```

      """)
    #expect(
      run.diagnostics.map(\.mistake) == [
        .claimDisagrees(
          choice: 1, isTicked: true, claim: "server -> client RST", step: "close"),
        .claimDisagrees(
          choice: 2, isTicked: false, claim: "server -> client ACK", step: "close"),
      ])
    #expect(
      run.diagnostics.map(\.range) == [
        SourceRange(line: 14, columns: 9..<29), SourceRange(line: 15, columns: 9..<29),
      ])
    #expect(
      run.diagnostics.map(\.sourceLine) == [
        "claim 1 server -> client RST", "claim 2 server -> client ACK",
      ])
  }

  // MARK: Broken blocks

  @Test func `a broken block isn't run and neither are those after it`() {
    let (lesson, _) = LessonCompiler.compile(
      Array(
        """
        # A lesson

        One.

        ```tcp
        server listen
        ```

        Two.

        ```tcp
        clinet connect
        ```

        Three.

        ```tcp
        client connect
        expect client CLOSED
        ```

        """.utf8), path: "lesson.md")
    let run = lesson.map(LessonRun.init)
    #expect(run?.steps.map(\.stops.count) == [1, 0, 0])
    #expect(run?.steps.map(\.hasFailed) == [false, true, true])
    #expect(run?.diagnostics == [])
  }

  @Test func `a line of a newer minor version is left out and its step wears the badge`() {
    let text = """
      ---
      tcptutor: 1.3
      ---
      # A lesson

      ```tcp
      server listen
      wait 1s
      ```

      ```tcp
      teleport client
      wait 1s
      ```

      """
    let run = LessonCompiler.compile(Array(text.utf8), path: "lesson.md").lesson.map(LessonRun.init)
    #expect(run?.steps.map(\.stops.count) == [1, 1])
    #expect(run?.steps.map(\.hasFailed) == [false, true])
  }
}

extension LadderRow {
  fileprivate var isSegment: Bool {
    if case .segment = self { true } else { false }
  }
}
