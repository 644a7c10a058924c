import LessonKit
import LessonPlayer
import TutorScreen

extension App {
  /// What the stage shows of a lesson that is open.
  func stageView(_ index: Int) -> StageView {
    guard let player = player(index) else {
      preconditionFailure("a lesson on the stage has a player")
    }
    return StageView(
      player, previous: player.stageBefore, ending: ending(of: index), scroll: scroll,
      notice: notice, panel: panel, prediction: prediction, reading: reading,
      usesGlossary: hasWords(player))
  }

  mutating func handleOnStage(_ intent: Intent, _ index: Int) -> [Request] {
    if handleInSearch(intent, over: { app in app.stageView(index) }) { return [] }
    switch intent {
    case .leave:
      change(index) { $0.handle(.whatIf(.leave)) }
      return leaveLesson()
    case .notes:
      openNotes()
      return []
    case .next, .confirm, .choose:
      // A question behind the panel is looked at before it is answered.
      guard panel.open != nil, stageView(index).hidesQuestion(in: size) else { break }
      panel.close()
      return []
    default:
      if prediction == nil, handleInFork(intent, index) { return [] }
      if prediction == nil || isPanelOnTop || intent != .close,
        handleInPanel(intent, index)
      {
        return []
      }
    }
    if prediction != nil {
      handleInPrediction(intent, index)
      return []
    }
    if handleInFork(intent, index) { return [] }
    switch intent {
    case .next(let isRepeat), .confirm(let isRepeat):
      return goOn(intent, isRepeat: isRepeat, index)
    case .pageUp, .pageDown:
      turnPage(isDown: intent == .pageDown, stageView(index))
    case .predict:
      predict(index)
    case .toggleAutoPlay where player(index)?.phase == .finished:
      // There is nothing left to play.
      break
    default:
      guard let intent = playerIntent(intent) else { return [] }
      change(index) { $0.handle(intent) }
    }
    return []
  }

  /// What was scrolled to, or selected, belongs to the moment that has passed.
  mutating func forgetPlace() {
    scroll = 0
    panel.scroll = 0
    panel.row = nil
    panel.search = nil
  }

  private mutating func goOn(_ intent: Intent, isRepeat: Bool, _ index: Int) -> [Request] {
    guard let player = player(index) else { return [] }
    if player.nextEffect == .leaveLesson {
      guard !isRepeat else { return [] }
      guard !hasSummary(index) else {
        scroll = 0
        place = .summary(index)
        return []
      }
      return goOn(after: index)
    }
    forgetPlace()
    if case .confirm = intent, player.hasOpenSelection {
      change(index) { $0.handle(.submit) }
    } else {
      change(index) { $0.handle(.stepForward(isRepeat: isRepeat)) }
    }
    return []
  }

  private func playerIntent(_ intent: Intent) -> PlayerIntent? {
    switch intent {
    case .back: .stepBack
    case .eventForward: .eventForward
    case .eventBack: .eventBack
    case .choose(let number): .choose(number)
    case .lose: .task(.lose)
    case .retry: .task(.retry)
    case .selectionUp: .task(.selectPrevious)
    case .selectionDown: .task(.selectNext)
    case .first: .first
    case .last: .last
    case .sectionForward: .sectionForward
    case .sectionBack: .sectionBack
    case .toggleAutoPlay: .toggleAutoPlay
    case .faster: .faster
    case .slower: .slower
    case .hint: .hint
    default:
      nil
    }
  }
}

extension Player {
  /// The stage one press ago; nil at the beginning.
  var stageBefore: StageState? {
    var earlier = self
    // The first press back only takes the question back whether to skip a quiz.
    if earlier.quiz?.isAskingToSkip == true { earlier.handle(.stepBack) }
    earlier.handle(.stepBack)
    if earlier.cursor == cursor, (earlier.task == nil) == (task == nil) { return nil }
    return earlier.stage
  }

  /// Whether choices of a choose-all quiz wait to be submitted.
  var hasOpenSelection: Bool {
    guard let quiz, quiz.quiz.isMultipleChoice, let answer = quiz.answer else { return false }
    return !answer.isSubmitted && !answer.isSkipped && !answer.chosen.isEmpty
  }
}
