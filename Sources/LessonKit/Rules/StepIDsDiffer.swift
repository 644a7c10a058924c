/// Each step has an id of its own (E204).
enum StepIDsDiffer: Rule {
  static let code = "E204"
  static let title = BilingualText("a step id that is given twice", "두 번 쓰인 단계 이름")
  static let explanation = BilingualText(
    """
    Translations, tasks, progress and `trace --step` find a step by its id, so each step has one \
    of its own.
    """,
    """
    번역, 과제, 진도, `trace --step`이 이름으로 단계를 찾으니 단계마다 이름이 달라야 해요.
    """)
  static let example: RuleExample? = .page(
    """
    Time passes.

    ```tcp #wait
    wait 1s
    ```

    And again.

    ```tcp #wait
    wait 1s
    ```

    """,
    mended: """
      Time passes.

      ```tcp #wait
      wait 1s
      ```

      And again.

      ```tcp #wait-on
      wait 1s
      ```

      """)

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
