import TerminalCells

/// One thing that happened to a session from outside. A session is its beginning and these: the
/// same ones lead to the same screens.
package enum SessionEvent: Equatable, Sendable {
  case key(Key, isRepeat: Bool)
  /// Wall-clock time passed on a stage that moved.
  case ticks([TickRun])
}

/// Ticks of one length, one after the other.
package struct TickRun: Equatable, Sendable {
  /// Of each, wall-clock milliseconds.
  package var milliseconds: Int
  /// How many there were, at least 1.
  package var count: Int

  /// So many ticks of a length.
  package init(milliseconds: Int, count: Int = 1) {
    self.milliseconds = milliseconds
    self.count = count
  }
}
