import NetworkSimulation
import TCPEngine

/// What is known of both ends after some of a trace's events: all of the stage that isn't a row. Of
/// a fixed size, however many events there were.
struct StageFold: Equatable, Sendable {
  /// How many events.
  private(set) var eventCount = 0
  /// When the latest of them was.
  private(set) var time = Instant.zero
  /// The index of the latest event of setup; nil before there is one.
  private(set) var latestSetup: Int?
  /// When that was: what clock times count from.
  private(set) var setupEnd = Instant.zero
  private(set) var client = HostCard(
    host: .client, state: .closed, variables: .init(), isUp: true)
  private(set) var server = HostCard(
    host: .server, state: .closed, variables: .init(), isUp: true)
  private var inferred = InferredStates()
  /// In the order in which they are shown, whatever order they started in.
  private(set) var timers: [RunningTimer] = []

  mutating func add(_ event: TraceEvent) {
    if event.isSetup { (latestSetup, setupEnd) = (eventCount, event.time) }
    eventCount += 1
    time = event.time
    updateCard(of: event.host) { card in
      card.variables = event.variables
      card.tally.count(event)
      switch event.kind {
      case .state(_, let state): card.state = state
      case .fault(.crashed):
        card.isUp = false
        card.state = .closed
      case .fault(.rebooted): card.isUp = true
      default: break
      }
    }
    if let state = inferred.state(after: event) {
      updateCard(of: event.host) { card in
        card.state = state
        card.isInferred = true
      }
    }
    switch event.kind {
    // A connection begins. Timers of the one before it, in TIME-WAIT, go on unseen.
    case .state(.closed, _), .state(.listen, _), .fault(.crashed):
      timers.removeAll { $0.host == event.host }
    case .timer(let timer, let action): note(action, of: timer, at: event.host)
    default: break
    }
  }

  /// The timers with what is left of them at a time.
  func timers(at time: Instant) -> [RunningTimer] {
    timers.map { timer in
      var timer = timer
      timer.remaining = max(.zero, timer.due - time)
      return timer
    }
  }

  private mutating func note(_ action: TimerAction, of timer: TimerName, at host: HostID) {
    timers.removeAll { $0.host == host && $0.timer == timer }
    guard case .start(let due) = action else { return }
    let running = RunningTimer(
      host: host, timer: timer, started: time, due: due, remaining: max(.zero, due - time))
    let place = timers.firstIndex { Self.rank($0) > Self.rank(running) } ?? timers.endIndex
    timers.insert(running, at: place)
  }

  private static func rank(_ timer: RunningTimer) -> Int {
    let hosts = HostID.allCases
    let names = TimerName.allCases
    return (hosts.firstIndex(of: timer.host) ?? 0) * names.count
      + (names.firstIndex(of: timer.timer) ?? 0)
  }

  private mutating func updateCard(of host: HostID, _ change: (inout HostCard) -> Void) {
    switch host {
    case .client: change(&client)
    case .server: change(&server)
    }
  }
}
