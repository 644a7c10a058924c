import NetworkSimulation
import TCPEngine

/// A statement of the script (lesson format, section 5). Those that speak of quizzes and blanks
/// (`claim`, `fill`) stand with their quiz and step instead.
package enum Statement: Equatable, Sendable {
  /// A setting changes.
  case set(Setting)
  /// An application does something.
  case application(HostID, ApplicationCall)
  /// A fault is armed.
  case arm(Fault)
  /// These paths are cut.
  case cut([PathID])
  /// These paths are joined again.
  case heal([PathID])
  /// The host loses its power.
  case crash(HostID)
  /// The host comes back, without connections.
  case reboot(HostID)
  /// Only `=` fields.
  case inject(SegmentPattern)
  /// Runs until it happens; nil is the usual 120 simulated seconds.
  case expectEvent(EventPattern, within: Microseconds?)
  /// It didn't happen since the block began (nil), or doesn't for so long.
  case expectNoEvent(EventPattern, within: Microseconds?)
  /// Looks now.
  case expectCondition(Condition)
  /// Time passes.
  case wait(Wait)
  /// Panels to show.
  case show([Panel])
  /// Names as written: `seq`, `ack`, a metric, or `state`.
  case highlight([String])
  /// Whose side to look at; nil is both.
  case focus(HostID?)
  /// How fast the lesson plays from here.
  case pace(Pace)
  /// The press ends here.
  case pause
  /// A new act: no connections, clock zero.
  case reset
  /// A connection comes about, without faults, as setup.
  case establish
  /// A feature that the lesson needs; it is built, else the compiler has said so.
  case require(String)
}

/// `wait …`
package enum Wait: Equatable, Sendable {
  /// So long.
  case duration(Microseconds)
  /// `wait 3 RTO`: so many thousandths of the unit; the host is the named one, else nil.
  case multiple(thousandths: Int64, of: Unit, host: HostID?)
  /// Until it happens.
  case untilEvent(EventPattern)
  /// Until it holds.
  case untilCondition(Condition)
  /// Until nothing is in flight and no timer runs.
  case untilQuiet

  /// What `wait` can count in.
  package enum Unit: String, CaseIterable, Sendable {
    case rtt = "RTT"
    case rto = "RTO"
    case msl = "MSL"
  }
}

/// A panel that a lesson asks for.
package enum Panel: String, CaseIterable, Sendable {
  case states, header, timers, window, cwnd, buffers, log
}

/// How fast a lesson plays.
package enum Pace: String, CaseIterable, Sendable {
  case slow, normal, fast
}
