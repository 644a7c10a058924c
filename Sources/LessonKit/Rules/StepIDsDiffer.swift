/// Each step has an id of its own (E204).
enum StepIDsDiffer: LessonRule {
  static let code = "E204"

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

extension Mistake {
  /// The id was given to an earlier step, in this line.
  static func repeatedStepID(id: String, line: Int) -> Mistake {
    Mistake(
      StepIDsDiffer.self,
      BilingualText(
        "line \(line) has a step ‘#\(id)’ already", "‘#\(id)’ 단계는 \(line)번째 줄에 이미 있어요"),
      help: BilingualText("give each step an id of its own", "단계마다 다른 이름을 붙여 주세요"))
  }
}
