import LessonKit

extension PlainWords {
  /// The command that was typed; a letter typed with the Korean layout on is the key's.
  func command(_ line: String) -> String {
    switch line {
    case "ㅌ": "x"
    case "h", "ㅗ": "hint"
    case "r", "ㄱ": "retry"
    default: line
    }
  }

  var met: String {
    switch language {
    case .korean: "이룸"
    case .english: "met"
    }
  }

  var oneSolution: String {
    switch language {
    case .korean: "풀이 하나:"
    case .english: "One solution:"
    }
  }

  var noHint: String {
    switch language {
    case .korean: "힌트가 없어요."
    case .english: "There is no hint."
    }
  }

  var allQuiet: String {
    switch language {
    case .korean: "날아가는 세그먼트도, 도는 타이머도 없어요."
    case .english: "No segment is on its way and no timer runs."
    }
  }

  func onItsWay(_ segment: String) -> String {
    switch language {
    case .korean: "길 한가운데: \(segment)"
    case .english: "In the middle of its way: \(segment)"
    }
  }

  /// Which lines may be typed for these actions.
  func howToType(_ actions: [TaskActionKind]) -> String {
    let choosing = actions.contains(where: \.isOfSegments) ? ["choose 2"] : []
    let always = ["back", "retry", "goals", "skip"]
    let examples = (["next"] + choosing + actions.map(\.typed) + always).joined(separator: ", ")
    switch language {
    case .korean: return "한 줄씩 적어요: \(examples)"
    case .english: return "Type a line: \(examples)"
    }
  }

  func taskPrompt(hasHint: Bool) -> String {
    let hint =
      switch (language, hasHint) {
      case (_, false): ""
      case (.korean, true): "   [h] 힌트"
      case (.english, true): "   [h] hint"
      }
    return switch language {
    case .korean: "[Enter] 흘려보내기\(hint)   [skip] 건너뛰기   [q] 그만두기 "
    case .english: "[Enter] let it go on\(hint)   [skip] skip   [q] quit "
    }
  }

  var taskOverPrompt: String {
    switch language {
    case .korean: "[r] 다시 하기   [back] 되돌리기   [Enter] 이어서 읽기   [q] 그만두기 "
    case .english: "[r] try again   [back] take back   [Enter] read on   [q] quit "
    }
  }
}

extension TaskActionKind {
  /// Whether it is done to the chosen segment.
  fileprivate var isOfSegments: Bool {
    switch self {
    case .drop, .duplicate, .delay: true
    case .send, .read, .close, .abort, .cut, .set: false
    }
  }

  /// How the action is typed, with an example's values.
  fileprivate var typed: String {
    switch self {
    case .drop: "lose"
    case .duplicate: "duplicate"
    case .delay: "delay 30ms"
    case .send: "client send 100"
    case .read: "server read 100"
    case .close: "server close"
    case .abort: "client abort"
    case .cut: "cut link"
    case .set: "set rtt 300ms"
    }
  }
}
