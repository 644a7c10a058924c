import LessonPlayer
import NetworkSimulation
import TCPEngine
import TerminalCells
import TestSupport
import Testing

@testable import TutorScreen

/// The rows of a ladder, 80 columns wide.
private func ladder(
  _ rows: [LadderRow], timers: [RunningTimer] = [], height: Int? = nil,
  _ look: ScreenLook = ScreenLook(.korean)
) -> String {
  let view = Sample.stage(
    client: Sample.card(.client, .established, next: 101, expects: 301),
    server: Sample.card(.server, .established, next: 301, expects: 101), rows: rows,
    timers: timers)
  let height = height ?? rows.count + timers.count
  var grid = CellGrid(size: GridSize(columns: 80, rows: height))
  LadderDrawing(view: view, look: look, geometry: LadderGeometry(columns: 80))
    .draw(rows: 0..<height, into: &grid)
  return grid.plainText
}

private func timer(_ host: HostID, _ name: TimerName, left: Int64, of total: Int64) -> RunningTimer
{
  RunningTimer(
    host: host, timer: name, started: .zero, due: Instant(microseconds: total * 1000),
    remaining: .milliseconds(left))
}

@Test func `arrows grow across as their segments fly, both ways`() {
  let rows = [0, 100, 250, 400, 600, 800, 1000].flatMap { progress in
    [
      Sample.row(Sample.segment(1, [.syn]), at: 0, .inFlight(progress: progress)),
      Sample.row(
        Sample.segment(2, from: .server, [.syn, .ack], seq: 300, ack: 101), at: 50,
        .inFlight(progress: progress)),
    ]
  }
  #expect(Golden.difference(ladder(rows), "ladder-flight.txt") == nil)
  #expect(
    Golden.difference(
      ladder(rows, ScreenLook(.english, glyphs: .ascii)), "ladder-flight-ascii.txt") == nil)
}

@Test func `half-way a label is whole, and what flies comes after it`() {
  let answer = Sample.segment(2, from: .server, [.syn, .ack], seq: 300, ack: 101)
  let again = Sample.segment(3, [.ack], seq: 101, ack: 301, text: 500, isRetransmission: true)
  for columns in [60, 80] {
    var grid = CellGrid(size: GridSize(columns: columns, rows: 2))
    let view = Sample.stage(
      client: Sample.card(.client, .established, next: 101, expects: 301),
      server: Sample.card(.server, .synReceived, next: 300, expects: 101),
      rows: [
        Sample.row(answer, at: 50, .inFlight(progress: 500)),
        Sample.row(again, at: 60, .inFlight(progress: 500)),
      ], timers: [])
    LadderDrawing(view: view, look: ScreenLook(.korean), geometry: LadderGeometry(columns: columns))
      .draw(rows: 0..<2, into: &grid)
    let lines = grid.plainText.split(separator: "\n")
    #expect(lines[0].contains("◄❔👍 ❔👍 SYN+ACK  seq=300 ack=101 ──┤"))
    #expect(lines[1].contains("├══ ↻ 📦 500 B  seq=101 "))
    #expect(lines[1].contains("📦►"))
  }
}

@Test func `every fate has its own line and its own word`() {
  let data = Sample.segment(1, [.ack], seq: 101, ack: 301, text: 500)
  let answer = Sample.segment(2, from: .server, [.ack], seq: 301, ack: 101)
  let rows = [
    Sample.row(data, at: 0),
    Sample.row(data, at: 10, .lost(at: .milliseconds(35), progress: 500, .fault)),
    Sample.row(answer, at: 20, .lost(at: .milliseconds(45), progress: 500, .random)),
    Sample.row(data, at: 30, .lost(at: .milliseconds(30), progress: 0, .queue)),
    Sample.row(answer, at: 40, .lost(at: .milliseconds(90), progress: 1000, .cut)),
    Sample.row(
      Sample.segment(3, [.ack], seq: 101, ack: 301, text: 500, isRetransmission: true), at: 1000,
      original: 1),
    Sample.row(
      Sample.segment(4, from: .server, [.rst], seq: 301, isForged: true), at: 1100,
      wasDiscarded: true),
    Sample.row(
      Sample.segment(5, [.fin, .ack], seq: 601, ack: 301, text: 20, isRetransmission: true),
      at: 1200, wasDiscarded: true),
    .expiry(.server, .retransmission, at: .milliseconds(1250)),
    .fault(.client, .cut, at: .milliseconds(1260)),
    .fault(.server, .crashed, at: .milliseconds(1270)),
  ]
  #expect(Golden.difference(ladder(rows), "ladder-fates.txt") == nil)
  #expect(
    Golden.difference(ladder(rows, ScreenLook(.english)), "ladder-fates-en.txt") == nil)
  #expect(
    Golden.difference(
      ladder(rows, ScreenLook(.english, glyphs: .ascii)), "ladder-fates-ascii.txt") == nil)
}

@Test func `an ICMP message stands in the lane of whom it reaches, in both languages`() {
  let reports: [ControlMessage.Report] = [.fragmentationNeeded, .hostUnreachable, .portUnreachable]
  let rows = reports.enumerated().map { number, report in
    LadderRow.fault(
      number == 1 ? .client : .server,
      .reported(ControlMessage(report, seq: SequenceNumber(101), mtu: 1200)),
      at: .milliseconds(Int64(number)))
  }
  #expect(Golden.difference(ladder(rows), "ladder-messages.txt") == nil)
  #expect(
    Golden.difference(ladder(rows, ScreenLook(.english)), "ladder-messages-en.txt") == nil)
  #expect(
    Golden.difference(
      ladder(rows, ScreenLook(.english, glyphs: .ascii)), "ladder-messages-ascii.txt") == nil)
}

@Test func `timers stand in their owner's lane and empty as time runs out`() {
  let text = ladder(
    [],
    timers: [
      timer(.client, .retransmission, left: 1000, of: 1000),
      timer(.server, .retransmission, left: 290, of: 1000),
      timer(.client, .timeWait, left: 10_000, of: 10_000),
      timer(.server, .persist, left: 1, of: 5000),
      timer(.server, .delayedAcknowledgment, left: 0, of: 200),
    ])
  #expect(Golden.difference(text, "ladder-timers.txt") == nil)
}

@Test func `the newest rows show where not all fit`() {
  let rows = (1...20).map { number in
    Sample.row(
      Sample.segment(number, [.ack], seq: UInt32(100 * number), text: 100),
      at: Int64(number) * 10)
  }
  let text = ladder(rows, height: 3)
  #expect(text.contains("seq=2000"))
  #expect(text.contains("seq=1800"))
  #expect(!text.contains("seq=1700"))
}

@Test func `what a lesson sets up stays hidden`() {
  var row = SegmentRow(
    segment: Sample.segment(1, [.syn]), sentAt: .milliseconds(-150),
    fate: .arrived(at: .milliseconds(-100)))
  row.isSetup = true
  let text = ladder([
    .segment(row), .state(.client, from: .synSent, to: .established, at: .milliseconds(-50)),
  ])
  #expect(!text.contains("SYN"))
  #expect(!text.contains("ESTABLISHED"))
}
