import LessonKit
import NetworkSimulation
import TCPEngine

/// A world that goes its own way: deeds are done in it, it runs on, and each of these is taken back
/// exactly. The stage's "what if?" and free play are both one of these.
///
/// What is done to a segment that is no longer on its way changes its fate from its sending on: the
/// world goes back to just before that, and what came of it is undone.
package struct ForkedWorld: Equatable, Sendable {
  private let past: ForkPast
  /// The beginning, and after each deed and each run. Never empty.
  private var moments: [Moment]

  /// How a moment came about.
  package enum Change: Equatable, Sendable {
    /// The world as it was forked.
    case begun
    /// Something was done. `wentBack`: to when its segment set out.
    case deed(Deed, wentBack: Bool)
    /// Time went on.
    case ranOn
  }

  /// Where time stops when the world runs on.
  package enum Pause: Equatable, Sendable {
    /// With the next thing that the stage shows: an arrival, a loss, a timeout.
    case happening
    /// With the next segment that is in the middle of its path; if none is to come, with the next
    /// happening.
    case crossing
  }

  fileprivate struct Moment: Equatable, Sendable {
    var live: LiveWorld<AnyWorld>
    var change: Change
    /// What the stage shows, and from where it shows it coming about.
    var cursor: StageCursor
    var start: StageCursor
    /// Where earlier events are looked for: a moment before this one, or the past.
    var parent: Int?
    /// The moment before this one of which everything is still in effect; nil for none.
    var basis: Int?
    /// The world before its first door.
    var before: AnyWorld
    /// How much had happened then. Of a door of the past: before it, though `before` is after it.
    var eventCount: Int
    var door: Door
  }

  /// What opened a moment, so that it can be done again.
  fileprivate enum Door: Equatable, Sendable {
    /// The next event.
    case step
    case deed(Deed)
    /// The lesson's own, with what was done to segments that set out in it.
    case past([SendingTreatment])
  }

  /// Forks a world. `cursor` is what the stage shows of the trace, in act 0; all of it, and the
  /// world's time, unless told.
  package init(
    of world: some PlayedWorld, trace: Trace = Trace(), showing cursor: StageCursor? = nil,
    past: ForkPast = .none
  ) {
    self.past = past
    let world = AnyWorld(world)
    let cursor = cursor ?? StageCursor(act: 0, eventCount: trace.count, time: world.now)
    moments = [
      Moment(
        live: LiveWorld(world: world, trace: trace), change: .begun, cursor: cursor, start: cursor,
        parent: nil, basis: nil, before: world, eventCount: trace.count, door: .step)
    ]
    moments[0].live.readForStage()
  }

  // MARK: What there is to see

  private var now: Moment { moments[moments.count - 1] }

  /// The world as it stands, and what happened in it.
  package var live: LiveWorld<AnyWorld> { now.live }
  /// The world as it stands.
  package var world: AnyWorld { now.live.world }
  /// Whether it is a packetdrill script's, whose other side follows the script.
  package var isOfScript: Bool { world.scriptedSide != nil }
  /// What happened, and perhaps more than the stage shows.
  package var trace: Trace { now.live.trace }
  /// The same with what it takes to find any place in it.
  package var history: StageHistory { now.live.history }
  /// What the stage shows.
  package var cursor: StageCursor { now.cursor }
  /// From where on the stage shows the latest change coming about.
  package var start: StageCursor { now.start }
  /// How the latest moment came about.
  package var latestChange: Change { now.change }
  /// Whether there is something to take back.
  package var canGoBack: Bool { moments.count > 1 }
  /// Whether anything is going to happen by itself, or has and isn't shown.
  package var goesOn: Bool { world.nextEventTime != nil || cursor.eventCount < trace.count }

  /// A segment that the trace tells of.
  package func segment(_ id: SegmentID) -> TracedSegment? {
    let end = StageCursor(act: 0, eventCount: trace.count, time: cursor.time)
    let rows = stage(at: end).rows
    guard let index = rows.index(of: id), case .segment(let row) = rows[index] else { return nil }
    return row.segment
  }

  /// What was done, and when it ran on, as far as it is in effect, in order: what time has gone
  /// back beyond is undone.
  package var changes: [Change] {
    var changes: [Change] = []
    var index: Int? = moments.count - 1
    while let number = index {
      if moments[number].change != .begun { changes.append(moments[number].change) }
      index = moments[number].basis
    }
    return changes.reversed()
  }

  /// What the latest change brought about.
  package var latest: TraceStretch {
    trace.stretch(min(start.eventCount, cursor.eventCount)..<cursor.eventCount)
  }

  /// The stage at a place of this world.
  package func stage(at cursor: StageCursor) -> StageState { StageState(of: history, at: cursor) }

  // MARK: Deeds

  /// Does something. Throws why not, and then nothing has changed.
  package mutating func perform(_ deed: Deed) throws(DeedRefusal) {
    var moment = try moment(after: deed)
    if case .treat(let id, .drop) = deed { moment.showLoss(of: id) }
    add(moment)
  }

  /// Why something can't be done now; nil if it can. Of a segment whose sending would have to be
  /// gone back to, whether the past still holds it isn't tried.
  package func refusal(of deed: Deed) -> DeedRefusal? {
    if case .treat(let id, let effect) = deed {
      return lost(id).map(DeedRefusal.alreadyLost) ?? refusal(of: effect, to: id)
    }
    do throws(DeedRefusal) {
      _ = try moment(after: deed)
      return nil
    } catch {
      return error
    }
  }

  /// Takes the latest change back. Throws if there is none.
  package mutating func back() throws(DeedRefusal) {
    guard canGoBack else { throw .nothingDone }
    moments.removeLast()
  }

  /// Takes everything back.
  package mutating func reset() { moments = [moments[0]] }

  /// Why an effect on a segment can't be had in this world; nil if it can.
  private func refusal(of effect: Fault.Effect, to id: SegmentID) -> DeedRefusal? {
    guard isOfScript, let path = segment(id)?.path else { return nil }
    return world.refusal(of: effect, on: path)
  }

  private func moment(after deed: Deed) throws(DeedRefusal) -> Moment {
    if case .treat(let id, let effect) = deed, let refusal = refusal(of: effect, to: id) {
      throw refusal
    }
    var next = now
    next.begin(.deed(deed, wentBack: false), after: moments.count - 1, by: .deed(deed))
    do throws(DeedRefusal) {
      try next.live.carryOut(deed)
    } catch {
      guard case .treat(let id, let effect) = deed, error == .noSegment else { throw error }
      return try moment(treating: id, effect)
    }
    // What is done is shown, and so is what came before it at this instant.
    next.cursor = StageCursor(act: 0, eventCount: next.live.trace.count, time: next.live.world.now)
    return next
  }

  private mutating func add(_ moment: Moment) {
    moments.append(moment)
    moments[moments.count - 1].live.readForStage()
  }

  // MARK: Time

  /// Lets the world run on. Throws if nothing is going to happen.
  package mutating func runOn(to pause: Pause = .happening) throws(DeedRefusal) {
    guard goesOn else { throw .nothingComes }
    var moment = now
    moment.begin(.ranOn, after: moments.count - 1, by: .step)
    switch pause {
    case .happening: moment.runToHappening()
    case .crossing: moment.runToCrossing()
    }
    add(moment)
  }

  /// Chooses one of the segments that can still be lost: the next, or the one before. Throws if
  /// there is none.
  package mutating func select(by offset: Int) throws(DeedRefusal) {
    let candidates = live.candidates
    guard let selected = live.selected,
      let index = candidates.firstIndex(where: { $0.id == selected.id })
    else { throw .noSegment }
    let count = candidates.count
    moments[moments.count - 1].live.choice =
      candidates[((index + offset) % count + count) % count]
      .id
  }
}

// MARK: Fates

extension ForkedWorld {
  /// The moment at which a segment that is no longer on its way sets out once more, treated so.
  private func moment(
    treating id: SegmentID, _ effect: Fault.Effect
  ) throws(DeedRefusal) -> Moment {
    if let lost = lost(id) { throw .alreadyLost(lost) }
    guard let event = history.sending(of: id) else { throw .beyondReach }
    let treatment = SendingTreatment(of: event, in: trace, effect: effect)
    var index = moments.count - 1
    while event < moments[index].eventCount {
      guard let parent = moments[index].parent else {
        return try moment(inPast: [treatment], basis: nil)
      }
      index = parent
    }
    if case .past(let treatments) = moments[index].door,
      event < moments[index].start.eventCount
    {
      return try moment(inPast: treatments + [treatment], basis: index)
    }
    return moments[index].treating(treatment, parent: index)
  }

  /// The segment, if the stage shows that it was lost.
  private func lost(_ id: SegmentID) -> TracedSegment? {
    let rows = stage(at: cursor).rows
    guard let index = rows.index(of: id), rows.brief(index).isLost,
      case .segment(let row) = rows[index]
    else { return nil }
    return row.segment
  }

  private func moment(
    inPast treatments: [SendingTreatment], basis: Int?
  ) throws(DeedRefusal) -> Moment {
    guard let last = treatments.last, let found = past.world(sending: treatments),
      last.event < found.trace.count, let id = found.trace[last.event].segment?.id
    else { throw .beyondReach }
    let cursor = StageCursor(act: 0, eventCount: found.trace.count, time: found.world.now)
    return Moment(
      live: LiveWorld(world: found.world, trace: found.trace),
      change: .deed(.treat(id, last.effect), wentBack: true), cursor: cursor, start: cursor,
      parent: nil, basis: basis, before: found.world, eventCount: found.eventCount,
      door: .past(treatments))
  }
}

extension ForkedWorld.Moment {
  /// The beginning of the moment that comes after this one.
  fileprivate mutating func begin(
    _ change: ForkedWorld.Change, after parent: Int, by door: ForkedWorld.Door
  ) {
    self.change = change
    self.parent = parent
    basis = parent
    self.door = door
    start = cursor
    before = live.world
    eventCount = live.trace.count
  }

  // MARK: Time

  /// What is told of a door but not shown when the stage stops at what it did comes first; then the
  /// world goes on.
  fileprivate mutating func runToHappening() {
    let told = live.trace.events(in: cursor.eventCount..<live.trace.count)
    let hidden = told.firstIndex(where: \.isHappening).map {
      cursor.eventCount + $0 - told.startIndex
    }
    guard let event = hidden ?? live.run(until: \.isHappening) else { return showEverything() }
    cursor = StageCursor(
      act: 0, eventCount: live.trace.endOfProcessing(of: event), time: live.trace[event].time)
  }

  fileprivate mutating func runToCrossing() {
    for _ in 0..<LiveWorld<AnyWorld>.eventLimit {
      let stop = live.nextStop
      guard let due = live.world.nextEventTime else { return showEverything() }
      if let stop, stop.middleOfCrossing <= due {
        live.stop(with: stop)
        return showEverything()
      }
      let first = live.trace.count
      _ = live.world.step(into: &live.trace)
      guard live.nextStop == nil else { continue }
      let told = live.trace.events(in: first..<live.trace.count)
      if told.contains(where: \.isHappening) { return showEverything() }
    }
    showEverything()
  }

  /// Runs on until a segment that was lost is seen to be.
  fileprivate mutating func showLoss(of id: SegmentID) {
    let event = live.run { event in
      if case .lost(let segment, _) = event.kind { segment.id == id } else { false }
    }
    guard let event else { return }
    cursor = StageCursor(
      act: 0, eventCount: live.trace.endOfProcessing(of: event), time: live.trace[event].time)
  }

  fileprivate mutating func showEverything() {
    cursor = StageCursor(act: 0, eventCount: live.trace.count, time: live.world.now)
  }

  // MARK: Fates

  /// A segment that set out in this moment sets out once more, treated so.
  fileprivate func treating(_ treatment: SendingTreatment, parent: Int) -> Self {
    var next = self
    var door = door
    var count = eventCount
    if case .past = door { (door, count) = (.step, start.eventCount) }
    next.live = LiveWorld(world: before, trace: live.trace.prefix(count))
    while true {
      next.before = next.live.world
      next.eventCount = next.live.trace.count
      next.door = door
      next.live.open(door)
      if next.live.trace.count > treatment.event { break }
      door = .step
    }
    let past = live.trace.prefix(next.eventCount)
    next.before.arm(treatment, after: past)
    next.live = LiveWorld(world: next.before, trace: past)
    next.live.open(door)
    guard let id = live.trace[treatment.event].segment?.id else {
      preconditionFailure("a treatment is of a segment")
    }
    next.change = .deed(.treat(id, treatment.effect), wentBack: true)
    next.parent = parent
    next.basis = parent
    next.showEverything()
    next.start = next.cursor
    return next
  }
}

extension LiveWorld {
  /// Does once more what was done before.
  fileprivate mutating func open(_ door: ForkedWorld.Door) {
    switch door {
    case .step: _ = world.step(into: &trace)
    case .deed(let deed): try? carryOut(deed)
    case .past: preconditionFailure("the lesson's own doors are opened by its run")
    }
  }
}

extension TraceEvent {
  /// Whether the world stops with it when it runs on.
  fileprivate var isHappening: Bool {
    if isSetup { return false }
    switch kind {
    case .arrived, .lost, .discarded, .state, .timer(_, .expire): return true
    case .fault(let report): return report.befallsHost
    case .sent, .timer, .delivered, .application, .signal, .decision: return false
    }
  }
}
