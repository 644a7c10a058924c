import TCPEngine

/// The author's solution reaches the task's goals, breaks no prohibition and keeps to its limit
/// (E501).
enum SolutionsWin: Rule {
  static let code = "E501"
  static let title = BilingualText("a solution that doesn't win", "이기지 못하는 풀이")
  static let explanation = BilingualText(
    """
    `check` plays a task as its author would: the block's opening lines, then the lines below \
    `solution`. At the end every `goal` must be met, no `forbid` may have happened, and no more \
    time may have passed than `limit` says. A solution that fails either is wrong itself, or \
    shows that the goal can't be reached.
    """,
    """
    `check`는 과제를 저자가 하듯이 해 봐요. 블록의 첫 줄들 다음에 `solution` 아래의 줄을 실행해요. 끝에서 모든 `goal`이 이루어져 있고, \
    `forbid`는 하나도 일어나지 않고, `limit`보다 오래 걸리지 않아야 해요. 그렇지 않으면 풀이가 틀렸거나 이룰 수 없는 목표예요.
    """)
  static let example: RuleExample? = .task(
    """
    ```tcp setup
    establish
    ```

    Close both ends.

    ```tcp task
    allow close
    goal both CLOSED
    limit 60s
    solution
    client close
    wait 10s
    ```

    """)
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
