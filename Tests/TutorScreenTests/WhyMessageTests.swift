import LessonPlayer
import NetworkSimulation
import TCPEngine
import TestSupport
import Testing

@testable import TutorScreen

/// The server's first segment of three is said to be too large, and it cuts smaller ones.
private func messageStage() -> StageView {
  let message = FaultReport.reported(
    ControlMessage(.fragmentationNeeded, seq: SequenceNumber(301), mtu: 1200))
  let card = Sample.card(.server, .established, next: 4681, expects: 101)
  var view = Sample.stage(
    client: Sample.card(.client, .established, next: 101, expects: 301), server: card,
    rows: [
      Sample.row(
        Sample.segment(1, from: .server, [.ack], seq: 301, ack: 101, text: 1460), at: 0,
        .lost(at: .milliseconds(50), progress: 1000, .cut)),
      .fault(.server, message, at: .milliseconds(50)),
    ], timers: [])
  let events: [(TraceEvent.Kind, Cause?)] = [
    (.fault(message), nil), (.decision(.sendSmaller), .pathMTU(mtu: 1200, mss: 1160)),
  ]
  view.trace = Sample.trace(
    events.map { kind, cause in
      TraceEvent(
        time: Instant(microseconds: 50_000), host: .server, kind: kind, cause: cause,
        variables: card.variables)
    })
  view.panel.row = 1
  view.panel.press(.why)
  return view
}

@Test(arguments: [(40, 12), (60, 18), (80, 24), (120, 40)])
func `why, of an ICMP message, says what it reports and what came of it (RFC 1191 §6.4)`(
  _ columns: Int, rows: Int
) {
  for look in [ScreenLook(.korean), ScreenLook(.english)] {
    let text = Sample.text(.stage(messageStage()), look, columns: columns, rows: rows)
    let name = "why-message-\(look.language.rawValue)@\(columns)x\(rows).txt"
    #expect(Golden.difference(text, name) == nil)
  }
}

@Test func `why, of an ICMP message, in ASCII`() {
  let text = Sample.text(.stage(messageStage()), ScreenLook(.english, glyphs: .ascii))
  #expect(Golden.difference(text, "why-message-en-ascii@80x24.txt") == nil)
}
