import LessonKit
import NetworkSimulation
import TCPEngine

/// Runs a lesson's scripts, one after another, on one world (lesson format, section 3).
///
/// The world runs ahead of what is matched: it stops when all processing caused by a matched event
/// is done, while matching goes on from right after that event, and the stage shows no more than
/// `shown`.
struct ScriptRunner {
  private(set) var world = Network()
  /// What happened, one trace from each `reset` to the next; never empty.
  private(set) var acts = [Trace.ofLesson()]
  /// Where matching goes on: earlier events of the act are past.
  var cursor = 0
  /// What the stage shows.
  var shown = StageCursor(act: 0, eventCount: 0, time: .zero)
  var directions = StageDirections()
  /// What the clock shown counts from.
  private(set) var setupEnd = Instant.zero
  /// What `reset` goes back to: the settings as they stood after setup.
  private(set) var settingsAfterSetup = WorldSettings(of: Network())
  /// What the engine denied, in the order in which it was found.
  var diagnostics: [Diagnostic] = []
  /// The block that runs.
  var block = BlockProgress()
  /// Counts a task's goals while its script runs.
  private(set) var tally: TaskTally?
  /// Looks for the world at one place, where a lesson is run once more to find it.
  var search: WorldSearch?
  /// The step whose scripts run.
  var stepIndex = 0
  /// How many events have happened while the current line waits, and at its present instant.
  private var stepsOfLine = 0
  private var stepsOfInstant = 0
  /// How many more may happen in the lesson.
  var stepsLeft: Int
  let limits: EventLimits
  /// Whose scripts run, for diagnostics.
  let lesson: Lesson

  /// A world in which nothing has happened, and in which no more may than the limits say.
  init(_ lesson: Lesson, limits: EventLimits = EventLimits()) {
    self.lesson = lesson
    self.limits = limits
    stepsLeft = limits.ofLesson
  }

  /// The current act's trace.
  var trace: Trace { acts[acts.count - 1] }
  /// Its number.
  var act: Int { acts.count - 1 }
  /// The place at the very end of what happened.
  var tip: StageCursor { StageCursor(act: act, eventCount: trace.count, time: world.now) }

  // MARK: Blocks

  /// Runs a `tcp setup` block: silently, so that what it does is setup as `establish` is.
  mutating func runSetup(_ script: Script) {
    let shownBefore = shown
    let isFrozen = shown.eventCount < trace.count
    let opensAct = (0..<trace.count).allSatisfy { trace[$0].isSetup }
    block = BlockProgress(isSetup: true, start: cursor)
    run(script)
    finishBlock()
    if isFrozen, !block.hasAdvanced, act == shownBefore.act { shown = shownBefore }
    if opensAct || act > shownBefore.act { markAsSetup() }
    settingsAfterSetup = WorldSettings(of: world)
  }

  /// Runs the block that the next-key plays.
  mutating func runAction(_ script: Script) -> BlockProgress {
    directions.highlights = []
    block = BlockProgress(isSetup: false, start: cursor)
    run(script)
    finishBlock()
    return block
  }

  /// A copy of the world in which a task's opening has run. Its faults go on living: the block
  /// isn't over.
  func opening(of task: LessonTask) -> ScriptRunner {
    var copy = forked(for: task)
    copy.block = BlockProgress(isSetup: false, start: cursor)
    copy.run(task.opening)
    return copy
  }

  /// A copy of the world in which a task's opening and its author's solution have run.
  func solution(of task: LessonTask) -> ScriptRunner {
    var copy = forked(for: task)
    copy.runTaskToEnd(task.wholeSolution)
    return copy
  }

  /// A copy without what was told before the place from which matching goes on, and without what
  /// was denied: adding to it doesn't take longer the more has happened.
  var withoutPast: ScriptRunner {
    var copy = self
    copy.acts = [.ofLesson()]
    for event in trace.events(in: cursor..<trace.count) { copy.acts[0].append(event) }
    copy.shown = StageCursor(
      act: 0, eventCount: max(0, shown.eventCount - cursor), time: shown.time)
    copy.cursor = 0
    copy.diagnostics = []
    return copy
  }

  /// The world without armed faults; it has denied nothing.
  private func forked(for task: LessonTask) -> ScriptRunner {
    var copy = self
    copy.world.disarmFaults()
    copy.diagnostics = []
    copy.tally = TaskTally(of: task, from: world, trace)
    return copy
  }

  private mutating func runTaskToEnd(_ script: Script) {
    _ = runAction(script)
    count()
  }

  /// Judges the task that runs, as it stands.
  private mutating func count() {
    guard var counting = tally else { return }
    counting.look(at: world, trace)
    tally = counting
  }

  private mutating func run(_ script: Script) {
    for statement in script.executionOrder where !block.skipsRest {
      let place = (act: act, event: trace.count)
      carryOut(statement)
      if isExhausted { giveUpLesson(at: statement) }
      let event = act == place.act ? place.event : 0
      if trace.count > event {
        block.lines.append(LineMark(act: act, event: event, line: statement.range.line))
      }
    }
  }

  private mutating func giveUpLesson(at statement: LocatedStatement) {
    giveUpLesson(at: statement.range)
    block.skipsRest = true
  }

  /// Notes, once, that from here on the lesson isn't run.
  mutating func giveUpLesson(at range: SourceRange) {
    let mistake = Mistake.tooMuchHappensInAll(limit: limits.ofLesson)
    if diagnostics.last?.mistake != mistake { deny(mistake, at: range) }
  }

  private mutating func finishBlock() {
    reportUnfiredFaults()
    stop()
  }

  /// Ends a press: the stage shows the place of the latest advancing line. Without one it shows
  /// what the press did at once, but never what the world did by itself at the frozen instant.
  mutating func stop() {
    if !block.hasAdvancedSinceStop, block.actedSinceStop { shown = tip }
    block.hasAdvancedSinceStop = false
    block.actedSinceStop = false
    block.stops.append(shown)
    if !block.isSetup { rest(part: block.stops.count) }
  }

  private mutating func markAsSetup() {
    acts[act] = trace.asSetup
    endSetup()
  }

  // MARK: Statements

  private mutating func carryOut(_ statement: LocatedStatement) {
    (stepsOfLine, stepsOfInstant) = (0, 0)
    switch statement.statement {
    case .set, .application, .arm, .cut, .heal, .crash, .reboot, .inject, .establish, .reset:
      stimulate(statement)
    case .expectEvent, .wait: advance(statement)
    case .expectNoEvent(let pattern, let span):
      if let span {
        expectNone(of: pattern, for: span, statement)
      } else {
        lookForNone(of: pattern, statement)
      }
    case .expectCondition(let condition): look(at: condition, statement)
    case .show(let panels): directions.panels = panels
    case .highlight(let names): directions.highlights += names
    case .focus(let host): directions.focus = host
    case .pace(let pace): directions.pace = pace
    case .pause: stop()
    case .require: break  // The compiler knows which features this program has.
    }
  }

  /// Notes what the engine denies of a statement.
  mutating func deny(_ mistake: Mistake, at statement: LocatedStatement) {
    deny(mistake, at: statement.range)
  }

  /// Notes what the engine denies of a part of the file.
  mutating func deny(_ mistake: Mistake, at range: SourceRange) {
    diagnostics.append(lesson.diagnostic(mistake, at: range))
  }

  /// What has just happened was setup: the clock shown counts from its end.
  mutating func endSetup() {
    if trace.count > 0 { setupEnd = trace[trace.count - 1].time }
  }

  // MARK: The world

  /// Whether more has happened than may in a lesson: what stands below isn't run.
  var isExhausted: Bool { stepsLeft <= 0 }

  /// What is wrong if the current line, or the lesson, has seen too many events.
  var flood: Mistake? {
    if isExhausted { return .tooMuchHappensInAll(limit: limits.ofLesson) }
    if stepsOfInstant >= limits.ofInstant {
      return .tooMuchHappensAtOnce(limit: limits.ofInstant)
    }
    return stepsOfLine >= limits.ofLine ? .tooMuchHappens(limit: limits.ofLine) : nil
  }

  /// Lets the next event happen if it is due by then; false if none is, or if a line has seen more
  /// events than it may.
  mutating func step(by deadline: Instant) -> Bool {
    guard let next = world.nextEventTime, next <= deadline, flood == nil else {
      return false
    }
    stepsOfLine += 1
    stepsLeft -= 1
    stepsOfInstant = next > world.now ? 1 : stepsOfInstant + 1
    // Instants are judged when they are over.
    if next > world.now { count() }
    return act { world, trace in world.step(into: &trace) }
  }

  /// Lets everything happen until a time, and lets time get there; false if too much happens.
  mutating func run(until deadline: Instant) -> Bool {
    while step(by: deadline) {}
    if let next = world.nextEventTime, next <= deadline { return false }
    act { world, _ in world.advance(to: deadline) }
    return true
  }

  /// Does something to the world that may tell the trace.
  mutating func act<Result, Failure: Error>(
    _ change: (inout Network, inout Trace) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    guard var looking = search, looking.isWanting(in: act) else {
      return try change(&world, &acts[acts.count - 1])
    }
    let before = snapshot
    let result = try change(&world, &acts[acts.count - 1])
    looking.look(at: self, before: before) { world, trace in
      // It was done, and can be done again.
      _ = try? change(&world, &trace)
    }
    search = looking
    return result
  }

  /// The stage rests here, after so many presses of the step's block.
  mutating func rest(part: Int) {
    guard var looking = search else { return }
    looking.rest(self, part: part)
    search = looking
  }

  /// The world and all that happened, to come back to.
  var snapshot: WorldSnapshot { WorldSnapshot(world: world, eventCount: trace.count) }

  mutating func restore(_ snapshot: WorldSnapshot) {
    world = snapshot.world
    acts[acts.count - 1].truncate(to: snapshot.eventCount)
    search?.forget(after: snapshot.eventCount)
  }

  /// Begins a new act: no connections, clock zero, the settings as they stood after setup.
  mutating func beginAct() {
    world.reset()
    tally?.restart()
    settingsAfterSetup.apply(to: &world)
    acts.append(.ofLesson())
    cursor = 0
    setupEnd = .zero
    shown = tip
    block.begin(at: 0)
  }
}

/// A world at one moment, and how much of its trace had happened.
struct WorldSnapshot {
  let world: Network
  let eventCount: Int
}
