import LessonKit
import LessonPlayer
import NetworkSimulation
import TCPEngine
import Testing

struct PlaybackScheduleTests {
  private func schedule(
    _ trace: Trace, from start: StageCursor, to end: StageCursor, pace: Pace = .normal
  ) -> PlaybackSchedule {
    PlaybackSchedule(acts: [StageHistory(trace)], from: start, to: end, pace: pace)
  }

  /// A segment sent at 0 that takes so many simulated milliseconds.
  private func crossing(of transit: Int64) -> PlaybackSchedule {
    let segment = Handmade.segment(1, .syn, transit: transit)
    let trace = Handmade.trace(
      Handmade.event(0, .client, .sent(segment)),
      Handmade.event(transit, .server, .arrived(segment)))
    return schedule(trace, from: Handmade.cursor(0, at: 0), to: Handmade.cursor(2, at: transit))
  }

  @Test(arguments: [1, 50, 700, 30_000] as [Int64])
  func `a crossing takes 1.2 seconds whatever its delay`(transit: Int64) {
    #expect(crossing(of: transit).duration == 1_200_000)
  }

  @Test func `what happens at the frozen instant appears as soon as time moves`() {
    #expect(crossing(of: 50).cursor(at: 0) == Handmade.cursor(1, at: 0))
  }

  @Test func `half of the wall time is half of the crossing`() {
    #expect(crossing(of: 50).cursor(at: 600_000) == Handmade.cursor(1, at: 25))
  }

  @Test func `the last event appears with the end and not a moment before`() {
    #expect(crossing(of: 50).cursor(at: 1_199_999).eventCount == 1)
    #expect(crossing(of: 50).cursor(at: 1_200_000) == Handmade.cursor(2, at: 50))
    #expect(crossing(of: 50).cursor(at: .max) == Handmade.cursor(2, at: 50))
  }

  @Test(arguments: [301, 1000, 60_000] as [Int64])
  func `a silence over 300 milliseconds plays in two seconds`(span: Int64) {
    let trace = Handmade.trace(
      Handmade.event(span, .client, .timer(.retransmission, .expire)))
    let silence = schedule(
      trace, from: Handmade.cursor(0, at: 0), to: Handmade.cursor(1, at: span))
    #expect(silence.duration == 2_000_000)
  }

  @Test func `a short silence plays in proportion`() {
    let short = schedule(
      Trace(), from: Handmade.cursor(0, at: 0), to: Handmade.cursor(0, at: 30))
    #expect(short.duration == 200_000)
  }

  @Test func `TIME-WAIT plays in three seconds`() {
    let due = Handmade.instant(10_000)
    let trace = Handmade.trace(
      Handmade.event(0, .client, .timer(.timeWait, .start(due: due))),
      Handmade.event(10_000, .client, .timer(.timeWait, .expire)))
    let wait = schedule(
      trace, from: Handmade.cursor(1, at: 0), to: Handmade.cursor(2, at: 10_000))
    #expect(wait.duration == 3_000_000)
    #expect(wait.cursor(at: 1_500_000) == Handmade.cursor(1, at: 5_000))
  }

  @Test func `a slow pace takes twice as long, a fast one half`() {
    let ends = (Handmade.cursor(0, at: 0), Handmade.cursor(0, at: 30))
    #expect(schedule(Trace(), from: ends.0, to: ends.1, pace: .slow).duration == 400_000)
    #expect(schedule(Trace(), from: ends.0, to: ends.1, pace: .fast).duration == 100_000)
  }

  @Test func `a segment already under way keeps its speed`() {
    let segment = Handmade.segment(1, .syn, transit: 100)
    let trace = Handmade.trace(
      Handmade.event(0, .client, .sent(segment)),
      Handmade.event(100, .server, .arrived(segment)))
    let rest = schedule(
      trace, from: Handmade.cursor(1, at: 75), to: Handmade.cursor(2, at: 100))
    #expect(rest.duration == 300_000)
  }

  @Test func `setup takes no time`() {
    let setup = Handmade.segment(1, .syn)
    let later = Handmade.segment(2, text: 5, sentAt: 150)
    let trace = Handmade.trace(
      Handmade.event(0, .client, .sent(setup), isSetup: true),
      Handmade.event(50, .server, .arrived(setup), isSetup: true),
      Handmade.event(50, .client, .sent(later)), Handmade.event(100, .server, .arrived(later)))
    let played = schedule(
      trace, from: Handmade.cursor(0, at: 0), to: Handmade.cursor(4, at: 100))
    #expect(played.duration == 1_200_000)
    #expect(played.cursor(at: 0) == Handmade.cursor(3, at: 50))
  }

  @Test func `a later act plays from its own beginning`() {
    let segment = Handmade.segment(1, .syn)
    let second = Handmade.trace(
      Handmade.event(0, .client, .sent(segment)), Handmade.event(50, .server, .arrived(segment)))
    let played = PlaybackSchedule(
      acts: [StageHistory(), StageHistory(second)], from: Handmade.cursor(0, at: 9_000),
      to: Handmade.cursor(2, at: 50, act: 1))
    #expect(played.duration == 1_200_000)
    #expect(played.cursor(at: 300_000).act == 1)
  }

  @Test func `nothing that takes time takes no time`() {
    let same = Handmade.cursor(0, at: 7)
    #expect(schedule(Trace(), from: same, to: same).duration == 0)
    #expect(schedule(Trace(), from: same, to: same).cursor(at: 0) == same)
  }
}

extension PlaybackSchedule {
  /// The place so many wall-clock microseconds at 1× after the start.
  fileprivate func cursor(at elapsed: Int64) -> StageCursor {
    var copy = self
    copy.advance(by: elapsed)
    return copy.cursor
  }

  /// How long it takes at 1×, wall-clock microseconds: the least after which it is over.
  fileprivate var duration: Int64 {
    var low: Int64 = 0
    var high: Int64 = 1 << 40
    while low < high {
      let middle = (low + high) / 2
      var copy = self
      copy.advance(by: middle)
      if copy.isOver { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
