import Packetdrill

extension LessonRun {
  /// Where a run's events come from.
  enum Origin: Equatable, Sendable {
    /// The lesson's scripts: running them once more finds any world that they have passed through.
    case lesson
    /// A packetdrill script, whose world goes the same way from its beginning each time.
    case script(ScriptedWorld)
    /// A trace that was made elsewhere.
    case elsewhere
  }

  /// Whether there is a world behind each place of it.
  var hasWorlds: Bool { origin != .elsewhere }
}
