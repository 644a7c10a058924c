import LessonKit

/// A step of a lesson, named so that it is found again after the lesson has changed.
package struct StepPlace: Codable, Equatable, Sendable {
  /// The step's id, "syn"; for one without, how far it comes after the last id: "syn+2", or "+2" if
  /// there is none before.
  package var step: String
  /// Its index, from 0, for a lesson that no longer has the id.
  package var index: Int

  /// The place of a step by its index. Traps outside.
  package init(_ index: Int, in lesson: Lesson) {
    precondition(lesson.steps.indices.contains(index), "a place is one of the lesson's steps")
    self.index = index
    guard let named = (0...index).last(where: { lesson.steps[$0].id != nil }) else {
      step = "+\(index)"
      return
    }
    step = (lesson.steps[named].id ?? "") + (named == index ? "" : "+\(index - named)")
  }

  /// The index of the step in a lesson; where it is gone, of the nearest one.
  package func index(in lesson: Lesson) -> Int {
    let last = max(lesson.steps.count - 1, 0)
    let parts = step.split(separator: "+", maxSplits: 1, omittingEmptySubsequences: false)
    let offset = parts.count == 2 ? Int(parts[1]) ?? 0 : 0
    guard let id = parts.first, !id.isEmpty,
      let named = lesson.steps.firstIndex(where: { $0.id == String(id) })
    else { return min(max(index, 0), last) }
    return min(max(named + min(offset, lesson.steps.count), 0), last)
  }
}
