import LessonPlayer
import TerminalCells
import TutorScreen

extension App {
  /// Rows, or lines of text, by which a notch of the wheel scrolls.
  private static let notch = 3

  /// Acts on a click: on the stage it selects the row under it, or lets go of the selected one.
  mutating func click(_ place: GridPlace) {
    guard overlay == nil, case .stage(let index) = self.place,
      case .lanes(let row)? = stageView(index).hit(place, look: look, size: size)
    else { return }
    panel.row = row == panel.row ? nil : row
    panel.scroll = 0
  }

  /// Acts on the wheel: it scrolls what is under it. Where that is a list, it selects.
  mutating func turnWheel(up: Bool, at place: GridPlace) {
    let step = up ? -1 : 1
    let intent = up ? Intent.selectionUp : .selectionDown
    if overlay != nil {
      handleInOverlay(intent)
      return
    }
    switch self.place {
    case .menu: _ = handleInMenu(intent)
    case .titleCard: break
    case .stage(let index):
      let view = stageView(index)
      switch view.hit(place, look: look, size: size) {
      case .lanes:
        guard let stage = player(index)?.stage else { return }
        panel.select(by: step * Self.notch, in: stage)
      case .pane:
        let range = pages(index).range
        scroll = min(max(scroll + step, range.lowerBound), range.upperBound)
      case .panel:
        let range = view.panelScrollRange(look: look, size: size)
        let wanted = panel.scroll + step * Self.notch
        panel.scroll = min(max(wanted, range.lowerBound), range.upperBound)
      case nil: break
      }
    }
  }
}
