import LessonPlayer
import TerminalCells
import TutorScreen

extension App {
  /// Rows, or lines of text, by which a notch of the wheel scrolls.
  private static let notch = 3

  /// The stage that the mouse is over; nil elsewhere.
  private var stageUnderMouse: StageView? {
    switch place {
    case .menu, .titleCard: nil
    case .stage(let index): stageView(index)
    case .lab: lab.map(labView)
    }
  }

  /// Acts on a click: on the stage it selects the row under it, or lets go of the selected one.
  mutating func click(_ place: GridPlace) {
    guard overlay == nil, editor == nil,
      case .lanes(let row)? = stageUnderMouse?.hit(place, look: look, size: size)
    else { return }
    panel.row = row == panel.row ? nil : row
    panel.scroll = 0
  }

  /// Acts on the wheel: it scrolls what is under it. Where that is a list, it selects.
  mutating func turnWheel(up: Bool, at place: GridPlace) {
    guard editor == nil else { return }
    let step = up ? -1 : 1
    let intent = up ? Intent.selectionUp : .selectionDown
    if overlay != nil {
      handleInOverlay(intent)
      return
    }
    guard let view = stageUnderMouse else {
      if self.place == .menu { _ = handleInMenu(intent) }
      return
    }
    switch view.hit(place, look: look, size: size) {
    case .lanes:
      panel.select(by: step * Self.notch, in: view.shownStage)
    case .pane:
      let range = view.scrollRange(look: look, size: size).range
      scroll = min(max(scroll + step, range.lowerBound), range.upperBound)
    case .panel:
      let range = view.panelScrollRange(look: look, size: size)
      let wanted = panel.scroll + step * Self.notch
      panel.scroll = min(max(wanted, range.lowerBound), range.upperBound)
    case nil: break
    }
  }
}
