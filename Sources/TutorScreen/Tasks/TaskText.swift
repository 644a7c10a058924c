import LessonKit
import LessonPlayer
import NetworkSimulation
import TCPEngine
import Wording

/// What is said of a task, in one language: on the stage and in plain text alike.
package struct TaskText: Equatable, Sendable {
  private let language: Language

  /// The words of a language.
  package init(language: Language) {
    self.language = language
  }

  private func pick(_ korean: String, _ english: String) -> String {
    switch language {
    case .korean: korean
    case .english: english
    }
  }

  // MARK: What is to be done

  /// "Goal"
  package var goalLabel: String { pick("목표", "Goal") }
  /// "Forbidden"
  package var forbidLabel: String { pick("금지", "Forbidden") }
  /// "You may"
  package var allowLabel: String { pick("할 수 있는 일", "You may") }

  /// A goal in words: "both ends are CLOSED".
  package func goal(_ aim: TaskAim) -> String { phrase(aim, defaultFate: .arrives) }
  /// What must not come about, in words.
  package func prohibition(_ aim: TaskAim) -> String { phrase(aim, defaultFate: .sent) }

  private func phrase(_ aim: TaskAim, defaultFate: EventPattern.Fate) -> String {
    switch aim.what {
    case .event(let event): event.phrase(in: language, defaultFate: defaultFate)
    case .condition(let condition): condition.phrase(in: language)
    }
  }

  /// "lose a segment (1 left)"
  package func allowance(_ action: TaskActionKind, left: Int?) -> String {
    guard let left else { return name(action) }
    return name(action) + pick(" (\(left)번 남음)", " (\(left) left)")
  }

  /// "0.95 s left"
  package func timeLeft(_ time: Microseconds) -> String {
    pick("과제 시간 ", "task: ") + shortTimeLeft(time)
  }

  /// The same where there is little room, and something beside it says that a task is on.
  func shortTimeLeft(_ time: Microseconds) -> String {
    let span = time.text(in: language)
    return pick("\(span) 남음", "\(span) left")
  }

  /// What an action is called: "lose a segment".
  package func name(_ action: TaskActionKind) -> String {
    switch action {
    case .drop: pick("세그먼트 없애기", "lose a segment")
    case .duplicate: pick("세그먼트 복제", "duplicate a segment")
    case .delay: pick("세그먼트 늦추기", "delay a segment")
    case .send: pick("데이터 보내기", "send data")
    case .read: pick("읽기", "read")
    case .close: pick("연결 닫기", "close a side")
    case .abort: pick("연결 끊어 버리기", "abort")
    case .cut: pick("길 끊기", "cut the line")
    case .set: pick("설정 바꾸기", "change a setting")
    }
  }

  /// What a digit key does: "the server: close".
  func deed(_ action: TaskAction) -> String {
    switch action {
    case .call(let host, .send):
      pick("\(host.name(in: language)) 보내기…", "\(host.name(in: language)): send…")
    case .call(let host, let call):
      pick("\(host.name(in: language)) ", "\(host.name(in: language)): ")
        + call.name(in: language)
    case .delay: pick("세그먼트 늦추기…", "delay a segment…")
    default: action.kind.map(name) ?? ""
    }
  }

  // MARK: How it stands

  /// Where time has stopped: "길 한가운데: 클라이언트의 SYN (seq=100)".
  func onItsWay(_ traced: TracedSegment) -> String {
    pick("길 한가운데: ", "In mid-path: ") + segment(traced)
  }

  /// The end of a task in a sentence; nil while it goes on.
  package func outcome(_ outcome: TaskOutcome) -> String? {
    switch outcome {
    case .open: nil
    case .won: pick("해냈어요! 목표를 모두 이뤘어요.", "You did it: every goal is met.")
    case .broken(let breach):
      pick("금지된 일이 일어났어요: ", "What is forbidden has happened: ")
        + prohibition(breach.line) + "."
    case .timeUp: pick("과제의 시간이 다 됐어요.", "The task's time is up.")
    case .stuck:
      pick(
        "더 일어날 일도, 할 수 있는 일도 없어요. 목표는 아직이에요.",
        "Nothing more will happen and nothing is left to do, short of the goal.")
    case .flooded:
      pick("한꺼번에 너무 많은 일이 일어났어요.", "Too much happened at once.")
    }
  }

  /// The author's solution has run.
  var revealed: String {
    pick("이렇게 하면 목표를 이뤄요.", "This is how the goal is met.")
  }

  /// Why an action wasn't carried out.
  package func refusal(_ refusal: TaskRefusal) -> String {
    switch refusal {
    case .over: pick("과제가 끝났어요. 다시 해 볼 수는 있어요.", "The task is over; you can try again.")
    case .notAllowed(let action):
      pick("이 과제에서는 할 수 없는 일이에요: ", "this task doesn't let you do that: ") + name(action)
    case .usedUp(let action, let budget):
      pick("\(budget)번을 모두 썼어요: ", "you have done that \(times(budget)) already: ")
        + name(action)
    case .noSegment:
      pick("길 한가운데를 아직 지나지 않은 세그먼트가 없어요.", "no segment is short of the middle of its way.")
    case .noSuchSegment(let count) where count == 1:
      pick("고를 수 있는 세그먼트는 1번뿐이에요.", "there is only segment 1 to choose.")
    case .noSuchSegment(let count):
      pick(
        "1번부터 \(count)번까지 고를 수 있어요.", "there are only segments 1 to \(count) to choose from.")
    case .nothingComes:
      pick("기다려도 일어날 일이 없어요.", "nothing will happen by itself.")
    case .nothingDone: pick("되돌릴 일이 없어요.", "there is nothing to take back.")
    case .call(let host, let state, let error):
      pick(
        "지금 \(host.name(in: language)) 쪽은 \(state.rawValue) 상태예요. ",
        "the \(host.name(in: language)) is \(state.rawValue) now. ")
        + error.explanation(in: language)
    }
  }

  private func times(_ count: Int) -> String {
    switch count {
    case 1: "once"
    case 2: "twice"
    default: "\(count) times"
    }
  }

  /// The chosen segment, in the middle of its way: "the client's SYN (seq=100)".
  package func segment(_ traced: TracedSegment) -> String {
    let sender = traced.path.from.name(in: language)
    let kind = SegmentKind(of: traced)
    let header = traced.segment
    let seq = "seq=\(header.seq.rawValue)"
    let numbers = header.control.contains(.ack) ? seq + ", ack=\(header.ack.rawValue)" : seq
    let name = kind.noun(in: language)
    return pick("\(sender)의 \(name)", "the \(sender)'s \(name)") + " (\(numbers))"
  }
}
