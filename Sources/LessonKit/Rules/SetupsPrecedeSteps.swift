/// A setup prepares a step that comes after it (W709).
enum SetupsPrecedeSteps: LessonRule {
  static func check(_ draft: LessonDraft) -> [Diagnostic] {
    draft.looseSetups.map { draft.source.diagnostic(.setupWithoutStep, at: $0.fence) }
  }
}
