/// A step's words don't stand in `tcp setup` blocks (E113).
enum StepWordsStandInSteps: Rule {
  static let code = "E113"
}

extension Mistake {
  /// A step's word in a `tcp setup` block.
  static func belongsInStep(word: String) -> Mistake {
    Mistake(
      StepWordsStandInSteps.self,
      BilingualText(
        "‘\(word)’ belongs in a step's block, not in a setup",
        "‘\(word)’ 줄은 준비(setup)가 아니라 단계의 블록에 써요"),
      help: BilingualText(
        "move it to the block of the step it speaks of", "그 줄이 말하는 단계의 블록으로 옮겨 주세요"))
  }
}
