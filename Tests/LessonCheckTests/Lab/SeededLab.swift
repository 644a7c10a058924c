import LessonKit
import LessonPlayer
import NetworkSimulation
import SeededWorlds
import TCPEngine
import TestSupport

/// Labs in which somebody did whatever came to mind.
enum SeededLab {
  static let settings = [
    "rtt 0ms", "rtt 1ms", "rtt 40ms", "client -> server delay 3s", "jitter 40ms",
    "bandwidth 64kbps", "queue 2", "loss 20%", "seed 77", "mss 300", "client mss 9000",
    "client iss 4294967290", "server window 1500", "delayed-ack 200ms", "nagle on", "sack on",
    "congestion reno", "initial-cwnd 1", "rto 20ms", "min-rto 1ms", "retries 2", "syn-retries 1",
    "msl 100ms", "profile rfc", "profile linux", "server profile freebsd", "keepalive 3s",
    "tlp on", "rack on", "timestamps on", "wscale 3", "ecn on",
  ]
  static let deeds = [
    "client connect", "client connect", "server connect", "server listen", "client send 1",
    "client send 2500", "server send \"reply, please\"", "server send 9000", "server read all",
    "client read 10", "server stop reading", "server resume reading", "client shutdown",
    "client close", "server close", "server abort", "client abort", "cut link", "heal link",
    "cut server -> client", "heal server -> client", "crash server", "reboot server",
    "crash client", "reboot client",
  ]
  static let effects: [Fault.Effect] = [
    .drop, .drop, .duplicate, .corrupt, .delay(by: .milliseconds(30)), .delay(by: .seconds(2)),
    .reorder(by: 1),
  ]

  /// What came of a seed's ideas; some of them were refused.
  static func lab(seed: UInt64, actions: Int = 40) -> Lab {
    var generator = SeededNumbers(seed: seed)
    var chosen = LabSettings()
    for _ in 0..<generator.roll(4) { chosen.choose(setting(generator.pick(settings))) }
    var lab = Lab(chosen)
    try? lab.perform(.call(.client, .connect))
    for _ in 0..<actions {
      do throws(LabRefusal) {
        switch generator.roll(10) {
        case 0...4: try lab.goOn()
        case 5...6: try lab.perform(deed(generator.pick(deeds)))
        case 7:
          try lab.select(by: generator.roll(3) - 1)
          try lab.treat(generator.pick(effects))
        case 8: try lab.treat(generator.pick(effects))
        default: if generator.roll(4) == 0 { try lab.goBack() } else { try lab.runOn() }
        }
      } catch {
        continue
      }
    }
    return lab
  }

  static func setting(_ line: String) -> LabSetting {
    guard case .success(.set(let setting)) = LabLine.parse("set " + line) else {
      preconditionFailure("a setting: \(line)")
    }
    return setting
  }

  static func deed(_ line: String) -> Deed {
    guard case .success(.deed(let statement)) = LabLine.parse(line), let deed = Deed(statement)
    else { preconditionFailure("a deed: \(line)") }
    return deed
  }
}
