import LessonKit
import NetworkSimulation
import Wording

/// The menu of lessons, as plain values.
package struct MenuView: Equatable, Sendable {
  var entries: [Entry]
  /// Index of the selected entry; ignored where there are none.
  var selection: Int
  var notice: StageView.Notice?
  /// What is looked for; nil while nothing is.
  var search: Search?

  /// A menu; `notice` is what to say in place of the footer, `search` what its entries were found by.
  package init(
    entries: [Entry], selection: Int, notice: StageView.Notice? = nil, search: Search? = nil
  ) {
    self.search = search
    self.entries = entries
    self.selection = selection
    self.notice = notice
  }

  /// What is looked for, as far as it is typed.
  package struct Search: Equatable, Sendable {
    var text: String
    /// How many lessons there are to find.
    var count: Int

    /// A text, in so many lessons.
    package init(text: String, of count: Int) {
      self.text = text
      self.count = count
    }
  }

  /// The line of a lesson, or the lab's.
  package struct Entry: Equatable, Sendable {
    var number: Int?
    var kind: SegmentKind?
    var title: String
    var summary: String
    var level: LessonMetadata.Level?
    var minutes: Int?
    /// What its parts are called, in order.
    var sections: [String] = []
    var progress: Progress
    /// What came of it so far; nil for one that wasn't begun.
    var results: LessonResults?
    /// Whether it is the one to take next.
    var isNext: Bool
    /// What the title alone doesn't say, beside it.
    var remark = ""

    /// The line of a lesson.
    package init(
      _ lesson: Lesson, progress: Progress, results: LessonResults? = nil, isNext: Bool = false
    ) {
      self.results = results
      self.isNext = isNext
      number = lesson.number
      kind = lesson.pictureKind
      title = lesson.title
      summary = lesson.metadata.summary ?? ""
      level = lesson.metadata.level
      minutes = lesson.metadata.minutes
      for section in lesson.steps.compactMap(\.breadcrumb.last) where !sections.contains(section) {
        sections.append(section)
      }
      self.progress = progress
    }

    /// The lab's line. `isBegun`: its world is as it was left.
    package init(labIn language: Language, isBegun: Bool) {
      let text = LabText(language: language)
      title = text.title
      summary = text.promise
      remark = text.purpose
      isNext = false
      progress = isBegun ? .begun : .new
    }

    /// What the lab is found by, in every language.
    package static var labTexts: [String] {
      Language.allCases.map(LabText.init).flatMap { [$0.title, $0.purpose] }
    }
  }

  /// How far the learner has come.
  package enum Progress: Equatable, Sendable {
    case new
    /// At a step, from 1, of so many.
    case started(step: Int, of: Int)
    /// Under way, without steps to count.
    case begun
    /// Seen to its end. `isUpdated`: the lesson has changed since.
    case finished(isUpdated: Bool)
  }
}
