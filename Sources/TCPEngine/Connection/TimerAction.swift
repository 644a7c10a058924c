/// What happens to a timer.
public enum TimerAction: Equatable, Sendable {
  /// It runs and is due then; a running timer that starts again is restarted.
  case start(due: Instant)
  /// It no longer runs.
  case stop
  /// Its time is up.
  case expire
}
