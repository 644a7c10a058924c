import LessonPlayer
import NetworkSimulation
import TutorScreen

/// Where the learner was when they turned aside from the lesson: what coming back gives back.
struct KeptPlace: Equatable, Sendable {
  var panel: PanelState
  var scroll: Int
}

extension App {
  /// Acts on what concerns a fork of the world, or the list of what can be done. False for other
  /// intents.
  mutating func handleInFork(_ intent: Intent, _ index: Int) -> Bool {
    guard let player = player(index) else { return false }
    // What comes next isn't foretold in the list: it is closed first.
    if intent == .predict, player.deeds != nil {
      change(index) { $0.handle(.whatIf(.list)) }
      return false
    }
    guard let wanted = whatIf(intent, player, index) else { return false }
    // The list stands in the pane.
    if wanted == .list, player.deeds == nil, stageView(index).hidesPane(in: size) {
      keepPlace()
      panel.close()
    }
    change(index) { $0.handle(.whatIf(wanted)) }
    return true
  }

  private func whatIf(_ intent: Intent, _ player: Player, _ index: Int) -> WhatIf? {
    var selected: SegmentID? { stageView(index).selectedSegment?.segment.id }
    switch intent {
    case .whatIf: return .list
    case .lose where !player.isInTask: return .lose(selected)
    case .choose(let digit) where player.deeds != nil: return .choose(digit, selected)
    case .switchSide where player.deeds != nil: return .switchSide
    // Space and Enter do what is on the last line.
    case .next(false) where player.deeds != nil, .confirm(false) where player.deeds != nil:
      return .list
    case .close where player.isAside && !isPanelOnTop: return .close
    default: return nil
    }
  }

  /// How many things lie over the lesson, each of which Esc closes.
  var layers: Int {
    guard let player = stageIndex.flatMap(player) else { return 0 }
    return player.layersAside + (prediction == nil ? 0 : 1)
  }

  /// Whether Esc closes the open panel first: nothing was laid over the lesson since it was opened.
  var isPanelOnTop: Bool { panel.open != nil && panel.layer >= layers }

  /// Changes the player. What was scrolled to, or selected, belongs to the moment that has passed;
  /// but what was so before the learner turned aside from the lesson comes back with it.
  mutating func change(_ index: Int, _ change: (inout Player) -> Void) {
    let before = player(index)
    if keptPlace == nil { keepPlace() }
    update(index, change)
    guard let after = player(index) else { return }
    guard after.forkedWorld != nil || after.deeds != nil else {
      let isBack = before?.forkedWorld != nil || before?.deeds != nil
      if isBack, let keptPlace {
        (panel, scroll) = (keptPlace.panel, keptPlace.scroll)
      } else if after != before {
        forgetPlace()
      }
      keptPlace = nil
      return
    }
    if before?.forkedWorld == nil, after.forkedWorld != nil { panel.lower() }
    // While the list is open the row is still to be chosen.
    if after.forkedWorld != before?.forkedWorld { forgetPlace() }
    if after.deeds != before?.deeds { scroll = 0 }
  }

  private mutating func keepPlace() { keptPlace = KeptPlace(panel: panel, scroll: scroll) }
}
