/// Each step has an id of its own (E204).
enum StepIDsDiffer: LessonRule {
  static func check(_ draft: LessonDraft) -> [Diagnostic] {
    var lines: [String: Int] = [:]
    var diagnostics: [Diagnostic] = []
    for block in draft.steps.compactMap(\.block) {
      guard let id = block.id else { continue }
      if let line = lines[id] {
        diagnostics.append(
          draft.source.diagnostic(.repeatedStepID(id: id, line: line), at: block.idRange))
      } else {
        lines[id] = block.fence.line
      }
    }
    return diagnostics
  }
}
