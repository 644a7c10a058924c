/// How much may happen before a run is given up (lesson format, E308).
struct EventLimits: Equatable, Sendable {
  /// In a lesson, what is taken back or only tried out included: a megabyte has room for many lines
  /// that wait in vain.
  var ofLesson = 1_000_000
  /// While a line waits.
  var ofLine = 200_000
  /// At one instant: on a path without delay two hosts could talk for ever without any time passing.
  var ofInstant = 20_000
}
