import LessonKit
import LessonPlayer
import TutorScreen

// After a lesson: how it went, and what comes next.
extension App {
  /// Whether a lesson's end leads to its summary: not before a room, and of a file of its own only
  /// if it asks for anything.
  func hasSummary(_ index: Int) -> Bool {
    if isPresenting { return false }
    let steps = library.entries[index].lesson(in: look.language).steps
    return hasMenu || steps.contains { !$0.quizzes.isEmpty || $0.task != nil }
  }

  /// What comes after a lesson.
  enum Following: Equatable {
    case lesson(Int)
    case lab
    case quit
  }

  /// The next lesson, else the first that isn't finished, else the lab. What a room has finished
  /// isn't known.
  func following(_ index: Int) -> Following {
    if index + 1 < library.entries.count { return .lesson(index + 1) }
    guard hasMenu else { return .quit }
    guard !isPresenting, let next = nextLesson, next != index else { return .lab }
    return .lesson(next)
  }

  /// The same as the last screen of a lesson tells it.
  func ending(of index: Int) -> StageView.Ending {
    let ending: StageView.Ending =
      switch following(index) {
      case .lesson(let next): .lesson(library.entries[next].lesson(in: look.language).title)
      case .lab: .lab
      case .quit: .quit
      }
    return hasSummary(index) ? .summary(before: ending) : ending
  }

  /// Goes there.
  mutating func goOn(after index: Int) -> [Request] {
    switch following(index) {
    case .lesson(let next): open(next)
    case .lab:
      selection = labIndex
      openLab(fromStart: false)
    case .quit: return quit()
    }
    return []
  }

  /// What the summary of a lesson shows.
  func summaryView(_ index: Int) -> SummaryView {
    let entry = library.entries[index]
    let lesson = entry.lesson(in: look.language)
    let glossary = library.glossaries[look.language]
    let used = glossary?.anchors(in: lesson.steps.flatMap(\.inlines)) ?? []
    let next: SummaryView.Next =
      switch following(index) {
      case .lesson(let next): .lesson(menuEntry(next))
      case .lab: .lab
      case .quit: .quit
      }
    return SummaryView(
      of: menuEntry(index), LessonResults(in: lesson, progress.lessons[entry.id]),
      words: glossary?.terms.filter { used.contains($0.anchor) }.map(\.name) ?? [], next: next,
      notice: notice, scroll: scroll)
  }

  /// Scrolls the summary down by some lines, no further than there are any.
  mutating func scrollSummary(_ index: Int, by lines: Int) {
    scroll = min(max(scroll + lines, 0), summaryView(index).lastScroll(look: look, size: size))
  }

  mutating func handleInSummary(_ intent: Intent, _ index: Int) -> [Request] {
    switch intent {
    case .next(false), .confirm(false): return goOn(after: index)
    case .back, .close: returnToStage(index)
    case .first: enterStage(index, fromStart: true)
    case .leave: return leaveLesson()
    case .selectionUp: scrollSummary(index, by: -1)
    case .selectionDown: scrollSummary(index, by: 1)
    case .pageUp: scrollSummary(index, by: -max(size.rows - 2, 1))
    case .pageDown: scrollSummary(index, by: max(size.rows - 2, 1))
    default: break
    }
    return []
  }
}
