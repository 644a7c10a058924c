import LessonKit
import NetworkSimulation
import TCPEngine

/// Free play: a world with the learner's settings, and what they did to it. Time stops with each
/// segment in the middle of its path.
///
/// All that is done can be written as a lesson, so it is done as a lesson does it. A fault on a
/// segment under way is armed before the deed that sent it, and the world runs again from there to
/// this instant; one that would change what has been seen is refused.
package struct Lab: Equatable, Sendable {
  /// The beginning, and after each action that changed anything.
  private var moments: [Moment]

  /// How everything stands between two actions.
  fileprivate struct Moment: Equatable, Sendable {
    var settings: LabSettings
    var live: LiveWorld<Network>
    var turns: [LabTurn] = []
    /// How many events had happened before the latest action.
    var seen: Int
    /// Segments that a duplication made: no fault can name them.
    var copies: Set<SegmentID> = []

    /// A new world, in which the server listens.
    init(_ settings: LabSettings) {
      self.settings = settings
      live = settings.world()
      seen = live.trace.count
    }

    var world: Network { live.world }
    var trace: Trace { live.trace }
  }

  /// A lab whose world has these settings, and in which nothing has been done.
  package init(_ settings: LabSettings = LabSettings()) {
    moments = []
    add(Moment(settings))
  }

  // MARK: What there is to see

  private var now: Moment { moments[moments.count - 1] }

  /// The settings of the world.
  package var settings: LabSettings { now.settings }
  /// The world as it stands.
  package var world: Network { now.world }
  /// What happened.
  package var trace: Trace { now.trace }
  /// The same with what it takes to find any place in it.
  package var history: StageHistory { now.live.history }
  /// What was done since the world began, each deed with the time after it.
  package var turns: [LabTurn] { now.turns }
  /// Whether there is an action to take back.
  package var canGoBack: Bool { moments.count > 1 }
  /// Whether anything can happen by itself.
  package var canGoOn: Bool { world.nextEventTime != nil }

  /// Whether time was stopped because enough had happened for one press.
  package var isCutShort: Bool { now.turns.last?.stops.last?.isCutShort ?? false }

  /// The place of all that has happened.
  package var cursor: StageCursor {
    StageCursor(act: 0, eventCount: trace.count, time: world.now)
  }

  /// The place before the latest action, in the trace as it is now.
  package var cursorBefore: StageCursor {
    let earlier = moments.dropLast().last
    return StageCursor(
      act: 0, eventCount: now.seen, time: earlier.map { min($0.world.now, world.now) } ?? .zero)
  }

  /// The segments on their way that something can be done to, in the order in which they set out.
  package var candidates: [TracedSegment] { now.candidates }

  /// The chosen segment: unless the learner chose, one that is in the middle of its path.
  package var selected: TracedSegment? {
    let candidates = candidates
    return candidates.first { $0.id == now.live.choice }
      ?? candidates.first { $0.middleOfCrossing == world.now } ?? candidates.first
  }

  // MARK: Actions

  /// Does something to the world, now. Traps on a setting: that begins a new world.
  package mutating func perform(_ deed: Deed) throws(LabRefusal) {
    var moment = now.next
    let deed = deed.changing(moment.world)
    switch deed {
    case .treat(let id, let effect):
      guard let segment = candidates.first(where: { $0.id == id }) else { throw .deed(.noSegment) }
      try moment.treat(segment, effect)
    case .set: preconditionFailure("a setting begins a new world")
    case .call, .cut, .heal, .crash, .reboot:
      moment.turns.append(LabTurn(deed, in: moment.world, eventCount: moment.trace.count))
      moment.live.world.disarmFaults()
      try moment.live.perform(deed)
    }
    add(moment)
  }

  /// Does something to the chosen segment.
  package mutating func treat(_ effect: Fault.Effect) throws(LabRefusal) {
    guard let selected else { throw .deed(.noSegment) }
    try perform(.treat(selected.id, effect))
  }

  /// Lets time go on to the next segment's middle; without one, until nothing is going to happen.
  package mutating func goOn() throws(LabRefusal) {
    guard canGoOn else { throw .deed(.nothingComes) }
    var moment = now.next
    try moment.goOn(stopping: true)
    add(moment)
  }

  /// Lets time go on until nothing is going to happen, or for two minutes.
  package mutating func runOn() throws(LabRefusal) {
    guard canGoOn else { throw .deed(.nothingComes) }
    var moment = now.next
    try moment.goOn(stopping: false)
    add(moment)
  }

  /// Begins a new world with other settings, or with the same.
  package mutating func begin(_ settings: LabSettings) {
    add(Moment(settings))
  }

  /// Takes the latest action back.
  package mutating func goBack() throws(LabRefusal) {
    guard canGoBack else { throw .deed(.nothingDone) }
    moments.removeLast()
  }

  /// Chooses the segment that comes so many after the chosen one, round and round.
  package mutating func select(by offset: Int) throws(LabRefusal) {
    let candidates = candidates
    guard let selected, let index = candidates.firstIndex(where: { $0.id == selected.id })
    else { throw .deed(.noSegment) }
    let count = candidates.count
    if count == 1 { return }
    choose(candidates[((index + offset) % count + count) % count])
  }

  /// Chooses a segment by its number, from 1.
  package mutating func select(_ number: Int) throws(LabRefusal) {
    let candidates = candidates
    guard !candidates.isEmpty else { throw .deed(.noSegment) }
    guard candidates.indices.contains(number - 1) else {
      throw .noSuchSegment(count: candidates.count)
    }
    choose(candidates[number - 1])
  }

  /// Chooses a segment, if it is one that something can be done to.
  package mutating func select(_ id: SegmentID) {
    if let segment = candidates.first(where: { $0.id == id }) { choose(segment) }
  }

  private mutating func add(_ moment: Moment) {
    moments.append(moment)
    moments[moments.count - 1].live.readForStage()
  }

  private mutating func choose(_ segment: TracedSegment) {
    moments[moments.count - 1].live.choice = segment.id
  }
}

extension Lab.Moment {
  /// The moment to change for the next action.
  fileprivate var next: Lab.Moment {
    var copy = self
    copy.seen = trace.count
    return copy
  }

  // MARK: Segments

  fileprivate var candidates: [TracedSegment] {
    live.candidates.filter { !copies.contains($0.id) }
  }

  /// The turn in which a segment set out, and the event that tells it.
  private func place(of segment: TracedSegment) -> (turn: Int, event: Int)? {
    for turn in turns.indices.reversed() {
      let end = turn + 1 < turns.count ? turns[turn + 1].firstEvent : trace.count
      let first = turns[turn].firstEvent
      let events = trace.events(in: first..<end)
      if let index = events.lastIndex(where: { $0.isSending(segment.id) }) {
        return (turn, first + (index - events.startIndex))
      }
      guard let time = events.first?.time, time >= segment.sentAt else { return nil }
    }
    return nil
  }

  fileprivate mutating func treat(
    _ segment: TracedSegment, _ effect: Fault.Effect
  ) throws(LabRefusal) {
    guard let (turn, event) = place(of: segment) else { throw .tooLate }
    let (pattern, ordinal) = TurnPattern.naming(
      segment, among: trace.events(in: turns[turn].firstEvent..<event))
    let fault = Fault(
      effect: effect, selection: ordinal == 1 ? .next(1) : .ordinal(ordinal), pattern: pattern)
    var past = self
    past.turns[turn].faults.append(fault)
    try past.replay(from: turn)
    guard past.looksLike(self, from: turns[turn].firstEvent) else { throw .tooLate }
    past.seen = past.indexOfLoss(of: segment) ?? past.trace.count
    past.live.choice = past.candidates.first { $0.isLike(segment) }?.id
    self = past
  }

  /// The event that tells, now, that a segment was lost.
  private func indexOfLoss(of segment: TracedSegment) -> Int? {
    let events = trace.events(in: turns[turns.count - 1].firstEvent..<trace.count)
    let index = events.lastIndex { event in
      if case .lost(let lost, _) = event.kind, event.time == world.now {
        lost.isLike(segment)
      } else {
        false
      }
    }
    return index.map { turns[turns.count - 1].firstEvent + $0 - events.startIndex }
  }

  private mutating func replay(from first: Int) throws(LabRefusal) {
    live = LiveWorld(world: turns[first].before, trace: trace.prefix(turns[first].firstEvent))
    for index in first..<turns.count { try turns[index].replay(on: &live) }
    copies = []
    for event in trace.stretch(0..<trace.count) {
      if case .fault(.duplicated(_, let copy)) = event.kind { copies.insert(copy) }
    }
  }

  /// Whether a learner has seen the same happen before this instant.
  private func looksLike(_ other: Lab.Moment, from first: Int) -> Bool {
    func seen(_ moment: Lab.Moment) -> [TraceEvent] {
      moment.trace.events(in: first..<moment.trace.count)
        .filter { $0.time < world.now && $0.isVisible }.map(\.asSeen)
    }
    return seen(self) == seen(other)
  }

  // MARK: Time

  fileprivate mutating func goOn(stopping: Bool) throws(LabRefusal) {
    let start = world.now
    let deadline = start + ScriptRunner.patience
    var lastStep = trace.count
    for count in 0..<2 * Self.eventLimit {
      let next = world.nextEventTime
      // A script can't stop in the midst of an instant.
      let isBetweenInstants = world.now > start && next.map { $0 > world.now } == true
      if count >= Self.eventLimit, isBetweenInstants {
        stop(after: lastStep, isCutShort: true)
        return
      }
      let end = stopping ? nextStop(after: start) : deadline
      guard let next, next <= end ?? next else {
        if let end, stopping || next != nil { live.world.advance(to: end) }
        // Time passes with every press.
        if world.now == start { live.world.advance(to: start + .milliseconds(1)) }
        stop(after: lastStep)
        return
      }
      lastStep = trace.count
      _ = live.world.step(into: &live.trace)
    }
    throw .flooded
  }

  private mutating func stop(after lastStep: Int, isCutShort: Bool = false) {
    turns[turns.count - 1].stops.append(
      LabTurn.Stop(time: world.now, lastStep: lastStep, isCutShort: isCutShort))
  }

  /// After so much a press is over; the next one goes on.
  private static var eventLimit: Int { 5_000 }

  /// When the next segment is in the middle of its path.
  private func nextStop(after start: Instant) -> Instant? {
    candidates.map(\.middleOfCrossing).filter { $0 > start }.min()
  }
}

extension Deed {
  /// What of it changes anything in a world: of two paths perhaps one is cut.
  fileprivate func changing(_ world: Network) -> Deed {
    switch self {
    case .cut(let paths) where !paths.allSatisfy(world.isCut):
      .cut(paths.filter { !world.isCut($0) })
    case .heal(let paths) where paths.contains(where: world.isCut): .heal(paths.filter(world.isCut))
    default: self
    }
  }
}

extension TracedSegment {
  /// Whether it is the same segment in another run of the same deeds.
  fileprivate func isLike(_ other: TracedSegment) -> Bool {
    path == other.path && sentAt == other.sentAt && segment == other.segment
  }
}

extension TraceEvent {
  fileprivate func isSending(_ id: SegmentID) -> Bool {
    if case .sent(let segment) = kind { segment.id == id } else { false }
  }

  /// The event without what nobody sees: segments' numbers, and how long they will still be under
  /// way.
  fileprivate var asSeen: TraceEvent {
    var copy = self
    switch kind {
    case .sent(let segment): copy.kind = .sent(segment.asSeen)
    case .arrived(let segment): copy.kind = .arrived(segment.asSeen)
    case .lost(let segment, let reason): copy.kind = .lost(segment.asSeen, reason)
    case .discarded(let segment): copy.kind = .discarded(segment.asSeen)
    default: break
    }
    return copy
  }
}

extension TracedSegment {
  fileprivate var asSeen: TracedSegment {
    var copy = self
    copy.id = SegmentID(0)
    copy.transit = .zero
    return copy
  }
}
