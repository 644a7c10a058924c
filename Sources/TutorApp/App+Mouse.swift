import LessonPlayer
import TerminalCells
import TutorScreen

extension App {
  /// Rows, or lines of text, by which a notch of the wheel scrolls.
  private static let notch = 3

  /// The stage that the mouse is over; nil elsewhere.
  private var stageUnderMouse: StageView? {
    switch place {
    case .menu, .titleCard, .summary: nil
    case .stage(let index): stageView(index)
    case .lab: lab.map(labView)
    }
  }

  /// Acts on a click: on the stage it selects the row under it, or lets go of the selected one. A
  /// segment to which something can be done is chosen for that too.
  mutating func click(_ place: GridPlace) {
    guard overlay == nil, editor == nil, let view = stageUnderMouse,
      case .lanes(let row)? = view.hit(place, look: look, size: size)
    else { return }
    let isChosen = row.map { choose($0, of: view.shownStage) } ?? false
    panel.row = row == panel.row && !isChosen ? nil : row
    panel.search = nil
    panel.scroll = 0
  }

  /// Chooses the segment of a row for what is done next, in a task or in the lab; false if it can't
  /// be chosen.
  private mutating func choose(_ row: Int, of stage: StageState) -> Bool {
    guard prediction == nil, case .segment(let segment) = stage.rows[row] else { return false }
    let id = segment.segment.id
    switch place {
    case .stage(let index):
      guard let player = player(index), player.isInTask,
        let number = player.task?.candidates.firstIndex(where: { $0.id == id })
      else { return false }
      change(index) { $0.handle(.task(.select(number + 1))) }
      return true
    case .lab:
      guard lab?.isMoving == false, lab?.lab.candidates.contains(where: { $0.id == id }) == true
      else { return false }
      lab?.handle(.select(id))
      return true
    case .menu, .titleCard, .summary: return false
    }
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
      if case .summary(let index) = self.place { scrollSummary(index, by: step) }
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
