import Wording

/// What `progress` says.
enum ProgressText {
  /// A line a lesson, how many are done, and where the record is kept.
  static func lines(of report: ProgressReport, file: String?, in language: Language) -> [String] {
    var lines = TextTable.lines(of: report.rows.map { cells(of: $0, report, in: language) })
    let done = report.rows.count { $0.state == .finished }
    let next = report.next.map { "tcptutor play \($0)" }
    if report.rows.count > 1 {
      lines.append("")
      switch language {
      case .korean:
        lines.append("강의 \(report.rows.count)개 가운데 \(done)개를 마쳤어요.")
        if let next { lines.append("다음 강의: \(next)") }
      case .english:
        lines.append("\(done) of \(report.rows.count) lessons are done.")
        if let next { lines.append("Next: \(next)") }
      }
    }
    if let file { lines.append((language == .korean ? "기록: " : "Kept in ") + file) }
    return lines
  }

  private static func cells(
    of row: ProgressReport.Row, _ report: ProgressReport, in language: Language
  ) -> [String] {
    [
      row.number.map(String.init) ?? "", row.id,
      row.title ?? (language == .korean ? "(지금은 없는 강의)" : "(no longer there)"),
      state(of: row, isNext: row.id == report.next, in: language),
      share(row.quizzesRight, of: row.quizzes, language == .korean ? "문제" : "questions", row),
      share(row.tasksWon, of: row.tasks, language == .korean ? "과제" : "tasks", row),
      share(
        row.predictionsRight, of: row.predictions, language == .korean ? "예측" : "predictions", row),
      row.seconds < 60
        ? "" : language == .korean ? "\(row.seconds / 60)분" : "\(row.seconds / 60) min",
    ]
  }

  private static func share(
    _ part: Int, of whole: Int, _ name: String, _ row: ProgressReport.Row
  ) -> String {
    row.state == .new || whole == 0 ? "" : "\(name) \(part)/\(whole)"
  }

  private static func state(
    of row: ProgressReport.Row, isNext: Bool, in language: Language
  ) -> String {
    switch (row.state, language) {
    case (.new, .korean): return isNext ? "다음 차례" : ""
    case (.new, .english): return isNext ? "up next" : ""
    case (.finished, .korean): return row.isUpdated ? "다 봄, 그 뒤로 바뀜" : "다 봄"
    case (.finished, .english): return row.isUpdated ? "done, updated since" : "done"
    case (.started, _):
      guard let step = row.step, let steps = row.steps else {
        return language == .korean ? "하던 중" : "started"
      }
      return language == .korean ? "\(step)/\(steps) 하던 중" : "at \(step)/\(steps)"
    }
  }

  static func damaged(keptAs name: String, in language: Language) -> String {
    switch language {
    case .korean: "진도 기록이 깨져 있어서 \(name)에 따로 두었어요."
    case .english: "the progress record was damaged; it is kept as \(name)."
    }
  }

  /// Asks whether to forget a lesson, or everything; ends with a space.
  static func forgetting(_ lesson: String?, in language: Language) -> String {
    switch (language, lesson) {
    case (.korean, nil): "모든 강의의 진도를 지울까요? 되돌릴 수 없어요. [y/N] "
    case (.korean, let id?): "‘\(id)’ 강의의 진도를 지울까요? 되돌릴 수 없어요. [y/N] "
    case (.english, nil): "Forget all progress? It can't be taken back. [y/N] "
    case (.english, let id?): "Forget the progress in ‘\(id)’? It can't be taken back. [y/N] "
    }
  }

  /// Whether an answer means yes, also if the other keyboard layout is on.
  static func isYes(_ answer: String) -> Bool {
    ["y", "yes", "ㅛ", "네", "예", "응"].contains(
      answer.filter { !$0.isWhitespace }.lowercased())
  }

  static func forgotten(_ lesson: String?, in language: Language) -> String {
    switch (language, lesson) {
    case (.korean, nil): "모든 진도를 지웠어요."
    case (.korean, let id?): "‘\(id)’ 강의의 진도를 지웠어요."
    case (.english, nil): "All progress is forgotten."
    case (.english, let id?): "The progress in ‘\(id)’ is forgotten."
    }
  }

  static func notForgotten(in language: Language) -> String {
    switch language {
    case .korean: "아무것도 지우지 않았어요."
    case .english: "Nothing was forgotten."
    }
  }

  static func nothingToForget(_ lesson: String?, in language: Language) -> String {
    switch (language, lesson) {
    case (.korean, nil): "지울 진도가 없어요."
    case (.korean, let id?): "‘\(id)’ 강의에는 지울 진도가 없어요."
    case (.english, nil): "There is no progress to forget."
    case (.english, let id?): "There is no progress in ‘\(id)’ to forget."
    }
  }
}
