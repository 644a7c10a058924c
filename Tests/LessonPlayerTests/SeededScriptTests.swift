import LessonKit
import LessonPlayer
import NetworkSimulation
import SeededWorlds
import TCPEngine
import TestSupport
import Testing

/// Whatever an author writes that is well formed, a lesson runs to its end.
struct SeededScriptTests {
  private static let settings = [
    "set rtt 0ms", "set rtt 1ms", "set client -> server delay 3s", "set jitter 40ms",
    "set bandwidth 64kbps", "set queue 0", "set queue 2", "set loss 30%", "set loss 100%",
    "set seed 77", "set mss 1", "set mss 9000", "set client iss 4294967290", "set window 0",
    "set server window 1500", "set delayed-ack 200ms", "set nagle on", "set congestion none",
    "set congestion reno", "set initial-cwnd 1", "set rto 20ms", "set min-rto 1ms",
    "set max-rto 1s", "set syn-retries 0", "set retries 0", "set retries 2", "set msl 1ms",
  ]
  private static let stimuli = [
    "server listen", "client listen", "client connect", "server connect", "client send 1",
    "client send 5000", "server send \"reply\"", "server send 70000", "server read all",
    "client read 10", "server stop reading", "server resume reading", "client shutdown",
    "client close", "server close", "server abort", "client abort",
  ]
  private static let faults = [
    "drop next client -> server", "drop every server -> client ACK", "drop 20% client -> server",
    "duplicate next client -> server DATA", "corrupt next 2 server -> client",
    "delay next client -> server DATA by 5s", "reorder next client -> server DATA by 1",
    "drop 3rd client -> server retransmit", "cut link", "heal link", "cut server -> client",
    "crash server", "reboot server", "crash client", "reboot client",
  ]
  private static let forgeries = [
    "inject client -> server SYN", "inject server -> client SYN,ACK seq=300 ack=101",
    "inject client -> server ACK ack=+90000", "inject server -> client RST",
    "inject client -> server RST seq=+70000", "inject client -> server DATA seq=+1 len=40",
    "inject server -> client FIN", "inject client -> server SYN seq=4294967295 win=0",
  ]
  private static let advances = [
    "expect client -> server", "expect server -> client ACK", "expect 2nd client -> server DATA",
    "expect client timeout", "expect server -> client FIN within 3s",
    "expect no client -> server RST within 1s", "wait 10ms", "wait 5s", "wait 2 RTT",
    "wait 3 server RTO", "wait 2 MSL", "wait until client ESTABLISHED",
    "wait until server CLOSED", "wait until quiet", "expect both ESTABLISHED",
    "expect client cwnd > 0", "expect no server -> client RST", "pause", "establish", "reset",
    "highlight seq",
  ]

  private func script(seed: UInt64) -> String {
    var generator = SeededNumbers(seed: seed)
    let kinds = [
      Self.settings, Self.stimuli, Self.stimuli, Self.faults, Self.forgeries, Self.advances,
      Self.advances,
    ]
    func lines(_ count: Int) -> String {
      (0..<count).map { _ in generator.pick(generator.pick(kinds)) }.joined(separator: "\n")
    }
    return """
      # Lesson \(seed)

      ```tcp setup
      \(generator.pick(Self.settings))
      \(generator.pick(["establish", "server listen"]))
      ```

      One.

      ```tcp
      \(lines(6))
      ```

      Two.

      ```tcp
      \(lines(12))
      ```

      """
  }

  @Test(arguments: 1...150 as ClosedRange<UInt64>)
  func `no well-formed script traps, and what it shows can be played`(seed: UInt64) {
    var player = Player(PlayedLesson.run(script(seed: seed)))
    player.isAnimated = seed.isMultiple(of: 2)
    for _ in 0..<40 where player.phase != .finished {
      player.handle(.stepForward(isRepeat: false))
      player.handle(.tick(milliseconds: 300))
      #expect(player.stage.rows.count <= player.cursor.eventCount)
    }
    for step in player.run.steps {
      let places = [step.start] + step.stops
      for (earlier, later) in zip(places, places.dropFirst()) where earlier.act == later.act {
        #expect(earlier.eventCount <= later.eventCount && earlier.time <= later.time)
      }
    }
  }
}
