/// A choice has one claim (E405).
enum ClaimsDiffer: LessonRule {
  static let code = "E405"

  static func check(_ draft: LessonDraft) -> [Diagnostic] {
    draft.looseClaims(against: ClaimsDiffer.self)
  }
}

extension Mistake {
  /// A second claim about the same choice.
  static func repeatedClaim(number: Int) -> Mistake {
    Mistake(
      ClaimsDiffer.self,
      BilingualText("choice \(number) has a claim already", "\(number)번 선택지에는 이미 주장이 있어요"),
      help: BilingualText("a choice has one claim", "선택지 하나에 주장은 하나예요"))
  }
}
