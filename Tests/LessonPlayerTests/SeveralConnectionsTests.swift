import LessonPlayer
import NetworkSimulation
import TCPEngine
import Testing

/// Several connections in lessons, and the backlog.
struct SeveralConnectionsTests {
  @Test func `a full backlog ignores a SYN, and the client tries again`() {
    let run = PlayedLesson.run(
      setup: "set server backlog 1\nserver listen",
      block: """
        client connect
        client connect
        expect client -> server SYN
        expect client -> server SYN
        expect no server -> client RST
        expect client SYN-SENT
        expect client -> server SYN retransmit
        wait until both ESTABLISHED
        """)
    #expect(run.diagnostics == [])
  }

  @Test func `the timers on stage are those of the connection that is shown`() throws {
    let run = PlayedLesson.run(
      block: """
        client close
        server close
        wait until client TIME-WAIT
        client connect
        wait until both ESTABLISHED
        """)
    #expect(run.diagnostics == [])
    let step = try #require(run.steps.last)
    #expect(run.stage(at: try #require(step.stops.last)).timers == [])
  }
}
