/// A step's block moves time or verifies something (W704).
enum BlocksVerify: LessonRule {
  static func check(_ draft: LessonDraft) -> [Diagnostic] {
    draft.steps.compactMap(\.block).compactMap { block in
      guard block.place == .step, !block.script.isBroken,
        !block.script.statements.contains(where: { $0.statement.verifiesOrMoves })
      else { return nil }
      return draft.source.diagnostic(.nothingVerified, at: block.fence)
    }
  }
}

extension Statement {
  fileprivate var verifiesOrMoves: Bool {
    switch self {
    case .expectEvent, .expectNoEvent, .expectCondition, .wait, .reset, .establish: true
    default: false
    }
  }
}
