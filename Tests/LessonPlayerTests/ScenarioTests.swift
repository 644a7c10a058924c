import LessonKit
import LessonPlayer
import NetworkSimulation
import TCPEngine
import Testing

struct ScenarioTests {
  @Test(arguments: [PlayedLesson.connect, PlayedLesson.send, PlayedLesson.close])
  func `the engine denies nothing that the lessons say`(text: String) {
    #expect(PlayedLesson.run(text).diagnostics == [])
  }

  /// The states of both cards where each step rests.
  private func states(_ text: String) -> [String] {
    let run = PlayedLesson.run(text)
    return run.steps.flatMap { [$0.start] + $0.stops }.map { cursor in
      let stage = run.stage(at: cursor)
      return "\(stage.client.state.rawValue) \(stage.server.state.rawValue)"
    }
  }

  @Test func `opening a connection changes both states when each segment arrives`() {
    #expect(
      states(PlayedLesson.connect) == [
        "CLOSED LISTEN", "CLOSED LISTEN", "SYN-SENT SYN-RECEIVED", "SYN-SENT SYN-RECEIVED",
        "ESTABLISHED SYN-RECEIVED", "ESTABLISHED SYN-RECEIVED", "ESTABLISHED ESTABLISHED",
        "ESTABLISHED ESTABLISHED",
      ])
  }

  @Test func `closing a connection takes both hosts through their own states`() {
    let ends = PlayedLesson.run(PlayedLesson.close)
    #expect(
      ends.steps.map { step in
        let stage = ends.stage(at: step.stops.last ?? step.start)
        return "\(stage.client.state.rawValue) \(stage.server.state.rawValue)"
      } == [
        "FIN-WAIT-1 CLOSE-WAIT", "FIN-WAIT-2 CLOSE-WAIT", "FIN-WAIT-2 CLOSE-WAIT",
        "TIME-WAIT LAST-ACK", "TIME-WAIT CLOSED", "CLOSED CLOSED",
      ])
  }

  @Test func `a lost segment, the timer and the retransmission stand in the ladder`() throws {
    let run = PlayedLesson.run(PlayedLesson.send)
    let end = try #require(run.steps.last?.stops.last)
    let rows = run.stage(at: end).rows.compactMap { row -> String? in
      switch row {
      case .segment(let row) where row.isSetup: return nil
      case .segment(let row):
        let fate =
          switch row.fate {
          case .inFlight: "in flight"
          case .arrived(let time): "arrived \(time.count / 1000)"
          case .lost(let time, let progress, _): "lost \(time.count / 1000) at \(progress)"
          }
        let mark = row.original == nil ? "" : " again"
        return
          "\(row.sentAt.count / 1000) \(row.segment.path.from) \(row.segment.segment.text.count)"
          + "\(mark) \(fate)"
      case .state: return nil
      case .expiry(let host, let timer, let time):
        return "\(time.count / 1000) \(host) \(timer.rawValue)"
      case .fault: return nil
      }
    }
    #expect(
      rows == [
        "0 client 5 arrived 40", "40 server 0 arrived 80", "80 client 5 lost 100 at 500",
        "1080 client RTO", "1080 client 5 again arrived 1120", "1120 server 0 arrived 1160",
      ])
  }

  @Test func `while the client waits its timer is the only thing that runs`() {
    let run = PlayedLesson.run(PlayedLesson.send)
    let stage = run.stage(at: run.steps[2].stops[0])
    #expect(stage.timers.map(\.timer) == [.retransmission])
    #expect(stage.timers.first?.remaining == .milliseconds(980))
  }

  @Test func `the lesson ends with both hosts closed and no timer`() throws {
    let run = PlayedLesson.run(PlayedLesson.close)
    let stage = run.stage(at: try #require(run.steps.last?.stops.last))
    #expect(stage.timers.isEmpty)
    #expect(stage.clock == .milliseconds(8250))
  }
}
