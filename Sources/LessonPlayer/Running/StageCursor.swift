import NetworkSimulation
import TCPEngine

/// A place in a run: which act, how many of its events have happened, and the time on the clock.
package struct StageCursor: Equatable, Sendable {
  /// Which of the run's traces.
  package var act: Int
  /// The stage is drawn from the events 0 ..< `eventCount`.
  package var eventCount: Int
  /// Simulated time, as the network counts it.
  package var time: Instant

  /// The place after so many events of an act, at a time.
  package init(act: Int, eventCount: Int, time: Instant) {
    self.act = act
    self.eventCount = eventCount
    self.time = time
  }
}
