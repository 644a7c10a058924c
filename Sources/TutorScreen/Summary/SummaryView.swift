import TerminalCells

/// What a learner sees after a lesson: how it went, and what comes next.
package struct SummaryView: Equatable, Sendable {
  var lesson: MenuView.Entry
  var results: LessonResults
  /// The words of the glossary that the lesson used.
  var words: [String]
  var next: Next
  var notice: StageView.Notice?
  /// The first line shown, where not all fit.
  var scroll: Int

  /// What a press leads to.
  package enum Next: Equatable, Sendable {
    case lesson(MenuView.Entry)
    /// All lessons are done.
    case lab
    /// The program ends, where only this lesson was asked for.
    case quit
  }

  /// The results of a lesson, and what comes next; `notice` is what to say in place of the footer,
  /// `scroll` the first line shown, where not all fit.
  package init(
    of lesson: MenuView.Entry, _ results: LessonResults, words: [String], next: Next,
    notice: StageView.Notice? = nil, scroll: Int = 0
  ) {
    self.lesson = lesson
    self.results = results
    self.words = words
    self.next = next
    self.notice = notice
    self.scroll = scroll
  }

  /// How far it can be scrolled in a size.
  package func lastScroll(look: ScreenLook, size: GridSize) -> Int {
    SummaryCard(view: self, look: look).hiddenLines(in: size)
  }
}
