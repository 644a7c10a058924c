import TutorScreen
import Wording

extension App {
  /// The menu's lines: all, or those that are looked for.
  var menuView: MenuView {
    let shown = shownLessons
    let entries = shown.map { index in
      guard index < labIndex else {
        return MenuView.Entry(labIn: look.language, isBegun: lab != nil)
      }
      return menuEntry(index)
    }
    return MenuView(
      entries: entries, selection: shown.firstIndex(of: selection) ?? 0, notice: notice,
      search: search.map { MenuView.Search(text: $0, of: labIndex + 1) })
  }

  /// The line of a lesson of the library.
  func menuEntry(_ index: Int) -> MenuView.Entry {
    let entry = library.entries[index]
    let lesson = entry.lesson(in: look.language)
    let known = progress.lessons[entry.id]
    return MenuView.Entry(
      lesson, progress: progress(of: entry), results: known.map { LessonResults(in: lesson, $0) },
      isNext: index == nextLesson)
  }

  /// The lab's index in the menu: after all lessons.
  var labIndex: Int { library.entries.count }

  /// What the menu shows: lessons by their indices in the library, and below them the lab. Nothing
  /// without lessons, for that must be told.
  var shownLessons: [Int] {
    if library.entries.isEmpty { return [] }
    guard let search else { return Array(0...labIndex) }
    let query = SearchQuery(search)
    let found = library.entries.indices.filter { query.matches(library.entries[$0].searchTexts) }
    return found + (query.matches(MenuView.Entry.labTexts) ? [labIndex] : [])
  }

  mutating func handleInMenu(_ intent: Intent) -> [Request] {
    let shown = shownLessons
    switch intent {
    case .leave: return quit()
    case .find: search = search ?? ""
    case .close: search = nil
    case .type, .erase: changeSearch(intent)
    case .selectionUp: select(by: -1, in: shown)
    case .selectionDown: select(by: 1, in: shown)
    case .pageUp: select(by: -8, in: shown)
    case .pageDown: select(by: 8, in: shown)
    case .last: selection = shown.last ?? 0
    case .choose(let number):
      if let index = library.entries.firstIndex(where: { $0.number == number }) {
        selection = index
      }
    // What is under way, or done, begins anew; else there is nothing that the key could undo.
    case .first:
      if shown.contains(selection), isBegun(selection) {
        start(selection)
      } else {
        selection = shown.first ?? 0
      }
    case .next(false), .confirm(false):
      guard shown.contains(selection) else { break }
      if selection == labIndex { openLab(fromStart: false) } else { open(selection) }
    default: break
    }
    return []
  }

  /// Whether the menu's line offers to begin from the start.
  private func isBegun(_ index: Int) -> Bool {
    index == labIndex ? lab != nil : progress(of: library.entries[index]) != .new
  }

  private mutating func start(_ index: Int) {
    if index == labIndex { openLab(fromStart: true) } else { enterStage(index, fromStart: true) }
  }

  private mutating func select(by offset: Int, in shown: [Int]) {
    guard let place = shown.firstIndex(of: selection) else { return }
    selection = shown[min(max(place + offset, 0), shown.count - 1)]
  }

  /// The selected lesson stays as long as it is found.
  private mutating func changeSearch(_ intent: Intent) {
    guard let typed = search else { return }
    search = SearchField.changed(typed, by: intent)
    let shown = shownLessons
    if !shown.contains(selection), let first = shown.first { selection = first }
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
    if case .glossary(let state) = overlay { return handleInGlossary(intent, state) }
    let last = lastOverlayScroll(overlay)
    switch intent {
    case .selectionUp: self.overlay = overlay.scrolled(by: -1, last: last)
    case .selectionDown: self.overlay = overlay.scrolled(by: 1, last: last)
    case .pageUp: self.overlay = overlay.scrolled(by: -8, last: last)
    case .pageDown: self.overlay = overlay.scrolled(by: 8, last: last)
    case .next(false), .confirm(false), .close, .leave, .help, .notes, .back:
      self.overlay = nil
    default: break
    }
  }
}
