/// A step's block moves time or verifies something (W704).
enum BlocksVerify: Rule {
  static let code = "W704"
  static let title = BilingualText("a block that verifies nothing", "아무것도 확인하지 않는 블록")
  static let explanation = BilingualText(
    """
    Without `expect`, `wait`, `establish` or `reset` no time moves: the learner presses a key \
    and sees nothing happen, and whatever the prose says of it is unproved. `tcptutor suggest` \
    proposes the lines that hold there.
    """,
    """
    `expect`, `wait`, `establish`, `reset`이 없으면 시간이 흐르지 않아요. 키를 눌러도 아무 일이 일어나지 않고, 글이 하는 말은 확인되지 \
    않아요. `tcptutor suggest` 명령이 그 자리에 맞는 줄을 보여 줘요.
    """)
  static let example: RuleExample? = .script(
    "client connect",
    mended: """
      client connect
      expect client -> server SYN
      """)

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
      "add an ‘expect’ line; ‘tcptutor suggest’ proposes lines that hold",
      "‘expect’ 줄을 넣어 주세요. ‘tcptutor suggest’ 명령이 맞는 줄을 보여 줘요"))
}

extension Statement {
  fileprivate var verifiesOrMoves: Bool {
    switch self {
    case .expectEvent, .expectNoEvent, .expectCondition, .wait, .reset, .establish: true
    default: false
    }
  }
}
