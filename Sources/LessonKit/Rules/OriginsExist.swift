/// `from` names a step of the same file (E203).
enum OriginsExist: LessonRule {
  static func check(_ draft: LessonDraft) -> [Diagnostic] {
    let steps = draft.steps.compactMap(\.block?.id)
    return draft.steps.flatMap { $0.block?.origins ?? [] }.compactMap { origin in
      steps.contains(origin.name)
        ? nil
        : draft.source.diagnostic(
          .unknownStep(written: origin.name, steps: steps), at: origin.range)
    }
  }
}
