import LessonKit
import LessonPlayer
import TraceExport
import Wording

/// What really happened in each step of a run, for the author whose expectation failed.
struct StepLadders {
  /// A ladder in a report is cut to its last rows.
  static let rowLimit = 30

  private let run: LessonRun
  private let acts: [ExportedAct]
  private let language: Language

  init(of run: LessonRun, language: Language) {
    self.run = run
    self.language = language
    acts = run.acts.map { ExportedAct(trace: $0) }
  }

  /// What the run denies, with the ladder since its step began.
  func attached(to diagnostic: Diagnostic) -> Diagnostic {
    guard let step = step(at: diagnostic.range.line) else { return diagnostic }
    var diagnostic = diagnostic
    if let task = run.steps[step].task, diagnostic.range.line >= task.play.task.opening.line {
      diagnostic.notes = rows(of: diagnostic.mistake.code == "E502" ? task.idle : task.solution)
    } else {
      diagnostic.notes = rows(of: step, at: diagnostic.range.line)
    }
    return diagnostic
  }

  /// The step whose prose or block holds a line of the file: the last that begins there or above.
  private func step(at line: Int) -> Int? {
    let steps = run.lesson.steps.prefix(run.steps.count)
    var low = 0
    var high = steps.count
    while low < high {
      let middle = (low + high) / 2
      if steps[middle].line <= line { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? low - 1 : nil
  }

  /// What happened in a task: by its author's solution or, where it asks for nothing, by itself.
  private func rows(of trial: TaskTrial) -> [String] {
    rows(of: ExportedAct(trace: trial.trace), in: trial.tally.first..<trial.trace.count)
  }

  /// What happened in a step, or since it said `reset` above a line of the file.
  private func rows(of step: Int, at line: Int) -> [String] {
    let ran = run.steps[step]
    let number = max(ran.start.act, ran.lines.last { $0.line <= line }?.act ?? 0)
    let start = number == ran.start.act ? ran.start.eventCount : 0
    let end = firstEvent(after: step, act: number) ?? acts[number].trace.count
    return rows(of: acts[number], in: start..<max(start, end))
  }

  private func rows(of act: ExportedAct, in events: Range<Int>) -> [String] {
    let (leftOut, rows) = TraceText(language: language).lastLines(
      of: act, in: events, limit: Self.rowLimit)
    guard !rows.isEmpty else { return [nothing] }
    return [heading] + (leftOut > 0 ? [self.leftOut(leftOut)] : []) + rows
  }

  /// Where the next step with a statement begins.
  private func firstEvent(after step: Int, act: Int) -> Int? {
    for later in run.steps.dropFirst(step + 1) {
      if let mark = later.lines.first { return mark.act == act ? mark.event : nil }
    }
    return nil
  }

  private var heading: String {
    switch language {
    case .korean: "이 단계에서 실제로 일어난 일이에요:"
    case .english: "what really happened in this step:"
    }
  }

  private var nothing: String {
    switch language {
    case .korean: "이 단계에서는 아무 일도 일어나지 않았어요."
    case .english: "nothing happened in this step."
    }
  }

  private func leftOut(_ count: Int) -> String {
    switch language {
    case .korean: "(앞의 \(count)줄은 줄였어요)"
    case .english: "(\(count) earlier \(count == 1 ? "row" : "rows") left out)"
    }
  }
}
