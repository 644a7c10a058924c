/// A setup prepares a step that comes after it (W709).
enum SetupsPrecedeSteps: LessonRule {
  static let code = "W709"

  static func check(_ draft: LessonDraft) -> [Diagnostic] {
    draft.looseSetups.map { draft.source.diagnostic(.setupWithoutStep, at: $0.fence) }
  }
}

extension Mistake {
  /// A `tcp setup` with no step after it.
  static let setupWithoutStep = Mistake(
    SetupsPrecedeSteps.self,
    BilingualText("no step comes after this setup", "이 준비(setup) 다음에 단계가 없어요"),
    help: BilingualText("put it before the step that needs it", "준비가 필요한 단계 앞에 두세요"))
}
