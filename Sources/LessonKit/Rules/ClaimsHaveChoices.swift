/// `claim N` speaks of a choice of the nearest quiz above in its step, and once (E403, E405).
enum ClaimsHaveChoices: LessonRule {
  static func check(_ draft: LessonDraft) -> [Diagnostic] {
    draft.steps.flatMap(\.looseClaims).map { claim in
      draft.source.diagnostic(
        claim.mistake, at: draft.source.textRange(ofStatementIn: claim.range))
    }
  }
}

extension SourceFile {
  /// The statement of the line where `range` stands: from the line's first character to the
  /// range's end.
  fileprivate func textRange(ofStatementIn range: SourceRange) -> SourceRange {
    let first = textRange(ofLine: range.line).columns.lowerBound
    return SourceRange(
      line: range.line, columns: first..<max(first, range.columns.upperBound))
  }
}
