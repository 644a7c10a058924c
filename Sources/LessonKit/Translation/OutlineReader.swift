/// Makes the outline of a draft.
enum OutlineReader {
  static func outline(of draft: LessonDraft) -> LessonOutline {
    let scripts = draft.steps.flatMap(\.scripts) + draft.looseSetups
    var isRead = [Bool](repeating: true, count: draft.source.lines.count + 1)
    let ruleLines = draft.blocks.filter { $0.kind == .rule }.map(\.lines)
    for lines in scripts.map(\.lines) + ruleLines {
      for line in lines where line < isRead.count { isRead[line] = false }
    }
    let steps = draft.steps.map { step in
      let lines = clipped(step.lines, to: draft)
      return LessonOutline.Step(
        id: step.block?.id, lines: lines, firstLine: step.line,
        scripts: step.scripts.map { .init(lines: $0.lines, isClosed: $0.isClosed) },
        hasAction: step.block != nil,
        quizzes: step.quizzes.map { quiz in
          .init(
            line: quiz.line, ticks: quiz.choices.map(\.isCorrect),
            choiceLines: quiz.choices.map(\.line))
        },
        blanks: BlankNumbering.blanks(in: step.prose.compactMap(\.shown)),
        hints: step.hints.count,
        narration: lines.lazy.filter { $0 < isRead.count && isRead[$0] }
          .map { draft.source.line($0) }.joined(separator: "\n"))
    }
    return LessonOutline(steps: steps)
  }

  /// Front matter is no step's, and neither is what cmark adds below the last line.
  private static func clipped(
    _ lines: ClosedRange<Int>, to draft: LessonDraft
  ) -> ClosedRange<Int> {
    let count = draft.source.lines.count
    let first = min(max(lines.lowerBound, draft.frontMatterLines + 1), count)
    return first...max(first, min(lines.upperBound, count))
  }
}
