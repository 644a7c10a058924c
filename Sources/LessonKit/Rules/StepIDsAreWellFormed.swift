/// A step id is lower-case letters, digits and `-` (E007).
enum StepIDsAreWellFormed: Rule {
  static let code = "E007"
}

extension Mistake {
  /// A step id with other characters.
  static func malformedStepID(written: String) -> Mistake {
    Mistake(
      StepIDsAreWellFormed.self,
      BilingualText("‘\(written)’ is no step id", "‘\(written)’ 같은 이름은 단계에 붙일 수 없어요"),
      help: BilingualText(
        "a step id is lower-case letters, digits and ‘-’: #half-close",
        "단계 이름에는 영어 소문자, 숫자, ‘-’만 써요: #half-close"))
  }
}
