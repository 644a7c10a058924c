/// A step's block moves time or verifies something (W704).
enum BlocksVerify: LessonRule {
  static let code = "W704"

  static func check(_ draft: LessonDraft) -> [Diagnostic] {
    draft.steps.compactMap(\.block).compactMap { block in
      guard block.place == .step, !block.script.isBroken, !block.script.leavesLinesOut,
        !block.script.statements.contains(where: { $0.statement.verifiesOrMoves })
      else { return nil }
      return draft.source.diagnostic(.nothingVerified, at: block.fence)
    }
  }
}

extension Mistake {
  /// A block that moves no time and verifies nothing.
  static let nothingVerified = Mistake(
    BlocksVerify.self,
    BilingualText(
      "nothing in this step is verified and time does not move",
      "이 단계에서는 확인하는 것도 없고 시간도 흐르지 않아요"),
    help: BilingualText(
      "add an ‘expect’ line; ‘tcptutor trace’ shows what really happens",
      "‘expect’ 줄을 넣어 주세요. ‘tcptutor trace’ 명령이 실제로 일어나는 일을 보여 줘요"))
}

extension Statement {
  fileprivate var verifiesOrMoves: Bool {
    switch self {
    case .expectEvent, .expectNoEvent, .expectCondition, .wait, .reset, .establish: true
    default: false
    }
  }
}
