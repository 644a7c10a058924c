import TCPEngine

/// The author's solution reaches the task's goals, breaks no prohibition and keeps to its limit
/// (E501).
enum SolutionsWin: Rule {
  static let code = "E501"
}

extension Mistake {
  /// A goal isn't met at the solution's end. `goal` as written; `fact` is how it stands in the
  /// script's notation, as in "server LAST-ACK"; `after` so much simulated time.
  package static func goalUnmet(goal: String, fact: String, after: Microseconds) -> Mistake {
    let span = TimeText.spoken(after)
    return Mistake(
      SolutionsWin.self,
      BilingualText(
        "the author's solution does not reach the goal: ‘\(goal)’ is not met "
          + "(\(fact) after \(span))",
        "풀이대로 해도 ‘\(goal)’ 목표가 이루어지지 않아요 (\(span) 뒤 \(fact))"),
      help: BilingualText(
        "correct the goal, or let the solution go on until it is met",
        "목표를 고치거나, 이루어질 때까지 풀이를 이어 가세요"))
  }

  /// The solution brings about what a `forbid` line, as written, rules out.
  package static func solutionBreaks(_ line: String, after: Microseconds) -> Mistake {
    let span = TimeText.spoken(after)
    return Mistake(
      SolutionsWin.self,
      BilingualText(
        "the author's solution breaks ‘\(line)’ after \(span)",
        "풀이대로 하면 \(span) 만에 ‘\(line)’ 줄을 어겨요"),
      help: BilingualText(
        "correct the solution, or forbid less", "풀이를 고치거나 금지를 줄여 주세요"))
  }

  /// The solution takes longer than the task allows.
  package static func solutionTooLate(takes: Microseconds, limit: Microseconds) -> Mistake {
    let (takes, limit) = (TimeText.spoken(takes), TimeText.spoken(limit))
    return Mistake(
      SolutionsWin.self,
      BilingualText(
        "the author's solution takes \(takes), and the limit is \(limit)",
        "풀이에 걸리는 시간은 \(takes), 한도는 \(limit)예요"),
      help: BilingualText(
        "raise ‘limit’, or let the solution wait for less",
        "‘limit’ 값을 늘리거나 풀이의 기다림을 줄여 주세요"))
  }
}
