/// A choice is ticked if, and only if, the engine bears out its claim (E402).
enum TicksFollowClaims: Rule {
  static let code = "E402"
}

extension Mistake {
  /// The tick and the claim disagree; `claim` as written, `step` its id.
  package static func claimDisagrees(
    choice: Int, isTicked: Bool, claim: String, step: String?
  ) -> Mistake {
    Mistake(
      TicksFollowClaims.self,
      BilingualText(
        "choice \(choice) is \(isTicked ? "" : "not ")ticked, but its claim (\(claim)) "
          + (isTicked ? "isn't true" : "is true") + " in "
          + (step.map { "step #\($0)" } ?? "this step"),
        "선택지 \(choice)번은 정답으로 표시\(isTicked ? "됐는데" : "되지 않았는데"), 그 주장(\(claim))은 "
          + (step.map { "#\($0) 단계에서" } ?? "이 단계에서")
          + (isTicked ? " 사실이 아니에요" : " 사실이에요")),
      help: BilingualText(
        "tick what the engine does, or correct the claim",
        "엔진이 하는 일에 표시하거나 주장을 고쳐 주세요"))
  }
}
