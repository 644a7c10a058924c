import LessonKit
import NetworkSimulation

/// The menu of lessons, as plain values.
package struct MenuView: Equatable, Sendable {
  var entries: [Entry]
  /// Index of the selected entry; ignored where there are none.
  var selection: Int
  var notice: StageView.Notice?

  /// A menu; `notice` is what to say in place of the footer.
  package init(entries: [Entry], selection: Int, notice: StageView.Notice? = nil) {
    self.entries = entries
    self.selection = selection
    self.notice = notice
  }

  /// One lesson's line.
  package struct Entry: Equatable, Sendable {
    var number: Int?
    var kind: SegmentKind?
    var title: String
    var summary: String
    var level: LessonMetadata.Level?
    var minutes: Int?
    var progress: Progress

    /// The line of a lesson.
    package init(_ lesson: Lesson, progress: Progress) {
      number = lesson.number
      kind = lesson.pictureKind
      title = lesson.title
      summary = lesson.metadata.summary ?? ""
      level = lesson.metadata.level
      minutes = lesson.metadata.minutes
      self.progress = progress
    }
  }

  /// How far the learner has come.
  package enum Progress: Equatable, Sendable {
    case new
    /// At a step, from 1, of so many.
    case started(step: Int, of: Int)
    /// Seen to its end. `isUpdated`: the lesson has changed since.
    case finished(isUpdated: Bool)
  }
}
