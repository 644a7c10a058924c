import LessonPlayer
import NetworkSimulation
import TCPEngine
import Testing

struct StageStateTests {
  private func rows(_ trace: Trace, at milliseconds: Int64, after count: Int? = nil) -> [LadderRow]
  {
    let cursor = Handmade.cursor(count ?? trace.count, at: milliseconds)
    return Array(StageState(of: StageHistory(trace), at: cursor).rows)
  }

  @Test func `before any event both hosts are closed and the ladder is empty`() {
    let stage = StageState(of: StageHistory(), at: Handmade.cursor(0, at: 0))
    #expect(stage.clock == .zero)
    #expect(stage.client.state == .closed && stage.client.isUp)
    #expect(stage.server.state == .closed && stage.server.isUp)
    #expect(stage.rows.isEmpty && stage.timers.isEmpty)
  }

  @Test func `a card shows the state and the variables of the host's latest event`() {
    let segment = Handmade.segment(1, .syn)
    let trace = Handmade.trace(
      Handmade.event(0, .client, .state(from: .closed, to: .synSent), sndNxt: 100),
      Handmade.event(0, .client, .sent(segment), sndNxt: 101),
      Handmade.event(50, .server, .arrived(segment), sndNxt: 300))
    let early = StageState(of: StageHistory(trace), at: Handmade.cursor(1, at: 0))
    #expect(early.client.variables.sndNxt == SequenceNumber(100))
    let late = StageState(of: StageHistory(trace), at: Handmade.cursor(3, at: 50))
    #expect(late.client.state == .synSent)
    #expect(late.client.variables.sndNxt == SequenceNumber(101))
    #expect(late.server.variables.sndNxt == SequenceNumber(300))
  }

  @Test func `a segment on its way has come so many thousandths of its crossing`() {
    let segment = Handmade.segment(1, .syn)
    let trace = Handmade.trace(Handmade.event(0, .client, .sent(segment)))
    let expected = [0: 0, 20: 400, 49: 980, 50: 1000, 90: 1000]
    for (time, progress) in expected.sorted(by: { $0.key < $1.key }) {
      #expect(
        rows(trace, at: Int64(time)) == [
          .segment(
            SegmentRow(segment: segment, sentAt: .zero, fate: .inFlight(progress: progress)))
        ])
    }
  }

  @Test func `a lost segment stops where it died`() {
    let segment = Handmade.segment(1, text: 5)
    let trace = Handmade.trace(
      Handmade.event(0, .client, .sent(segment)),
      Handmade.event(25, .client, .lost(segment, .fault)))
    #expect(
      rows(trace, at: 400) == [
        .segment(
          SegmentRow(
            segment: segment, sentAt: .zero,
            fate: .lost(at: .milliseconds(25), progress: 500, .fault)))
      ])
  }

  @Test func `a retransmission points at the first transmission of its sequence number`() {
    let first = Handmade.segment(1, seq: 101, text: 10)
    let second = Handmade.segment(2, seq: 111, text: 10)
    let again = Handmade.segment(3, seq: 111, text: 5, sentAt: 1000, isRetransmission: true)
    let trace = Handmade.trace(
      Handmade.event(0, .client, .sent(first)), Handmade.event(0, .client, .sent(second)),
      Handmade.event(1000, .client, .sent(again)))
    guard case .segment(let row) = rows(trace, at: 1000).last else {
      Issue.record("the retransmission has a row")
      return
    }
    #expect(row.original == SegmentID(2))
  }

  @Test func `a retransmission points at what was sent, not at a copy that the path made of it`() {
    let first = Handmade.segment(1, seq: 101, text: 10)
    let again = Handmade.segment(3, seq: 101, text: 10, sentAt: 1000, isRetransmission: true)
    let trace = Handmade.trace(
      Handmade.event(0, .client, .sent(first)),
      Handmade.event(0, .client, .fault(.duplicated(first.id, copy: SegmentID(2)))),
      Handmade.event(1000, .client, .sent(again)))
    guard case .segment(let row) = rows(trace, at: 1000).last else {
      Issue.record("the retransmission has a row")
      return
    }
    #expect(row.original == SegmentID(1))
  }

  @Test func `a discarded segment is marked and has arrived`() {
    let segment = Handmade.segment(1, .rst, isForged: true)
    let trace = Handmade.trace(
      Handmade.event(0, .client, .sent(segment)), Handmade.event(50, .server, .arrived(segment)),
      Handmade.event(50, .server, .discarded(segment)))
    #expect(
      rows(trace, at: 50) == [
        .segment(
          SegmentRow(
            segment: segment, sentAt: .zero, fate: .arrived(at: .milliseconds(50)),
            wasDiscarded: true))
      ])
  }

  @Test func `a duplicate made by the path has a row of its own`() {
    let segment = Handmade.segment(1, text: 5)
    var copy = segment
    copy.id = SegmentID(2)
    let trace = Handmade.trace(
      Handmade.event(0, .client, .sent(segment)),
      Handmade.event(0, .client, .fault(.duplicated(segment.id, copy: copy.id))),
      Handmade.event(50, .server, .arrived(segment)))
    #expect(
      rows(trace, at: 50) == [
        .segment(
          SegmentRow(segment: segment, sentAt: .zero, fate: .arrived(at: .milliseconds(50)))),
        .segment(SegmentRow(segment: copy, sentAt: .zero, fate: .inFlight(progress: 1000))),
      ])
  }

  @Test func `the clock starts when setup ends and setup's segments are marked`() {
    let setup = Handmade.segment(1, .syn)
    let later = Handmade.segment(2, text: 5, sentAt: 150)
    let trace = Handmade.trace(
      Handmade.event(0, .client, .state(from: .closed, to: .synSent), isSetup: true),
      Handmade.event(0, .client, .sent(setup), isSetup: true),
      Handmade.event(50, .server, .arrived(setup), isSetup: true),
      Handmade.event(150, .client, .sent(later)))
    let stage = StageState(of: StageHistory(trace), at: Handmade.cursor(4, at: 160))
    #expect(stage.clock == .milliseconds(110))
    #expect(stage.client.state == .synSent)
    #expect(
      Array(stage.rows) == [
        .segment(
          SegmentRow(
            segment: setup, sentAt: .milliseconds(-50), fate: .arrived(at: .zero), isSetup: true)),
        .segment(
          SegmentRow(
            segment: later, sentAt: .milliseconds(100), fate: .inFlight(progress: 200))),
      ])
  }

  @Test func `timers run from their start to their stop or expiry, the client's first`() {
    let trace = Handmade.trace(
      Handmade.event(0, .server, .timer(.retransmission, .start(due: Handmade.instant(1000)))),
      Handmade.event(10, .client, .timer(.timeWait, .start(due: Handmade.instant(5010)))),
      Handmade.event(20, .client, .timer(.retransmission, .start(due: Handmade.instant(900)))),
      Handmade.event(30, .client, .timer(.retransmission, .stop)),
      Handmade.event(1000, .server, .timer(.retransmission, .expire)))
    let during = StageState(of: StageHistory(trace), at: Handmade.cursor(4, at: 110))
    #expect(
      during.timers == [
        RunningTimer(
          host: .client, timer: .timeWait, started: Handmade.instant(10),
          due: Handmade.instant(5010), remaining: .milliseconds(4900)),
        RunningTimer(
          host: .server, timer: .retransmission, started: .zero, due: Handmade.instant(1000),
          remaining: .milliseconds(890)),
      ])
    let after = StageState(of: StageHistory(trace), at: Handmade.cursor(5, at: 1000))
    #expect(after.timers.map(\.timer) == [.timeWait])
    #expect(Array(after.rows) == [.expiry(.server, .retransmission, at: .milliseconds(1000))])
  }

  @Test func `a host that crashed is down, closed and without timers until it reboots`() {
    let trace = Handmade.trace(
      Handmade.event(0, .server, .state(from: .closed, to: .listen)),
      Handmade.event(0, .server, .timer(.retransmission, .start(due: Handmade.instant(1000)))),
      Handmade.event(5, .server, .fault(.crashed)), Handmade.event(9, .server, .fault(.rebooted)))
    let down = StageState(of: StageHistory(trace), at: Handmade.cursor(3, at: 5))
    #expect(down.server.state == .closed && !down.server.isUp && down.timers.isEmpty)
    let up = StageState(of: StageHistory(trace), at: Handmade.cursor(4, at: 9))
    #expect(up.server.isUp)
    #expect(
      Array(up.rows).suffix(2) == [
        .fault(.server, .crashed, at: .milliseconds(5)),
        .fault(.server, .rebooted, at: .milliseconds(9)),
      ])
  }
}
