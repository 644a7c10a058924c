import LessonKit
import NetworkSimulation
import TCPEngine

/// What the stage shows at a cursor: a pure function of a prefix of a trace and a time.
package struct StageState: Equatable, Sendable {
  /// The clock to show: simulated time since setup ended.
  package var clock: Microseconds
  /// The client's card.
  package var client: HostCard
  /// The server's card.
  package var server: HostCard
  /// The ladder, oldest first. Setup's segments are marked by `isSetup`; its state changes and
  /// expiries have no row.
  package var rows: StageRows
  /// Timers running at this time, the client's first.
  package var timers: [RunningTimer]

  /// The stage after the first `cursor.eventCount` events of a history, at `cursor.time`. Traps if
  /// there are fewer. The same for a million events as for a thousand.
  package init(of history: StageHistory, at cursor: StageCursor) {
    let fold = history.fold(after: cursor.eventCount)
    clock = cursor.time - fold.setupEnd
    client = fold.client
    server = fold.server
    rows = StageRows(of: history, at: cursor, setupEnd: fold.setupEnd)
    timers = fold.timers(at: cursor.time)
  }

  /// The stage before anything has happened.
  package static let empty = StageState(
    of: StageHistory(), at: StageCursor(act: 0, eventCount: 0, time: .zero))

  /// A stage with these values.
  package init(
    clock: Microseconds, client: HostCard, server: HostCard, rows: StageRows,
    timers: [RunningTimer]
  ) {
    self.clock = clock
    self.client = client
    self.server = server
    self.rows = rows
    self.timers = timers
  }

  /// The card of one host.
  package func card(of host: HostID) -> HostCard { host == .client ? client : server }
}

/// One end's card.
package struct HostCard: Equatable, Sendable {
  /// Whose.
  package var host: HostID
  /// The state of its current connection.
  package var state: ConnectionState
  /// Its variables after its latest event.
  package var variables: EndpointVariables
  /// False between a crash and the reboot.
  package var isUp: Bool
  /// Whether no TCP tells the state: it follows from the segments by RFC 9293's figure 5, and there
  /// are no variables.
  package var isInferred: Bool
  /// What its variables don't tell.
  package var tally = HostTally()

  /// A card with these values.
  package init(
    host: HostID, state: ConnectionState, variables: EndpointVariables, isUp: Bool,
    isInferred: Bool = false, tally: HostTally = HostTally()
  ) {
    self.host = host
    self.state = state
    self.variables = variables
    self.isUp = isUp
    self.isInferred = isInferred
    self.tally = tally
  }
}

/// A timer that runs.
package struct RunningTimer: Equatable, Sendable {
  /// Whose.
  package var host: HostID
  /// Which.
  package var timer: TimerName
  /// When it started, or started again.
  package var started: Instant
  /// When it runs out.
  package var due: Instant
  /// Time left at the cursor's time, never negative.
  package var remaining: Microseconds

  /// A timer that runs.
  package init(
    host: HostID, timer: TimerName, started: Instant, due: Instant, remaining: Microseconds
  ) {
    self.host = host
    self.timer = timer
    self.started = started
    self.due = due
    self.remaining = remaining
  }
}
