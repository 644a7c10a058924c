import TCPEngine

/// What a task block's own lines say, as they were read.
struct TaskDraft: Equatable {
  var origin: LocatedName?
  var allowances: [TaskAllowance] = []
  var goals: [TaskAim] = []
  var prohibitions: [TaskAim] = []
  var limit: Microseconds?
  var limitRange: SourceRange?
  /// The `solution` line.
  var solution: SourceRange?
  /// How many of the block's statements stand before it.
  var openingCount = 0

  /// The task of a block; its statements are cut at the `solution` line.
  func task(of script: Script, fence: SourceRange) -> LessonTask {
    var opening = script
    var solution = script
    let count = self.solution == nil ? script.statements.count : openingCount
    opening.statements = Array(script.statements.prefix(count))
    solution.statements = Array(script.statements.dropFirst(count))
    return LessonTask(
      origin: origin?.name, opening: opening, solution: solution,
      hasSolution: self.solution != nil, allowances: allowances, goals: goals,
      prohibitions: prohibitions, limit: limit, limitRange: limitRange ?? fence)
  }

  /// Takes in a line, and says what is wrong with its place; the line counts all the same where
  /// it is the first of its kind.
  mutating func add(
    _ line: TaskLine, at range: SourceRange, written: String, after statements: Int
  ) -> [(mistake: Mistake, columns: Range<Int>)] {
    var mistakes: [(Mistake, Range<Int>)] = []
    func word() -> String { String(written.prefix { !$0.isWhitespace }) }
    func keep(_ earlier: SourceRange?) -> Bool {
      guard let earlier else { return true }
      mistakes.append((.repeatedInTask(word: word(), line: earlier.line), range.columns))
      return false
    }
    if line != .solution, solution != nil {
      mistakes.append((.afterSolution(word: word()), range.columns))
    }
    switch line {
    case .from(let step, let columns):
      if keep(origin?.range) {
        origin = LocatedName(name: step, range: SourceRange(line: range.line, columns: columns))
      }
    case .allow(let entries):
      for entry in entries {
        let place = SourceRange(line: range.line, columns: entry.columns)
        if let earlier = allowances.first(where: { $0.action == entry.action }) {
          mistakes.append(
            (.repeatedInTask(word: entry.action.rawValue, line: earlier.range.line), entry.columns))
        } else {
          allowances.append(
            TaskAllowance(action: entry.action, budget: entry.budget, range: place))
        }
      }
    case .goal(let what): goals.append(TaskAim(what: what, range: range, written: written))
    case .forbid(let what):
      prohibitions.append(TaskAim(what: what, range: range, written: written))
    case .limit(let span):
      if keep(limitRange) {
        limit = span
        limitRange = range
      }
    case .solution:
      if keep(solution) {
        solution = range
        openingCount = statements
      }
    }
    return mistakes
  }
}
