import LessonPlayer
import TutorScreen

extension App {
  /// Acts on what concerns the panels and the selected row. False for other intents.
  mutating func handleInPanel(_ intent: Intent, _ index: Int) -> Bool {
    switch intent {
    // In a task the arrows choose the segment, in a prediction the number.
    case .selectionUp, .selectionDown:
      let isFree = player(index)?.isInTask == false && prediction == nil
      guard panel.takesArrows || isFree else { return false }
    default: break
    }
    return handleInPanel(intent) { app in app.stageView(index) }
  }

  /// The same over any stage.
  mutating func handleInPanel(_ intent: Intent, over view: (App) -> StageView) -> Bool {
    switch intent {
    case .panel(let wanted):
      panel.press(wanted, over: layers)
    case .switchSide:
      panel.switchSide()
    case .switchLayout:
      reading.switchLayout()
    case .switchNumbers:
      look.numbers = look.numbers.other
      prediction?.countNumbers(fromFirst: look.numbers == .relative)
      notice = .numbers(look.numbers)
    case .close where panel.open != nil:
      panel.close()
    case .close:
      panel.row = nil
    case .selectionUp, .selectionDown:
      // What isn't seen isn't selected.
      if view(self).hidesLanes(in: size) { return true }
      move(by: intent == .selectionUp ? -1 : 1, view(self))
    // Of the rows of the lanes, once one of them is selected.
    case .first where panel.row != nil:
      panel.select(by: -view(self).shownStage.rows.count, in: view(self).shownStage)
    case .last where panel.row != nil:
      panel.row = nil
    case .pageUp, .pageDown:
      guard panel.open != nil else { return false }
      return scrollPanel(isDown: intent == .pageDown, view(self))
    default:
      return false
    }
    return true
  }

  private mutating func move(by offset: Int, _ view: StageView) {
    if panel.takesArrows {
      panel.moveField(by: offset, of: view.headerFieldCount)
      panel.scroll = 0
    } else {
      panel.select(by: offset, in: view.shownStage)
    }
  }

  /// Turns a page of the text; of the lanes while one of their rows is selected, or where the text
  /// is all in sight.
  mutating func turnPage(isDown: Bool, _ view: StageView) {
    let (range, page) = view.scrollRange(look: look, size: size)
    if panel.row != nil || range.lowerBound == range.upperBound {
      if view.hidesLanes(in: size) { return }
      let rows = max(view.laneRows(look: look, size: size) - 1, 1)
      panel.select(by: isDown ? rows : -rows, in: view.shownStage)
    } else {
      scroll(by: isDown ? page : -page, in: range)
    }
  }

  /// Scrolls the pane, as far as it goes.
  mutating func scroll(by lines: Int, in range: ClosedRange<Int>) {
    scroll = min(max(scroll + lines, range.lowerBound), range.upperBound)
  }

  /// A panel that doesn't fit is scrolled before the pane, which then stands still.
  private mutating func scrollPanel(isDown: Bool, _ view: StageView) -> Bool {
    let range = view.panelScrollRange(look: look, size: size)
    guard range.lowerBound < range.upperBound else { return false }
    panel.scroll = min(max(panel.scroll + (isDown ? 6 : -6), range.lowerBound), range.upperBound)
    return true
  }
}
