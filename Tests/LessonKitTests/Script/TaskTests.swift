import NetworkSimulation
import TCPEngine
import Testing

@testable import LessonKit

/// The lines of `tcp task` (lesson format, section 5).
@Suite struct TaskTests {
  /// A task in which these lines stand before the solution.
  private func lesson(_ lines: String, solution: String = "wait 1s") -> TestLesson {
    TestLesson(
      "# Title\n\nA.\n\n```tcp #one\nwait 1s\n```\n\nTry.\n\n```tcp task #try\n\(lines)\n"
        + "solution\n\(solution)\n```\n")
  }

  private func task(_ lines: String, solution: String = "wait 1s") throws -> LessonTask {
    let lesson = lesson(lines, solution: solution)
    lesson.expect()
    return try #require(lesson.steps.last?.task)
  }

  @Test func `a task's lines are its own, and the script is cut at its solution`() throws {
    let task = try task(
      """
      from one
      server close # the first of them
      allow drop 2, send
      goal server -> client FIN retransmit
      goal both CLOSED
      forbid 2nd server -> client RST
      limit 90s
      """, solution: "drop next client -> server ACK\nwait 30s")
    #expect(task.origin == "one")
    #expect(task.opening.statements.map(\.statement) == [.application(.server, .close)])
    #expect(
      task.solution.statements.map(\.written) == ["drop next client -> server ACK", "wait 30s"])
    #expect(task.allowances.map(\.action) == [.drop, .send])
    #expect(task.allowances.map(\.budget) == [2, nil])
    #expect(
      task.goals.map(\.what) == [
        .event(
          EventPattern(
            subject: .segment(
              SegmentPattern(
                path: PathID(from: .server), kind: .fin, mustBeRetransmission: true), fate: nil))),
        .condition(Condition(host: nil, test: .state(.closed))),
      ])
    #expect(
      task.goals.map(\.written) == ["goal server -> client FIN retransmit", "goal both CLOSED"])
    #expect(
      task.prohibitions.map(\.what) == [
        .event(
          EventPattern(
            ordinal: 2,
            subject: .segment(SegmentPattern(path: PathID(from: .server), kind: .rst), fate: nil)))
      ])
    #expect(task.limit == .seconds(90))
  }

  @Test func `a step with a task has no action`() {
    let lesson = lesson("goal both CLOSED")
    #expect(lesson.steps.map { $0.action == nil } == [false, true])
    #expect(lesson.steps.map { $0.task == nil } == [true, false])
  }

  @Test func `without a limit a task ends when an expectation gives up`() throws {
    #expect(try task("goal both CLOSED").timeAllowed == .seconds(120))
  }

  @Test(arguments: [
    "allow drop 1 send 2", "allow drop 1, send 2", "allow drop 1,send 2", "allow drop 1 , send 2",
  ])
  func `what is allowed may be parted by commas`(line: String) throws {
    let allowed = try task(line + "\ngoal both CLOSED").allowances
    #expect(allowed.map(\.action) == [.drop, .send])
    #expect(allowed.map(\.budget) == [1, 2])
  }

  @Test(arguments: TaskActionKind.allCases)
  func `each action can be allowed`(action: TaskActionKind) throws {
    #expect(
      try task("allow \(action.rawValue)\ngoal both CLOSED").allowances.map(\.action) == [action])
  }

  @Test func `tasks are a feature that a lesson may need`() {
    TestLesson(script: "require tasks").expect()
  }

  // MARK: Mistakes

  @Test(arguments: [
    ("allow⟦ ⟧", Mistake.missing(.action, after: "allow")),
    ("allow drop 1,⟦ ⟧", .missing(.action, after: "drop 1 ,")),
    ("allow ⟦dorp⟧", .unknownWord(written: "dorp", suggestion: "drop")),
    (
      "allow drop 1, ⟦lisp⟧",
      .unknownWord(
        written: "lisp", suggestion: nil,
        among: [
          "drop", "duplicate", "delay", "send", "read", "close", "abort", "cut", "set",
        ])
    ),
    (
      "allow drop ⟦0⟧", .outOfRange(name: "drop", written: "0", least: "1", most: "1000")
    ),
    ("from⟦ ⟧", .missing(.stepID, after: "from")),
    ("from one ⟦two⟧", .leftOver(written: "two")),
    ("goal⟦ ⟧", .missing(.eventOrCondition, after: "goal")),
    ("goal both ⟦CLOSE⟧", .unknownState(written: "CLOSE", rfcName: "CLOSED")),
    (
      "forbid server -> client FIN ⟦lots⟧",
      .unknownWord(written: "lots", suggestion: "lost")
    ),
    ("limit ⟦10⟧", .missingUnit(number: "10", examples: ["10s", "10ms"])),
    ("solution ⟦now⟧", .leftOver(written: "now")),
  ])
  func `a mistake in a task's line is told where it stands`(line: String, mistake: Mistake) {
    TestLesson("# Title\n\nTry.\n\n```tcp task\n\(line)\n```\n").expect(mistake)
  }

  @Test(arguments: ["from one", "allow drop", "goal both CLOSED", "limit 1s", "solution"])
  func `a task's word outside a task is told`(line: String) {
    let word = line.prefix { $0 != " " }
    let rest = line.dropFirst(word.count)
    TestLesson(script: "⟦\(word)⟧\(rest)").expect(.belongsInTask(word: String(word)))
  }

  @Test func `a block is a setup or a task, not both`() {
    TestLesson("# Title\n\nA.\n\n```tcp setup ⟦task⟧\nserver listen\n```\n\nB.\n").expect(
      .leftOver(written: "task"))
  }

  @Test func `a task with a mistake isn't run, and has no other to tell`() throws {
    let lesson = TestLesson("# Title\n\nTry.\n\n```tcp task\n⟦clinet⟧ connect\n```\n")
    lesson.expect(.unknownWord(written: "clinet", suggestion: "client"))
    #expect(try #require(lesson.steps[0].task).opening.isBroken)
  }
}
