import LessonKit
import NetworkSimulation
import TCPEngine

// Advancing lines run the engine (lesson format, section 3).
extension ScriptRunner {
  /// How long an expectation waits unless it says otherwise.
  static let patience = Microseconds.seconds(120)

  /// Lets the world run until what a line waits for.
  mutating func advance(_ statement: LocatedStatement) {
    switch statement.statement {
    case .expectEvent(let pattern, let span):
      wait(for: pattern, within: span ?? Self.patience, statement)
    case .wait(.untilEvent(let pattern)):
      wait(for: pattern, within: Self.patience, statement)
    case .wait(.duration(let span)): pass(span, statement)
    case .wait(.multiple(let thousandths, let unit, let host)):
      pass(length(of: unit, at: host ?? .client).times(thousandths: thousandths), statement)
    case .wait(.untilCondition(let condition)): awaitCondition(condition, statement)
    case .wait(.untilQuiet): awaitQuiet(statement)
    default: preconditionFailure("only advancing lines run the engine")
    }
  }

  /// Runs so long, and fails if the event happens before the end.
  mutating func expectNone(
    of pattern: EventPattern, for span: Microseconds, _ statement: LocatedStatement
  ) {
    let first = cursor
    pass(span, statement)
    if let found = trace.occurrence(of: pattern, in: first..<trace.count, defaultFate: .sent) {
      denyEvent(at: found, statement)
    }
  }

  // MARK: Waiting for time

  private mutating func pass(_ span: Microseconds, _ statement: LocatedStatement) {
    if !run(until: world.now + span.bounded) {
      deny(flood ?? .tooMuchHappens(limit: limits.ofLine), at: statement)
      block.skipsRest = true
    }
    cursor = trace.count
    shown = tip
    block.advanced()
  }

  private func length(of unit: Wait.Unit, at host: HostID) -> Microseconds {
    switch unit {
    case .rtt:
      return PathID.both.reduce(.zero) { $0 + world.settings(of: $1).delay }
    case .rto:
      let timeout = world.variables(of: host).rto
      return timeout > .zero ? timeout : world.settings(of: host).initialRTO
    case .msl:
      return world.settings(of: host).maximumSegmentLifetime
    }
  }

  // MARK: Waiting for events

  private mutating func wait(
    for pattern: EventPattern, within span: Microseconds, _ statement: LocatedStatement
  ) {
    let beginning = snapshot
    let wanted = pattern.ordinal ?? 1
    var deadline = world.now + span.bounded
    var search = NearMissSearch(pattern: pattern)
    var seen = 0
    var index = cursor
    var isLate = false
    while true {
      while index < trace.count {
        let event = trace[index]
        if pattern.matches(event, defaultFate: .arrives) {
          seen += 1
          if seen == wanted {
            if isLate {
              let text = ScriptNotation.text(of: event) ?? statement.written
              let delay = event.time - beginning.world.now
              deny(.tooLate(text, within: span, after: delay), at: statement)
            }
            meet(eventAt: index, statement)
            return
          }
        }
        if let rank = search.rank(of: event) { search.keep(index, rank: rank, snapshot) }
        index += 1
      }
      if step(by: deadline) { continue }
      guard !isLate, search.closest == nil, span < Self.patience, flood == nil else { break }
      // What is only too late is the closest of all.
      isLate = true
      deadline = beginning.world.now + Self.patience
    }
    giveUp(
      waitingFor: pattern, within: span, closest: isLate ? nil : search.closest,
      from: beginning, isLate ? nil : flood, statement)
  }

  /// The line is met: matching goes on right after the event, the stage shows its processing.
  private mutating func meet(eventAt index: Int, _ statement: LocatedStatement) {
    cursor = index + 1
    shown = StageCursor(
      act: act, eventCount: max(shown.eventCount, trace.endOfProcessing(of: index)),
      time: max(shown.time, trace[index].time))
    block.latestMatch = (statement.range.line, trace[index])
    block.advanced()
  }

  /// The line is not met: the world stands just after the closest candidate, so that one wrong
  /// number is one error; with none it stands where it was and the other lines are skipped.
  private mutating func giveUp(
    waitingFor pattern: EventPattern, within span: Microseconds,
    closest: NearMissSearch.Candidate?, from beginning: WorldSnapshot, _ flood: Mistake?,
    _ statement: LocatedStatement
  ) {
    if let closest {
      restore(closest.snapshot)
      let miss = pattern.nearMiss(
        trace[closest.index], clockFrom: setupEnd, line: statement.range.line)
      deny(.noSuchEvent(within: span, closest: miss), at: statement)
      meet(eventAt: closest.index, statement)
      return
    }
    let pastEvents = block.start..<cursor
    if let latest = block.latestMatch, pattern.ordinal == nil,
      let past = trace.occurrence(of: pattern, in: pastEvents, defaultFate: .arrives)
    {
      restore(beginning)
      let earlier = latest.event.time - trace[past].time
      deny(.alreadyHappened(earlier: earlier, than: latest.line), at: statement)
    } else if beginning.world.nextEventTime == nil {
      deny(.nothingWillHappen, at: statement)
    } else {
      deny(flood ?? .noSuchEvent(within: span, closest: nil), at: statement)
      restore(beginning)
    }
    block.skipsRest = true
  }

  // MARK: Waiting for conditions

  private mutating func awaitCondition(_ condition: Condition, _ statement: LocatedStatement) {
    let beginning = snapshot
    let deadline = world.now + Self.patience
    var turningPoint: Int?
    while !world.holds(condition) {
      let first = trace.count
      guard step(by: deadline) else {
        let isQuiet = beginning.world.nextEventTime == nil
        let mistake = isQuiet ? Mistake.nothingWillHappen : differs(condition, later: nil)
        deny(flood ?? mistake, at: statement)
        restore(beginning)
        block.skipsRest = true
        return
      }
      if trace.count > first { turningPoint = first }
    }
    if let turningPoint { meet(eventAt: turningPoint, statement) }
  }

  private mutating func awaitQuiet(_ statement: LocatedStatement) {
    let beginning = snapshot
    let deadline = world.now + Self.patience
    while world.hasSegmentsInFlight || world.hasRunningTimers {
      guard step(by: deadline) else {
        deny(flood ?? .neverQuiet(within: Self.patience), at: statement)
        restore(beginning)
        block.skipsRest = true
        return
      }
    }
    cursor = trace.count
    shown = tip
    block.advanced()
  }
}

extension Microseconds {
  /// At most a year: a longer wait says nothing more, and sums of it could overflow.
  fileprivate var bounded: Microseconds { min(self, .seconds(366 * 24 * 3600)) }

  /// So many thousandths of the length, bounded.
  fileprivate func times(thousandths: Int64) -> Microseconds {
    let (product, overflow) = count.multipliedReportingOverflow(by: thousandths)
    return overflow ? Microseconds(.max).bounded : Microseconds(product / 1000)
  }
}
