import LessonKit
import NetworkSimulation

/// What a lesson asks of the stage itself: which panels, what to light up, how fast.
package struct StageDirections: Equatable, Sendable {
  /// The panels of the latest `show`, as written.
  package var panels: [Panel] = []
  /// The names of the latest `highlight` of the block being played, or of the one just played.
  package var highlights: [String] = []
  /// Whom to look at; nil is both.
  package var focus: HostID?
  /// How fast blocks play.
  package var pace = Pace.normal
  /// Pictures that the lesson changed; the default stands for a kind that isn't here.
  package var icons: [SegmentKind: String] = [:]

  /// Nothing asked for.
  package init() {}
}
