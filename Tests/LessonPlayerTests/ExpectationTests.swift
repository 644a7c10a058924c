import LessonKit
import LessonPlayer
import NetworkSimulation
import TCPEngine
import Testing

/// What the engine denies, and where the world stands after it (lesson format, section 3).
struct ExpectationTests {
  private func mistakes(setup: String = "establish", _ block: String) -> [Mistake] {
    PlayedLesson.run(setup: setup, block: block).diagnostics.map(\.mistake)
  }

  // MARK: Events

  @Test func `one wrong number is one error and the world goes on after the closest candidate`() {
    #expect(
      mistakes(
        setup: "server listen",
        """
        client connect
        expect server -> client SYN,ACK seq=300 ack=102
        expect client ESTABLISHED
        expect client -> server ACK ack=301
        """) == [
          .noSuchEvent(
            within: .seconds(120),
            closest: NearMiss(
              event: "server -> client SYN,ACK seq=300 **ack=101**", time: .milliseconds(100),
              line: 11, written: ["ack=102"]))
        ])
  }

  @Test func `a segment that is lost is a near miss of one that arrives`() {
    #expect(
      mistakes(
        """
        drop every client -> server DATA
        client send 10
        expect client -> server DATA within 300ms
        """) == [
          .noSuchEvent(
            within: .milliseconds(300),
            closest: NearMiss(
              event: "client -> server DATA seq=101 ack=301 len=10 **lost**",
              time: .milliseconds(25), line: 12, written: ["arrives"]))
        ])
  }

  @Test func `without a candidate the other lines are skipped`() {
    #expect(
      mistakes(
        """
        client send 10
        expect client -> server FIN
        expect client CLOSED
        expect server CLOSED
        """) == [.noSuchEvent(within: .seconds(120), closest: nil)])
  }

  @Test func `without a candidate the world stands where it was`() {
    let run = PlayedLesson.run(block: "client send 10\nexpect client -> server FIN")
    #expect(run.steps.last?.after.now == run.steps.last?.before.now)
  }

  @Test func `an ordinal counts from where matching stands`() {
    #expect(
      mistakes(
        """
        client send 3000
        expect 3rd client -> server DATA seq>100
        expect server received = 3000
        """) == [])
  }

  @Test func `what a matched event caused at the same instant still matches`() {
    #expect(
      mistakes(
        """
        client send 10
        expect client -> server DATA
        expect server -> client ACK sent
        expect server received = 10
        """) == [])
  }

  @Test func `what is past doesn't happen again`() {
    #expect(
      mistakes(
        """
        client send 10
        expect client -> server DATA
        expect client -> server DATA sent
        """) == [.alreadyHappened(earlier: .milliseconds(50), than: 11)])
  }

  @Test func `nothing is going to happen when no segment is in flight and no timer runs`() {
    #expect(mistakes("expect client -> server DATA") == [.nothingWillHappen])
    #expect(mistakes("wait until client CLOSED") == [.nothingWillHappen])
  }

  @Test func `within limits an expectation, and what is only too late is told how late`() {
    #expect(
      mistakes("wait 1s\nclient close\nexpect client -> server FIN within 49ms") == [
        .tooLate(
          "client -> server FIN seq=101 ack=301 arrives", within: .milliseconds(49),
          after: .milliseconds(50))
      ])
    #expect(mistakes("client close\nexpect client -> server FIN within 50ms") == [])
  }

  @Test func `the lines below what came too late are judged from there`() {
    #expect(
      mistakes("client close\nexpect client timeout RTO within 900ms\nexpect client CLOSED").count
        == 1)
    #expect(
      mistakes(
        """
        client close
        expect client -> server FIN within 49ms
        expect server CLOSE-WAIT
        expect server -> client ACK ack=103
        """
      ).map(\.code) == ["E301", "E301"])
  }

  @Test func `what doesn't come within two minutes isn't too late`() {
    let closer = "client send 10\nexpect client -> server DATA seq=102 within 49ms"
    #expect(mistakes(closer) == [.noSuchEvent(within: .milliseconds(49), closest: nil)])
    #expect(
      mistakes("client send 10\nexpect client timeout RTO within 1s")
        == [.noSuchEvent(within: .seconds(1), closest: nil)])
  }

  // Lesson format, section 3: 120 simulated seconds, unless `within` says more.
  @Test func `an expectation gives up after two minutes, unless it says otherwise`() {
    let late = "delay next client -> server RST by 130s\ninject client -> server RST seq=5\n"
    #expect(
      mistakes(late + "expect client -> server RST") == [
        .noSuchEvent(within: .seconds(120), closest: nil)
      ])
    #expect(mistakes(late + "expect client -> server RST within 131s") == [])
  }

  @Test func `a timer that runs out is an event`() {
    #expect(
      mistakes(
        """
        drop next client -> server DATA
        client send 10
        expect client timeout within 1s
        expect client -> server DATA retransmit sent
        """) == [])
  }

  // MARK: No events

  @Test func `expect no looks back to the block's beginning and at sending`() {
    #expect(
      mistakes(
        """
        client send 10
        expect client -> server DATA
        expect no server -> client ACK
        """) == [
          .happenedAnyway(
            event: "server -> client ACK seq=301 ack=111 sent", at: .milliseconds(50))
        ])
    #expect(mistakes("client send 10\nexpect no client -> server FIN") == [])
  }

  @Test func `expect no within runs that long`() {
    let silence = "client send 10\nexpect no server -> client ACK within "
    #expect(mistakes(silence + "49ms") == [])
    #expect(mistakes(silence + "51ms").map(\.code) == ["E305"])
    let run = PlayedLesson.run(block: silence + "49ms")
    #expect(run.steps.last?.after.now == run.steps.last.map { $0.before.now + .milliseconds(49) })
  }

  // MARK: Conditions

  @Test func `a state looked for one line early is told when it comes`() {
    #expect(
      mistakes(
        setup: "server listen",
        """
        client connect
        expect server -> client SYN,ACK
        expect server ESTABLISHED
        expect client -> server ACK
        """) == [
          .stateDiffers(
            .server, expected: .established, actual: .synReceived,
            later: Later(delay: .milliseconds(50), event: "client -> server ACK"))
        ])
  }

  @Test func `a state that never comes is told as it is`() {
    #expect(
      mistakes("expect both FIN-WAIT-1") == [
        .stateDiffers(.client, expected: .finWait1, actual: .established, later: nil)
      ])
  }

  @Test func `a metric that differs is told`() {
    #expect(
      mistakes("client send 10\nexpect client unacked = 11") == [
        .metricDiffers(.client, .unacked, .equal, expected: 11, actual: 10)
      ])
  }

  // MARK: User calls, faults, setup

  @Test func `a call that TCP refuses is one error and the block ends`() {
    #expect(
      mistakes(setup: "server listen", "client send 10\nexpect client -> server DATA") == [
        .callRefused(.client, state: .closed, call: "send", .connectionDoesNotExist)
      ])
  }

  @Test func `a fault that never fires is told with what it waited for`() {
    #expect(
      mistakes(
        """
        drop 2nd client -> server DATA
        client send 10
        expect client -> server DATA
        """) == [.faultNeverFired(matched: 1, line: 10, seen: ["seq=101"])])
  }

  @Test func `faults of every segment and of a percentage need not fire`() {
    #expect(
      mistakes(
        """
        drop every client -> server FIN
        corrupt 1% client -> server FIN
        client send 10
        expect client -> server DATA
        """) == [])
  }

  @Test func `a fault is armed before the call above it is carried out`() {
    #expect(
      mistakes(
        """
        client send 10
        drop next client -> server DATA
        expect client -> server DATA lost
        """) == [])
  }

  @Test func `a fault after an advancing line is armed only then`() {
    #expect(
      mistakes(
        """
        client send 10
        expect client -> server DATA
        drop next client -> server DATA
        client send 20
        expect client -> server DATA seq=111 lost
        """) == [])
  }

  @Test func `a probed zero window never gets quiet`() {
    #expect(
      mistakes("server stop reading\nclient send 100000\nwait until quiet")
        == [.neverQuiet(within: .seconds(120))])
  }

  /// Octets that only the server has seen: each end answers the other's ACK (RFC 9293 §3.10.7.4),
  /// and without a delay no time passes.
  @Test(arguments: [
    ("wait until quiet", Mistake.tooMuchHappensAtOnce(limit: 20_000)),
    ("expect client timeout", .tooMuchHappensAtOnce(limit: 20_000)),
    (
      "expect client -> server DATA\nexpect client CLOSED",
      .stateDiffers(.client, expected: .closed, actual: .established, later: nil)
    ),
  ])
  func `a storm of ACKs on a path without delay is given up`(lines: String, mistake: Mistake) {
    let run = PlayedLesson.run(
      setup: "set rtt 0ms\nestablish",
      block: "inject client -> server DATA seq=101 len=5\n" + lines)
    #expect(run.diagnostics.map(\.mistake) == [mistake])
  }

  @Test func `a connection that can't be established is told`() {
    let run = PlayedLesson.run(setup: "crash server\nestablish", block: "highlight seq")
    #expect(PlayedLesson.codes(run) == ["E306"])
  }

  // MARK: The order and place of diagnostics

  @Test func `a diagnostic has its place and its line's text`() throws {
    let run = PlayedLesson.run(block: "client send 10\nexpect client -> server DATA len=11")
    let diagnostic = try #require(run.diagnostics.first)
    #expect(diagnostic.path == "lesson.en.md")
    #expect(diagnostic.range == SourceRange(line: 11, columns: 1..<36))
    #expect(diagnostic.sourceLine == "expect client -> server DATA len=11")
  }

  @Test func `the step with the mistake wears the author's badge`() {
    let run = PlayedLesson.run(block: "expect client CLOSED")
    #expect(run.steps.map(\.hasFailed) == [true])
    #expect(Player(run).hasAuthorError)
  }
}
