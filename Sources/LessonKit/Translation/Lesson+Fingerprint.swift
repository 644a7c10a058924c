extension Lesson {
  /// The fingerprint of the lesson as a learner meets it: its prose and its blocks, without front
  /// matter, comments and how lines are broken. O(its length).
  package var fingerprint: String {
    let first = outline.steps.first?.lines.lowerBound ?? 1
    return Fingerprint.of(sourceLines.dropFirst(first - 1).joined(separator: "\n"))
  }
}
