import NetworkSimulation
import TCPEngine
import Testing

@testable import LessonKit

/// Lines of script and what they mean (lesson format, section 5).
@Suite struct StatementTests {
  private static let up = PathID(from: .client)
  private static let down = PathID(from: .server)

  static let lines: [(line: String, statement: Statement)] = [
    ("set rtt 100ms", .set(.roundTrip(.milliseconds(100)))),
    ("set seed 7", .set(.seed(7))),
    ("set icon SYN \"❔\"", .set(.icon(.syn, "❔"))),
    ("set delay 2s", .set(.path(PathID.both, .delay(.seconds(2))))),
    ("set server -> client delay 1.5ms", .set(.path([down], .delay(Microseconds(1_500))))),
    ("set jitter 250us", .set(.path(PathID.both, .jitter(Microseconds(250))))),
    ("set bandwidth 1Mbps", .set(.path(PathID.both, .bandwidth(1_000_000)))),
    ("set bandwidth unlimited", .set(.path(PathID.both, .bandwidth(nil)))),
    ("set queue 3", .set(.path(PathID.both, .queue(3)))),
    ("set loss 0.5%", .set(.path(PathID.both, .lossPerMillion(5_000)))),
    ("set mss 1KB", .set(.endpoint([.client, .server], .maximumSegmentSize(1_000)))),
    ("set client iss 4294967295", .set(.endpoint([.client], .iss(4_294_967_295)))),
    ("set server window 0", .set(.endpoint([.server], .window(0)))),
    ("set window 100KB", .set(.endpoint([.client, .server], .window(100_000)))),
    ("set wscale 14", .set(.endpoint([.client, .server], .windowScale(14)))),
    ("set client wscale off", .set(.endpoint([.client], .windowScale(nil)))),
    ("set timestamps on", .set(.endpoint([.client, .server], .timestamps(true)))),
    ("set server sack on", .set(.endpoint([.server], .selectiveAcknowledgment(true)))),
    (
      "set server delayed-ack 200ms",
      .set(.endpoint([.server], .delayedAcknowledgment(.milliseconds(200))))
    ),
    ("set server delayed-ack off", .set(.endpoint([.server], .delayedAcknowledgment(nil)))),
    ("set client nagle on", .set(.endpoint([.client], .nagle(true)))),
    ("set client congestion reno", .set(.endpoint([.client], .congestion(.reno)))),
    ("set client initial-cwnd 1", .set(.endpoint([.client], .initialCongestionWindow(1)))),
    ("set client rto 2s", .set(.endpoint([.client], .rto(.seconds(2))))),
    ("set client min-rto 200ms", .set(.endpoint([.client], .minimumRTO(.milliseconds(200))))),
    ("set client max-rto 1min", .set(.endpoint([.client], .maximumRTO(.seconds(60))))),
    ("set client syn-retries 2", .set(.endpoint([.client], .synRetries(2)))),
    ("set client retries 3", .set(.endpoint([.client], .retries(3)))),
    ("set server backlog 1", .set(.endpoint([.server], .backlog(1)))),
    ("set client iss 7", .set(.endpoint([.client], .iss(7)))),
    ("set iss seeded", .set(.endpoint([.client, .server], .iss(nil)))),
    ("set profile linux", .set(.endpoint([.client, .server], .profile(.linux)))),
    ("set client profile rfc", .set(.endpoint([.client], .profile(.rfc)))),
    (
      "inject server -> client len=5",
      .inject(
        SegmentPattern(
          path: PathID(from: .server), fields: [FieldComparison(.len, .equal, 5)]))
    ),
    (
      "inject server -> client ACK sack=2001-3001",
      .inject(
        SegmentPattern(
          path: PathID(from: .server), kind: .ack,
          fields: [FieldComparison(.sack, .equal, 2_001, end: 3_001)]))
    ),
    (
      "inject server -> client ACK sack=+1-+1001",
      .inject(
        SegmentPattern(
          path: PathID(from: .server), kind: .ack,
          fields: [FieldComparison(.sack, .equal, 1, end: 1_001, isRelative: true)]))
    ),
    (
      "expect server -> client ack=+11",
      .expectEvent(
        EventPattern(
          subject: .segment(
            SegmentPattern(
              path: PathID(from: .server),
              fields: [FieldComparison(.ack, .equal, 11, isRelative: true)]), fate: nil)),
        within: nil)
    ),
    (
      "expect server -> client DUPACK sack!=+1-1001 sack = 5",
      .expectEvent(
        EventPattern(
          subject: .segment(
            SegmentPattern(
              path: PathID(from: .server), kind: .duplicateAck,
              fields: [
                FieldComparison(.sack, .notEqual, 1, end: 1_001, isRelative: true),
                FieldComparison(.sack, .equal, 5),
              ]), fate: nil)), within: nil)
    ),
    ("set client msl 5s", .set(.endpoint([.client], .maximumSegmentLifetime(.seconds(5))))),

    ("server listen", .application(.server, .listen)),
    ("client connect", .application(.client, .connect)),
    ("client send \"hi #1\"", .application(.client, .send(SegmentText(utf8: "hi #1")))),
    (
      "client send 2KB",
      .application(.client, .send(SegmentText(patternFrom: 0, count: 2_000)))
    ),
    ("server read all", .application(.server, .read(nil))),
    ("server read 500", .application(.server, .read(500))),
    ("server stop reading", .application(.server, .stopReading)),
    ("server resume reading", .application(.server, .resumeReading)),
    ("client shutdown", .application(.client, .shutdown)),
    ("client close", .application(.client, .close)),
    ("client abort", .application(.client, .abort)),

    (
      "drop next client -> server DATA",
      .arm(
        Fault(effect: .drop, selection: .next(1), pattern: SegmentPattern(path: up, kind: .data)))
    ),
    (
      "duplicate next 3 client -> server",
      .arm(Fault(effect: .duplicate, selection: .next(3), pattern: SegmentPattern(path: up)))
    ),
    (
      "corrupt 2nd server -> client ACK",
      .arm(
        Fault(
          effect: .corrupt, selection: .ordinal(2), pattern: SegmentPattern(path: down, kind: .ack)
        ))
    ),
    (
      "delay every client -> server FIN by 50ms",
      .arm(
        Fault(
          effect: .delay(by: .milliseconds(50)), selection: .every,
          pattern: SegmentPattern(path: up, kind: .fin)))
    ),
    (
      "reorder 12.5% client -> server by 2",
      .arm(
        Fault(
          effect: .reorder(by: 2), selection: .perMillion(125_000),
          pattern: SegmentPattern(path: up)))
    ),
    ("cut link", .cut(PathID.both)),
    ("heal server -> client", .heal([down])),
    ("crash server", .crash(.server)),
    ("reboot server", .reboot(.server)),
    (
      "inject client -> server RST seq=101",
      .inject(
        SegmentPattern(path: up, kind: .rst, fields: [FieldComparison(.seq, .equal, 101)]))
    ),

    (
      "expect client -> server SYN,ACK seq = +1 len>=5 retransmit lost within 1.5s",
      .expectEvent(
        EventPattern(
          subject: .segment(
            SegmentPattern(
              path: up, kind: .synAck,
              fields: [
                FieldComparison(.seq, .equal, 1, isRelative: true),
                FieldComparison(.len, .greaterOrEqual, 5),
              ], mustBeRetransmission: true), fate: .lost)), within: .milliseconds(1_500))
    ),
    (
      "expect 2nd client->server win!=0 forged",
      .expectEvent(
        EventPattern(
          ordinal: 2,
          subject: .segment(
            SegmentPattern(
              path: up, fields: [FieldComparison(.win, .notEqual, 0)], mustBeForged: true),
            fate: nil)), within: nil)
    ),
    (
      "expect client timeout",
      .expectEvent(EventPattern(subject: .timeout(.client, .retransmission)), within: nil)
    ),
    (
      "expect 3rd server timeout TIME-WAIT within 1min",
      .expectEvent(
        EventPattern(ordinal: 3, subject: .timeout(.server, .timeWait)), within: .seconds(60))
    ),
    (
      "expect no server -> client RST",
      .expectNoEvent(
        EventPattern(subject: .segment(SegmentPattern(path: down, kind: .rst), fate: nil)),
        within: nil)
    ),
    (
      "expect both TIME-WAIT",
      .expectCondition(Condition(host: nil, test: .state(.timeWait)))
    ),
    (
      "expect server received=10",
      .expectCondition(Condition(host: .server, test: .metric(.received, .equal, 10)))
    ),
    (
      "expect client rto >= 1.5s",
      .expectCondition(Condition(host: .client, test: .metric(.rto, .greaterOrEqual, 1_500_000)))
    ),

    ("wait 3s", .wait(.duration(.seconds(3)))),
    ("wait 1.5 RTT", .wait(.multiple(thousandths: 1_500, of: .rtt, host: nil))),
    ("wait 2 server MSL", .wait(.multiple(thousandths: 2_000, of: .msl, host: .server))),
    ("wait until quiet", .wait(.untilQuiet)),
    (
      "wait until client CLOSED",
      .wait(.untilCondition(Condition(host: .client, test: .state(.closed))))
    ),
    (
      "wait until server -> client FIN",
      .wait(
        .untilEvent(
          EventPattern(subject: .segment(SegmentPattern(path: down, kind: .fin), fate: nil))))
    ),

    ("show states header timers window cwnd buffers log", .show(Panel.allCases)),
    ("highlight seq state cwnd", .highlight(["seq", "state", "cwnd"])),
    ("focus both", .focus(nil)),
    ("focus client", .focus(.client)),
    ("pace slow", .pace(.slow)),
    ("pause", .pause),
    ("reset", .reset),
    ("establish", .establish),
    ("require nagle", .require("nagle")),
  ]

  @Test(arguments: lines.indices)
  func `a line means what the grammar says`(index: Int) {
    let (line, statement) = Self.lines[index]
    let lesson = TestLesson(script: "  \(line)  # why")
    lesson.expect()
    #expect(lesson.statement == statement)
    #expect(lesson.steps.first?.action?.statements.first?.written == line)
  }

  @Test(arguments: lines.indices)
  func `a pattern printed reads back as itself`(index: Int) {
    let (_, statement) = Self.lines[index]
    let line: String
    switch statement {
    case .expectEvent(let event, nil): line = "expect \(ScriptText.event(event))"
    case .expectCondition(let condition): line = "expect \(ScriptText.condition(condition))"
    case .inject(let segment): line = "inject \(ScriptText.segment(segment))"
    default: return
    }
    #expect(TestLesson(script: line).statement == statement)
  }

  @Test func `comments and blank lines say nothing`() {
    let lesson = TestLesson(
      "# Title\n\nText.\n\n```tcp\n# 화살표 → “any” text\n\n#\nwait 1s # then\n```\n")
    lesson.expect()
    #expect(lesson.steps[0].action?.statements.map(\.written) == ["wait 1s"])
  }
}
