import LessonKit
import LessonPlayer
import NetworkSimulation
import TCPEngine
import Testing

/// Tasks in a lesson's run: where they begin, and what the engine denies of them.
struct TaskRunTests {
  private func run(_ text: String, at location: SourceLocation = #_sourceLocation) -> LessonRun {
    PlayedLesson.run(text, sourceLocation: location)
  }

  private static let closing = """
    # Closing

    ```tcp setup
    set msl 5s
    establish
    ```

    One side is done.

    ```tcp #fin1
    drop every server -> client ACK
    client close
    expect client -> server FIN
    ```

    The other too.

    ```tcp #fin2
    heal link
    server close
    expect server -> client FIN
    ```

    Try.

    ```tcp task #refin
    from fin2
    server close
    allow drop 1
    goal server -> client FIN retransmit
    goal both CLOSED
    forbid server -> client RST
    limit 60s
    solution
    drop next client -> server ACK
    wait 30s
    ```

    And on it goes.

    ```tcp #on
    wait until both CLOSED
    ```

    """

  @Test func `a task begins just before the block it names, without armed faults`() throws {
    let run = run(Self.closing)
    #expect(run.diagnostics == [])
    let play = try #require(run.steps[2].task?.play)
    #expect(play.world.state(of: .client) == .finWait1)
    #expect(play.world.state(of: .server) == .lastAck)
    // `drop every server -> client ACK` of #fin1 would take the FIN's ACK otherwise.
    let idle = try #require(run.steps[2].task?.idle)
    #expect(idle.tally.goalsMet == [false, true])
  }

  @Test func `the lesson goes on from where it stood before the task`() {
    let run = run(Self.closing)
    #expect(run.steps[2].before == run.steps[2].after)
    #expect(run.steps[2].stops == [])
    #expect(run.steps[3].stops.count == 1)
  }

  @Test func `a task that begins where it stands counts from there`() throws {
    let run = run(
      """
      # A

      ```tcp setup
      establish
      ```

      ```tcp
      client send 5
      expect server -> client ACK
      ```

      Try.

      ```tcp task
      allow send 1
      goal client -> server DATA
      solution
      client send 5
      wait 1s
      ```

      """)
    #expect(run.diagnostics == [])
    #expect(run.steps[1].task?.solution.tally.elapsed == .seconds(1))
  }

  @Test func `setup inside a task is before it`() {
    let run = run(
      """
      # A

      Try.

      ```tcp task
      reset
      establish
      allow drop
      goal client -> server SYN
      solution
      wait 1s
      ```

      """)
    #expect(PlayedLesson.codes(run) == ["E501"])
  }

  @Test func `what a quiz claims of a task is held against its solution`() {
    let text = """
      # A

      ```tcp setup
      server listen
      ```

      What happens without its answer?

      - [x] The client sends it again
      - [ ] The server asks

      ```tcp task
      claim 1 client -> server SYN retransmit
      claim 2 server -> client RST
      client connect
      allow drop 1
      goal client -> server SYN retransmit
      solution
      drop next client -> server SYN
      wait 3s
      ```

      """
    #expect(run(text).diagnostics == [])
    let wrong = run(
      text.replacing("[x]", with: "[~]").replacing("[ ]", with: "[x]")
        .replacing("[~]", with: "[ ]"))
    #expect(PlayedLesson.codes(wrong) == ["E402", "E402"])
  }

  @Test func `a solution that isn't carried out as written is told, and no more`() {
    let run = run(
      Self.closing.replacing(
        "drop next client -> server ACK\nwait 30s", with: "drop 9th client -> server ACK\nwait 30s")
    )
    #expect(PlayedLesson.codes(run) == ["E202"])
    #expect(run.steps[2].hasFailed)
  }

  @Test func `opening and solution share one instant, so the fault is armed first`() {
    #expect(run(Self.closing).diagnostics == [])
  }

  @Test func `a task of a lesson that broke before it isn't run`() throws {
    let text = Self.closing.replacing(
      "expect client -> server FIN\n", with: "expect clinet CLOSED\n")
    let lesson = try #require(LessonCompiler.compile(Array(text.utf8), path: "a.md").lesson)
    #expect(LessonRun(lesson).steps[2].task == nil)
  }
}
