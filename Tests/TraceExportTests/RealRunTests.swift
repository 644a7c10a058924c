import Foundation
import NetworkSimulation
import TCPEngine
import Testing
import TraceExport
import Wording

/// The exports of what the engine itself did.
struct RealRunTests {
  @Test func `an opened connection is a ladder of three segments`() throws {
    var network = Network()
    var trace = Trace()
    try network.perform(.listen, at: .server, into: &trace)
    try network.perform(.connect, at: .client, into: &trace)
    while network.step(into: &trace) {}
    #expect(
      TraceText(language: .english)
        .lines(of: ExportedAct(trace: trace), in: 0..<trace.count).joined(separator: "\n") == """
                     │                                            app: listen ┤ 0.000
                     │                                        CLOSED → LISTEN ┤ 0.000
               0.000 ├ app: connect                                           │
               0.000 ├ CLOSED → SYN-SENT                                      │
               0.000 ├── SYN seq=100 mss=1000 ───────────────────────────────►┤ 0.050
                     │                                  LISTEN → SYN-RECEIVED ┤ 0.050
               0.100 ├◄─────────────────── SYN,ACK seq=300 ack=101 mss=1000 ──┤ 0.050
               0.100 ├ SYN-SENT → ESTABLISHED                                 │
               0.100 ├── ACK seq=101 ack=301 ────────────────────────────────►┤ 0.150
                     │                             SYN-RECEIVED → ESTABLISHED ┤ 0.150
          """)
  }

  @Test func `every event of a lossy transfer is told with its cause's clause`() throws {
    var network = Network(seed: 3)
    for path in PathID.both {
      var settings = network.settings(of: path)
      settings.lossPerMillion = 200_000
      network.setSettings(settings, of: path)
    }
    var trace = Trace()
    try network.perform(.listen, at: .server, into: &trace)
    try network.perform(.connect, at: .client, into: &trace)
    try network.perform(.send(SegmentText(patternFrom: 0, count: 8_000)), at: .client, into: &trace)
    while trace.count < 400, network.step(into: &trace) {}
    let run = ExportedTrace(
      source: "lossy", seed: 3, settings: NetworkSettings(of: network),
      acts: [ExportedAct(trace: trace)])
    let lines = TraceJSON.lines(of: run)
    #expect(lines.count == trace.count + 1)
    for (index, line) in lines.dropFirst().enumerated() {
      let object = try #require(
        try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      #expect(object["n"] as? Int == index + 1)
      if let cause = trace[index].cause {
        let told = try #require(object["cause"] as? [String: Any])
        #expect(told["rfc"] as? Int == cause.clause.rfc)
        #expect(told["case"] as? String == cause.name)
        #expect((told["values"] as? [String: Any])?.count == cause.values.count)
      }
    }
    #expect(
      lines.contains { $0.contains("\"event\":\"lost\"") && $0.contains("\"why\":\"random\"") })
  }
}
