import TutorScreen

extension App {
  mutating func handleInMenu(_ intent: Intent) -> [Request] {
    let count = library.entries.count
    switch intent {
    case .leave: return quit()
    case .selectionUp: selection = max(selection - 1, 0)
    case .selectionDown: selection = min(selection + 1, max(count - 1, 0))
    case .first:
      if library.entries.indices.contains(selection) { enterStage(selection, fromStart: true) }
    case .last: selection = max(count - 1, 0)
    case .choose(let number):
      if let index = library.entries.firstIndex(where: { $0.number == number }) {
        selection = index
      }
    case .next(false), .confirm(false):
      if library.entries.indices.contains(selection) { open(selection) }
    default: break
    }
    return []
  }

  mutating func handleInTitleCard(_ intent: Intent, _ index: Int) -> [Request] {
    switch intent {
    case .next(false), .confirm(false): enterStage(index)
    case .first: enterStage(index, fromStart: true)
    case .leave, .close, .back: return leaveLesson()
    default: break
    }
    return []
  }

  /// Keys while something stands over the screen: they scroll it or close it.
  mutating func handleInOverlay(_ intent: Intent) {
    guard let overlay else { return }
    let last = lastOverlayScroll(overlay)
    switch intent {
    case .selectionUp: self.overlay = overlay.scrolled(by: -1, last: last)
    case .selectionDown: self.overlay = overlay.scrolled(by: 1, last: last)
    case .pageUp: self.overlay = overlay.scrolled(by: -8, last: last)
    case .pageDown: self.overlay = overlay.scrolled(by: 8, last: last)
    case .next(false), .confirm(false), .close, .leave, .help, .back: self.overlay = nil
    default: break
    }
  }
}
