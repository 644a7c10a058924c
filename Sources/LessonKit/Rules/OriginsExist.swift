/// `from` names a step of the same file (E203).
enum OriginsExist: LessonRule {
  static let code = "E203"

  static func check(_ draft: LessonDraft) -> [Diagnostic] {
    let steps = draft.steps.compactMap(\.block?.id)
    return draft.steps.compactMap(\.block?.task.origin).compactMap { origin in
      steps.contains(origin.name)
        ? nil
        : draft.source.diagnostic(
          .unknownStep(written: origin.name, steps: steps), at: origin.range)
    }
  }
}

extension Mistake {
  /// `from` names a step that isn't there.
  static func unknownStep(written: String, steps: [String]) -> Mistake {
    let names = steps.map { "#\($0)" }.joined(separator: ", ")
    return Mistake(
      OriginsExist.self,
      BilingualText("no step ‘#\(written)’ in this file", "이 파일에 ‘#\(written)’ 단계는 없어요"),
      help: steps.isEmpty
        ? BilingualText("no step has an id", "이름이 있는 단계가 없어요")
        : BilingualText("steps are: \(names)", "단계: \(names)"))
  }
}
