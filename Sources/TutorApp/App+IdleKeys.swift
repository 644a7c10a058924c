import LessonPlayer
import TerminalCells
import TutorScreen

// No key is silent: where one changes nothing, a line says why.
extension App {
  /// Tells why an intent, after which everything stands as before, changed nothing.
  mutating func tellIfIdle(_ intent: Intent, since before: App) {
    guard notice == nil, intent.maySayWhy, !wasRefused else { return }
    var earlier = before
    earlier.notice = nil
    guard self == earlier else { return }
    notice = idleReason(of: intent).map { .idle($0) }
  }

  /// Tells that a key has no meaning here. Ctrl-L has one outside: the terminal is painted anew.
  mutating func tellUnused(_ key: Key) {
    if key == .control("l") { return }
    if wantsText {
      notice = .idle(.typing)
      return
    }
    switch key {
    case .character(let character):
      let hasName = ("!"..."~").contains(character)
      notice = .idle(.unused(hasName ? character : nil))
    default: notice = .idle(.unused(nil))
    }
  }

  /// Whether the stage says by itself why nothing was done.
  private var wasRefused: Bool {
    if place == .lab { return lab?.refusal != nil }
    guard let index = stageIndex, let player = player(index) else { return false }
    return player.refusal != nil || player.deedRefusal != nil
  }

  /// Why an intent may have nothing to change here; nil for what needs no word.
  private func idleReason(of intent: Intent) -> IdleKey? {
    if let overlay { return idleReason(of: intent, over: overlay) }
    switch place {
    case .menu, .titleCard, .summary: return idleReasonOffStage(of: intent)
    case .stage(let index): return idleReason(of: intent, index)
    case .lab: return idleReasonInLab(of: intent)
    }
  }

  private func idleReason(of intent: Intent, over overlay: Overlay) -> IdleKey? {
    // What is looked for, and isn't found, is told in the list.
    if isSearchingGlossary, intent == .next(isRepeat: false) || intent == .confirm(isRepeat: false)
    {
      return nil
    }
    let isScrolled = lastOverlayScroll(overlay) > 0
    switch intent {
    case .selectionUp, .pageUp, .first:
      return isScrolled || isInList(overlay) ? .atStart : .allInSight
    case .selectionDown, .pageDown, .last:
      return isScrolled || isInList(overlay) ? .atEnd : .allInSight
    default: return .covered
    }
  }

  private func isInList(_ overlay: Overlay) -> Bool {
    if case .glossary(let state) = overlay { !state.isOpen } else { false }
  }

  private func idleReasonOffStage(of intent: Intent) -> IdleKey? {
    switch intent {
    case .next, .confirm: nil
    case .selectionUp, .selectionDown, .pageUp, .pageDown, .first, .last:
      place == .menu && shownLessons.isEmpty ? .nothingListed : idleReasonAtEnd(of: intent)
    case .choose(let number):
      place == .menu && library.entries.contains { $0.number == number } ? .chosen : .noSuchNumber
    case .close: .nothingOpen
    case .back: .atStart
    case .settings, .save: .ofLab
    default: .ofLessons
    }
  }

  /// Of what leads up or down where no key of the stage does.
  private func idleReasonAtEnd(of intent: Intent) -> IdleKey {
    switch intent {
    case .selectionUp, .pageUp: place == .menu ? .atStart : idleWhereScrolled(.atStart)
    case .selectionDown, .pageDown, .last: place == .menu ? .atEnd : idleWhereScrolled(.atEnd)
    default: .ofLessons
    }
  }

  private func idleWhereScrolled(_ end: IdleKey) -> IdleKey {
    guard case .summary(let index) = place else { return .ofLessons }
    return summaryView(index).lastScroll(look: look, size: size) > 0 ? end : .allInSight
  }

  private func idleReason(of intent: Intent, _ index: Int) -> IdleKey? {
    if isSearchingLanes { return idleReasonWhileTyping(of: intent) }
    if prediction != nil { return idleReasonInPrediction(of: intent) }
    guard let player = player(index) else { return nil }
    switch intent {
    case .retry where !player.isInTask: return player.forkedWorld == nil ? .ofTasks : .forked
    case .choose where player.quiz?.isCorrect == true && !player.isInTask: return .answered
    case .choose(let number)
    where player.quiz?.answer?.chosen.contains(number - 1) == true && !player.isInTask:
      return .chosen
    case .selectionUp where player.isInTask, .selectionDown where player.isInTask:
      return .onlySegment
    case .hint where player.forkedWorld == nil:
      return player.step.hints.isEmpty ? .noHint : .noFurtherHint
    case .last, .sectionForward, .sectionBack, .hint:
      if player.forkedWorld != nil { return .forked }
    default: break
    }
    return idleReasonInLanes(
      of: intent, areCovered: stageView(index).hidesLanes(in: size))
  }

  /// That nothing is found is said beside what is typed.
  private func idleReasonWhileTyping(of intent: Intent) -> IdleKey? {
    switch intent {
    case .confirm, .selectionUp, .selectionDown: nil
    default: .typing
    }
  }

  private func idleReasonInPrediction(of intent: Intent) -> IdleKey {
    guard let prediction else { return .foretelling }
    switch intent {
    case .pageUp, .pageDown: return .allInSight
    case _ where prediction.isGraded: return .foretold
    case .next, .confirm: return .unanswered
    case .choose: return .noSuchNumber
    case .selectionUp, .selectionDown:
      return [.who, .signs].contains(prediction.question) ? .foretoldByDigits : .noSuchNumber
    default: return .foretelling
    }
  }

  private func idleReasonInLab(of intent: Intent) -> IdleKey? {
    if isSearchingLanes { return idleReasonWhileTyping(of: intent) }
    let isCovered = lab.map { labView($0).hidesLanes(in: size) } ?? false
    return switch intent {
    case .selectionUp where !panel.takesArrows, .selectionDown where !panel.takesArrows:
      .onlySegment
    case .notes where panel.search == nil: .ofLessons
    case .toggleAutoPlay, .hint, .predict, .whatIf, .sectionBack: .ofLessons
    default: idleReasonInLanes(of: intent, areCovered: isCovered)
    }
  }

  /// Of what lessons and the lab have in common.
  private func idleReasonInLanes(of intent: Intent, areCovered: Bool) -> IdleKey? {
    switch intent {
    case .selectionUp where areCovered, .selectionDown where areCovered: .lanesCovered
    case .pageUp where areCovered, .pageDown where areCovered: .allInSight
    case .next, .confirm: nil
    case .back, .eventBack, .first, .sectionBack, .selectionUp, .pageUp: .atStart
    case .eventForward, .last, .sectionForward, .selectionDown, .pageDown, .toggleAutoPlay: .atEnd
    case .choose: .noSuchNumber
    case .faster: .fastest
    case .slower: .slowest
    case .switchSide: .noSides
    case .close: .nothingOpen
    case .findBack, .notes: panel.search == nil ? .nothingSought : .onlyMatch
    case .settings, .save: .ofLab
    case .retry: .atStart
    default: .ofLessons
    }
  }
}

extension Intent {
  /// Whether it is worth a word that nothing came of it: a key that is held down is none, nor is
  /// what no key asked for.
  fileprivate var maySayWhy: Bool {
    switch self {
    case .next(let isRepeat), .confirm(let isRepeat): !isRepeat
    case .type, .erase, .switchLanguage, .quit, .noticeHangul, .notice, .click, .wheel, .resize:
      false
    default: true
    }
  }
}
