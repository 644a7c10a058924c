/// A step has as many `fill` lines as blanks (E404).
enum BlanksHaveAnswers: LessonRule {
  static func check(_ draft: LessonDraft) -> [Diagnostic] {
    // Underscores in a page without scripts are the page's own.
    guard draft.hasScripts else { return [] }
    return draft.steps.compactMap { step in
      // In a broken block a `fill` line may be what is broken.
      if step.block?.script.isBroken == true { return nil }
      let blanks = BlankNumbering.blanks(in: step.prose.compactMap(\.shown))
      let fills = step.block?.fills ?? []
      guard blanks != fills.count else { return nil }
      return draft.source.diagnostic(
        .blanksDiffer(blanks: blanks, fills: fills.count),
        at: blanks < fills.count
          ? fills[blanks].range : range(ofBlank: fills.count, in: step, of: draft.source))
    }
  }

  /// The step's blank number `number`, from 0, found in the source text.
  private static func range(
    ofBlank number: Int, in step: StepDraft, of source: SourceFile
  ) -> SourceRange {
    var rest = number
    for line in step.prose.flatMap(\.lines) {
      let characters = Array(source.line(line))
      var column = 0
      while column < characters.count {
        let run = characters[column...].prefix { $0 == "_" }.count
        let isBlank = run >= 3 && column > 0 && characters[column - 1] == "`"
        if isBlank && rest == 0 {
          return SourceRange(line: line, columns: (column + 1)..<(column + run + 1))
        }
        if isBlank { rest -= 1 }
        column += max(1, run)
      }
    }
    return source.textRange(ofLine: step.line)
  }
}
