/// `from` names a step of the same file (E203).
enum OriginsExist: Rule {
  static let code = "E203"
  static let title = BilingualText("a step that isn't there", "없는 단계")
  static let explanation = BilingualText(
    """
    `from` begins a task with the world as it was before another step of the same file. Steps \
    are named in their fences: `tcp #syn`.
    """,
    """
    `from`은 같은 파일의 다른 단계 바로 앞의 세계에서 과제를 시작해요. 단계 이름은 울타리에 적어요: `tcp #syn`.
    """)
  static let example: RuleExample? = nil

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
