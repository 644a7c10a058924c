import Testing

@testable import LessonKit

@Suite struct SolutionsAreAllowedTests {
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
