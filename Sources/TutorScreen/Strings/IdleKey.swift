/// Why a key changed nothing: told in place of the footer, once.
package enum IdleKey: Equatable, Sendable {
  /// No key of this name does anything anywhere; nil where it has no name.
  case unused(Character?)
  /// Something stands over the screen.
  case covered
  /// The learner foretells, and this isn't how.
  case foretelling
  /// They foretell by digits here.
  case foretoldByDigits
  /// They have foretold nothing yet that could be handed in.
  case unanswered
  /// All was foretold: the next press goes on.
  case foretold
  /// A key of the lessons, in a world that was forked from one.
  case forked
  /// A key of the lessons' stage, elsewhere.
  case ofLessons
  /// A key of tasks, where there is none.
  case ofTasks
  /// A key of the lab, elsewhere.
  case ofLab
  /// It goes no further back, and no further on.
  case atStart, atEnd
  /// The menu lists nothing: no line is found, or there are no lessons.
  case nothingListed
  /// There is nothing more of it to see.
  case allInSight
  /// There is no second segment to choose.
  case onlySegment
  /// No choice, or deed, has this number.
  case noSuchNumber
  /// What has this number is chosen already.
  case chosen
  /// The question has its right answer.
  case answered
  /// The step has no hint, or no further one.
  case noHint, noFurtherHint
  /// It plays as fast, or as slowly, as it can.
  case fastest, slowest
  /// No panel with two sides is open.
  case noSides
  /// Nothing is open that could be closed.
  case nothingOpen
  /// No other row matches what is looked for.
  case onlyMatch
  /// Nothing was looked for.
  case nothingSought
  /// A panel stands in the place of the lanes.
  case lanesCovered
  /// A key that changes no setting, while settings are chosen.
  case ofSettings
  /// What is looked for is being typed.
  case typing
}

extension ScreenText {
  /// What is said of a key that changed nothing.
  func idle(_ key: IdleKey) -> String {
    switch key {
    case .unused(let character?):
      pick(
        "‘\(character)’ 키는 하는 일이 없어요. 모든 키는 ?에 있어요.",
        "The key ‘\(character)’ does nothing. All keys: ?")
    case .unused(nil):
      pick("하는 일이 없는 키예요. 모든 키는 ?에 있어요.", "This key does nothing. All keys: ?")
    case .covered: pick("먼저 Esc로 닫아 주세요.", "Close this first, with Esc.")
    case .foretelling:
      pick("예측하는 중이에요. 다 말하거나 Esc로 그만두면 돼요.", "You are predicting: finish, or leave it with Esc.")
    case .foretoldByDigits: pick("여기서는 숫자 키로 골라요.", "Choose with the digit keys here.")
    case .unanswered: pick("먼저 골라 주세요. 그만두려면 Esc.", "Choose something first; Esc leaves it.")
    case .foretold: pick("다 말했어요. Space를 누르면 이어져요.", "All is said: Space goes on.")
    case .forked:
      pick("따로 흐르는 세계에는 없는 키예요. Esc로 돌아가요.", "Not in a what-if: Esc leads back to the lesson.")
    case .ofLessons: pick("강의를 보는 중에 쓰는 키예요.", "That key works inside a lesson.")
    case .ofTasks: pick("과제를 할 때 쓰는 키예요.", "That key works in a task.")
    case .ofLab: pick("실험실에서 쓰는 키예요.", "That key works in the lab.")
    case .atStart: pick("여기가 처음이에요.", "This is the beginning.")
    case .atEnd: pick("여기가 끝이에요.", "This is the end.")
    case .nothingListed: pick("고를 것이 없어요.", "There is nothing to choose.")
    case .allInSight: pick("이미 다 보이고 있어요.", "All of it is in sight.")
    case .onlySegment: pick("고를 다른 세그먼트가 없어요.", "There is no other segment to choose.")
    case .noSuchNumber: pick("지금은 그 번호로 고를 것이 없어요.", "Nothing here has that number.")
    case .chosen: pick("이미 골랐어요. Space를 누르면 이어져요.", "Chosen already: Space goes on.")
    case .answered: pick("이미 맞힌 질문이에요.", "You have answered this already.")
    case .noHint: pick("여기에는 힌트가 없어요.", "There is no hint here.")
    case .noFurtherHint: pick("힌트는 이게 다예요.", "There are no more hints.")
    case .fastest: pick("이보다 빠르게는 안 돼요.", "It doesn't get faster.")
    case .slowest: pick("이보다 느리게는 안 돼요.", "It doesn't get slower.")
    case .noSides:
      pick("두 쪽이 있는 패널(i g k)에서 쓰는 키예요.", "That key is for panels with two sides: i g k.")
    case .nothingOpen: pick("닫을 것이 없어요.", "Nothing is open.")
    case .onlyMatch: pick("맞는 줄이 더 없어요.", "No other row matches.")
    case .nothingSought: pick("찾고 있는 것이 없어요. /로 시작해요.", "Nothing is being searched; / begins.")
    case .lanesCovered:
      pick("패널이 사다리를 가리고 있어요. Esc로 닫아요.", "The panel covers the lanes; Esc closes it.")
    case .ofSettings: pick("설정을 고르는 중이에요. Esc로 닫아요.", "You are choosing settings; Esc closes them.")
    case .typing: pick("찾을 말을 쓰는 중이에요. Esc로 그만둬요.", "You are typing; Esc stops the search.")
    }
  }
}
