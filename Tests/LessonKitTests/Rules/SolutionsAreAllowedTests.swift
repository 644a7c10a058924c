import Testing

@testable import LessonKit

@Suite struct SolutionsAreAllowedTests: RuleTests {
  static let rule: any Rule.Type = SolutionsAreAllowed.self

  static let told: [Told] = [
    .page(
      """
      ```tcp setup
      establish
      ```

      Try it.

      ```tcp task
      allow close
      goal both CLOSED
      limit 60s
      solution
      ⟦server send 500⟧
      client close
      server close
      wait until both CLOSED
      ```

      """,
      english: [
        "the solution does ‘server send 500’, which the task doesn't allow", "add ‘allow send’",
      ],
      korean: ["풀이에 과제가 허락하지 않은 일이 있어요: ‘server send 500’", "‘allow send’ 줄을 넣어 주세요"]),
    .page(
      """
      ```tcp setup
      establish
      ```

      Try it.

      ```tcp task
      allow close
      goal both CLOSED
      limit 60s
      solution
      ⟦corrupt next client -> server⟧
      client close
      server close
      wait until both CLOSED
      ```

      """,
      english: [
        "the solution does ‘corrupt next client’, which no learner can do",
        "a learner can: drop, duplicate, delay, send, read, close, abort, cut, set; all "
          + "else goes above ‘solution’",
      ],
      korean: [
        "풀이에 배우는 사람이 할 수 없는 일이 있어요: ‘corrupt next client’",
        "배우는 사람이 할 수 있는 일: drop, duplicate, delay, send, read, close, abort, cut, set. "
          + "나머지는 ‘solution’ 줄 위에 써요",
      ]),
    .page(
      """
      ```tcp setup
      establish
      ```

      Try it.

      ```tcp task
      allow close 1
      goal both CLOSED
      limit 60s
      solution
      client close
      ⟦server close⟧
      wait until both CLOSED
      ```

      """,
      english: [
        "this is ‘close’ number 2 of the solution; the task allows 1", "write ‘allow close 2’",
      ],
      korean: ["풀이의 ‘close’ 동작이 2번이에요. 과제가 허락한 것은 1번이에요", "‘allow close 2’ 줄로 써요"]),
    .page(
      """
      ```tcp setup
      establish
      ```

      Try it.

      ```tcp task
      allow close, drop 2
      goal both CLOSED
      limit 60s
      solution
      ⟦drop 10% client -> server⟧
      client close
      server close
      wait until both CLOSED
      ```

      """,
      english: ["this takes segments without end; the task allows 2", "write ‘allow drop’"],
      korean: ["이 줄은 세그먼트를 끝없이 건드려요. 과제가 허락한 것은 2번이에요", "‘allow drop’ 줄로 써요"]),
  ]

  private func task(_ allowed: String, _ solution: String) -> TestLesson {
    TestLesson(
      "# Title\n\nTry.\n\n```tcp task\nserver listen\n\(allowed)\ngoal both CLOSED\nsolution\n"
        + "\(solution)\nwait 1s\n```\n")
  }

  @Test(arguments: [
    ("drop next client -> server", TaskActionKind.drop),
    ("duplicate 2nd client -> server", .duplicate), ("delay next client -> server by 1s", .delay),
    ("client send 5", .send), ("server read all", .read), ("client close", .close),
    ("server abort", .abort), ("cut link", .cut), ("set rtt 1s", .set),
  ])
  func `each action needs its leave`(line: String, action: TaskActionKind) {
    let opening = line.split(separator: " ").prefix(3).joined(separator: " ")
    task("allow \(action.rawValue)", line).expect()
    let another: TaskActionKind = action == .drop ? .send : .drop
    task("allow \(another.rawValue)", "⟦\(line)⟧").expect(.notAllowed(opening, action: action))
  }

  @Test(arguments: [
    "crash server", "client connect", "client shutdown", "heal link", "reset", "establish",
    "corrupt next client -> server", "inject client -> server RST", "server stop reading",
  ])
  func `what no learner can do belongs above the solution`(line: String) {
    let opening = line.split(separator: " ").prefix(3).joined(separator: " ")
    task("allow drop", "⟦\(line)⟧").expect(.notAllowed(opening, action: nil))
  }

  @Test func `a budget is counted through the solution`() {
    task(
      "allow drop 3, send 1",
      """
      drop next 2 client -> server
      client send 5
      drop 4th client -> server
      ⟦drop next client -> server⟧
      ⟦client send 6⟧
      """
    ).expect(
      .overBudget(.drop, needed: 4, budget: 3), .overBudget(.send, needed: 2, budget: 1))
  }

  @Test(arguments: ["every", "10%"])
  func `segments without end need leave without end`(which: String) {
    task("allow drop", "drop \(which) client -> server").expect()
    task("allow drop 5", "⟦drop \(which) client -> server⟧").expect(
      .overBudget(.drop, needed: nil, budget: 5))
  }

  @Test func `expectations and waiting need no leave`() {
    task("", "expect client CLOSED\nwait until quiet\nhighlight seq").expect()
  }
}
