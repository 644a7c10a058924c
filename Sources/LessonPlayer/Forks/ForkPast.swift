import NetworkSimulation

/// What came before a world that was forked, as far as it can be gone back to.
package enum ForkPast: Equatable, Sendable {
  /// Nothing: the world was given as it is.
  case none
  /// An act of a lesson's run.
  case run(LessonRun, act: Int)

  /// The world in which segments set out, treated so; nil if the past doesn't hold their sending.
  func world(sending treatments: [SendingTreatment]) -> WorldSearch.Found? {
    guard case .run(let run, let act) = self else { return nil }
    return run.world(at: .sending(act: act, treatments))
  }
}
