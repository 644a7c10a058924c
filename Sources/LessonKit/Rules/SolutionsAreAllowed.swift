import NetworkSimulation
import TCPEngine

/// A task's solution does what a learner may do, and no more often (E503).
enum SolutionsAreAllowed: Rule {
  static let code = "E503"
  static let title = BilingualText("a solution that does what isn't allowed", "허락되지 않은 일을 하는 풀이")
  static let explanation = BilingualText(
    """
    Below `solution` stand the actions that a learner would take, so they must be among those of \
    `allow`, and no more of each than it grants. Lines that only wait or look are always fine; \
    what prepares the task goes above `solution`.
    """,
    """
    `solution` 아래에는 배우는 사람이 할 일이 오니, `allow`에 있는 일이어야 하고 허락된 횟수를 넘지 않아야 해요. 기다리거나 보기만 하는 줄은 언제나 \
    괜찮아요. 과제를 준비하는 줄은 `solution` 위에 써요.
    """)
  static let example: RuleExample? = .task(
    """
    ```tcp setup
    establish
    ```

    Close both ends.

    ```tcp task
    allow close 1
    goal both CLOSED
    limit 60s
    solution
    client close
    server close
    wait until both CLOSED
    ```

    """)

  static func check(_ draft: LessonDraft) -> [Diagnostic] {
    draft.steps.compactMap(\.block).flatMap { block -> [Diagnostic] in
      guard block.place == .task, !block.script.isBroken else { return [] }
      let task = block.task.task(of: block.script, fence: block.fence)
      return mistakes(in: task).map { mistake, range in
        draft.source.diagnostic(mistake, at: range)
      }
    }
  }

  private static func mistakes(in task: LessonTask) -> [(Mistake, SourceRange)] {
    var used: [TaskActionKind: Int] = [:]
    func mistake(
      _ deed: (action: TaskActionKind?, count: Int?), _ line: LocatedStatement
    ) -> Mistake? {
      guard let action = deed.action, let allowance = task.allowance(of: action) else {
        return .notAllowed(opening(of: line), action: deed.action)
      }
      guard let budget = allowance.budget else { return nil }
      guard let count = deed.count else {
        return .overBudget(action, needed: nil, budget: budget)
      }
      let needed = used[action, default: 0] + count
      used[action] = needed
      return needed > budget ? .overBudget(action, needed: needed, budget: budget) : nil
    }
    return task.solution.statements.compactMap { line -> (Mistake, SourceRange)? in
      line.statement.deed.flatMap { mistake($0, line) }.map { ($0, line.range) }
    }
  }

  /// The statement's first words, up to three: "server send 500", "crash server".
  private static func opening(of line: LocatedStatement) -> String {
    line.written.split(whereSeparator: \.isWhitespace).prefix(3).joined(separator: " ")
  }
}

extension Statement {
  /// What a learner does who does what the statement says, and how often (nil is without end); nil
  /// if it does nothing to the world, and no action if a learner can't.
  fileprivate var deed: (action: TaskActionKind?, count: Int?)? {
    switch self {
    case .expectEvent, .expectNoEvent, .expectCondition, .wait, .show, .highlight, .focus, .pace,
      .pause, .require, .set(.icon):
      nil
    case .set: (.set, 1)
    case .cut: (.cut, 1)
    case .application(_, let call): (call.action, 1)
    case .arm(let fault): (fault.action, fault.selection.count)
    case .heal, .crash, .reboot, .inject, .reset, .establish: (nil, 1)
    }
  }
}

extension ApplicationCall {
  fileprivate var action: TaskActionKind? {
    switch self {
    case .send: .send
    case .read: .read
    case .close: .close
    case .abort: .abort
    case .listen, .connect, .stopReading, .resumeReading, .shutdown: nil
    }
  }
}

extension Fault {
  fileprivate var action: TaskActionKind? {
    switch effect {
    case .drop: .drop
    case .duplicate: .duplicate
    case .delay: .delay
    case .corrupt, .reorder: nil
    }
  }
}

extension Fault.Selection {
  /// How many segments it takes; nil is without end.
  fileprivate var count: Int? {
    switch self {
    case .next(let count): count
    case .ordinal: 1
    case .every, .perMillion: nil
    }
  }
}

extension Mistake {
  /// No `allow` line lets the learner do it. `statement` is its opening words; `action` is what to
  /// allow, nil if nothing that a learner can do.
  static func notAllowed(_ statement: String, action: TaskActionKind?) -> Mistake {
    guard let action else {
      let actions = Vocabulary.spellings(.action).joined(separator: ", ")
      return Mistake(
        SolutionsAreAllowed.self,
        BilingualText(
          "the solution does ‘\(statement)’, which no learner can do",
          "풀이에 배우는 사람이 할 수 없는 일이 있어요: ‘\(statement)’"),
        help: BilingualText(
          "a learner can: \(actions); all else goes above ‘solution’",
          "배우는 사람이 할 수 있는 일: \(actions). 나머지는 ‘solution’ 줄 위에 써요"))
    }
    return Mistake(
      SolutionsAreAllowed.self,
      BilingualText(
        "the solution does ‘\(statement)’, which the task doesn't allow",
        "풀이에 과제가 허락하지 않은 일이 있어요: ‘\(statement)’"),
      help: BilingualText(
        "add ‘allow \(action.rawValue)’", "‘allow \(action.rawValue)’ 줄을 넣어 주세요"))
  }

  /// The solution does it more often than the learner may; `needed` nil is without end.
  static func overBudget(_ action: TaskActionKind, needed: Int?, budget: Int) -> Mistake {
    guard let needed else {
      return Mistake(
        SolutionsAreAllowed.self,
        BilingualText(
          "this takes segments without end; the task allows \(budget)",
          "이 줄은 세그먼트를 끝없이 건드려요. 과제가 허락한 것은 \(budget)번이에요"),
        help: BilingualText(
          "write ‘allow \(action.rawValue)’", "‘allow \(action.rawValue)’ 줄로 써요"))
    }
    return Mistake(
      SolutionsAreAllowed.self,
      BilingualText(
        "this is ‘\(action.rawValue)’ number \(needed) of the solution; the task allows \(budget)",
        "풀이의 ‘\(action.rawValue)’ 동작이 \(needed)번이에요. 과제가 허락한 것은 \(budget)번이에요"),
      help: BilingualText(
        "write ‘allow \(action.rawValue) \(needed)’", "‘allow \(action.rawValue) \(needed)’ 줄로 써요"))
  }
}
