import TutorScreen

// What the learner looks for in the lanes.
extension App {
  /// Whether what is typed says what is looked for in the lanes.
  var isSearchingLanes: Bool { overlay == nil && panel.search?.isTyping == true }

  /// Acts on what concerns the search in the lanes. False for other intents.
  mutating func handleInSearch(_ intent: Intent, over view: (App) -> StageView) -> Bool {
    guard var search = panel.search else {
      guard intent == .find, prediction == nil else { return false }
      panel.search = LaneSearch(from: panel.row)
      return true
    }
    switch intent {
    case .type, .erase:
      guard let text = SearchField.changed(search.text, by: intent) else {
        endSearch(at: search.origin)
        return true
      }
      search.look(for: text, in: view(self).shownStage, look)
    case .confirm where search.isTyping:
      guard !search.isBlank else {
        endSearch(at: search.origin)
        return true
      }
      if search.row != nil { search.settle() }
    case .close where search.isTyping:
      endSearch(at: search.origin)
      return true
    case .close where panel.open == nil:
      endSearch(at: panel.row)
      return true
    case .selectionDown where search.isTyping, .notes:
      search.move(isForward: true, from: panel.row, in: view(self).shownStage, look)
    case .selectionUp where search.isTyping, .findBack:
      search.move(isForward: false, from: panel.row, in: view(self).shownStage, look)
    case .find: search = LaneSearch(from: panel.row)
    default: return search.isTyping
    }
    panel.search = search
    panel.row = search.row ?? search.origin
    panel.scroll = 0
    return true
  }

  private mutating func endSearch(at row: Int?) {
    panel.search = nil
    panel.row = row
    panel.scroll = 0
  }
}
