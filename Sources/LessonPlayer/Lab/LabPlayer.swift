import LessonKit
import NetworkSimulation
import TCPEngine

/// A lab on the stage: what was done, whose deeds the digit keys do, and what moves.
package struct LabPlayer: Equatable, Sendable {
  /// What was done, and what came of it.
  package private(set) var lab: Lab
  /// Whose deeds the digit keys do.
  package private(set) var host = HostID.client
  /// Why the latest action wasn't carried out; nil once another is.
  package private(set) var refusal: LabRefusal?
  /// What the latest action did; nil if it was no deed.
  package private(set) var done: Done?
  /// ½×, 1×, 2×, instant.
  package private(set) var speed = Player.Speed.normal
  private let isAnimated: Bool
  /// How time goes on; nil while it stands.
  private var motion: PlaybackSchedule?

  /// Something done, and the segment that it was done to.
  package struct Done: Equatable, Sendable {
    package let deed: Deed
    package let segment: TracedSegment?
  }

  /// What the learner asks for, or the clock.
  package enum Intent: Equatable, Sendable {
    /// Let time go on, or finish the motion. `isRepeat`: the key is being held down.
    case goOn(isRepeat: Bool)
    /// Let time go on until nothing is under way.
    case runOn
    /// Do what a digit key does; 0 is the tenth.
    case choose(Int)
    /// Lose the chosen segment.
    case lose
    /// Choose a segment; nothing happens unless it is on its way.
    case select(SegmentID)
    case selectNext, selectPrevious
    /// The digit keys are the other host's.
    case switchHost
    /// Take the latest action back.
    case back
    /// Begin anew with these settings.
    case begin(LabSettings)
    case faster, slower
    /// Wall-clock time passed, milliseconds.
    case tick(milliseconds: Int)
  }

  /// A lab from its beginning.
  package init(_ lab: Lab, isAnimated: Bool = true) {
    self.lab = lab
    self.isAnimated = isAnimated
  }

  // MARK: What there is to see

  /// Whether something moves.
  package var isMoving: Bool { motion != nil }

  /// What the stage shows.
  package var cursor: StageCursor {
    motion?.cursor ?? lab.cursor
  }

  /// The stage at the cursor.
  package var stage: StageState { StageState(of: lab.history, at: cursor) }

  /// The stage before the latest action.
  package var stageBefore: StageState { StageState(of: lab.history, at: lab.cursorBefore) }

  /// What the latest action has brought about so far.
  package var justNow: [JustNow] {
    let end = cursor.eventCount
    return JustNow.all(
      in: lab.trace.stretch(min(lab.cursorBefore.eventCount, end)..<end), of: lab.history)
  }

  /// What the digit keys do, from 1 to 9 and then 0: five deeds of the host, three things to do to
  /// the chosen segment, the link, and one more thing to do to the segment.
  package var actions: [LabAction] {
    let isUp = lab.world.isUp(host)
    let isCut = PathID.both.contains(where: lab.world.isCut)
    return [
      .deed(.call(host, firstCall)),
      .deed(.call(host, lab.world.isReading(host) ? .stopReading : .resumeReading)),
      .deed(.call(host, .close)), .deed(.call(host, .abort)),
      .deed(isUp ? .crash(host) : .reboot(host)),
      .treat(.delay(by: .milliseconds(100))), .treat(.duplicate), .treat(.reorder(by: 1)),
      .deed(isCut ? .heal(PathID.both) : .cut(PathID.both)), .treat(.corrupt),
    ]
  }

  /// What the host is most likely to do next: ask for a connection, wait for one, or send.
  private var firstCall: ApplicationCall {
    switch lab.world.state(of: host) {
    case .closed: host == .client ? .connect : .listen
    case .listen: .connect
    default: .send(SegmentText(patternFrom: 0, count: 500))
    }
  }

  // MARK: Intents

  /// Carries out what is asked for.
  package mutating func handle(_ intent: Intent) {
    if case .tick(let milliseconds) = intent { return tick(milliseconds) }
    (refusal, done) = (nil, nil)
    switch intent {
    case .goOn(isRepeat: true) where isMoving: return
    case .goOn where isMoving:
      motion = nil
      return
    case .back where isMoving:
      // What moves isn't seen any more, and it is the latest action.
      break
    case .switchHost:
      host = host.peer
      return
    case .faster: return changeSpeed(by: 1)
    case .slower: return changeSpeed(by: -1)
    default: break
    }
    motion = nil
    do throws(LabRefusal) {
      try carryOut(intent)
    } catch {
      refusal = error
    }
  }

  private mutating func carryOut(_ intent: Intent) throws(LabRefusal) {
    switch intent {
    case .goOn:
      try lab.goOn()
      move()
    case .runOn:
      try lab.runOn()
      move()
    case .choose(let number):
      let actions = actions
      let place = number == 0 ? 9 : number - 1
      guard actions.indices.contains(place) else { return }
      switch actions[place] {
      case .deed(let deed):
        try lab.perform(deed)
        done = Done(deed: deed, segment: nil)
      case .treat(let effect): try treat(effect)
      }
    case .lose: try treat(.drop)
    case .select(let id): lab.select(id)
    case .selectNext: try lab.select(by: 1)
    case .selectPrevious: try lab.select(by: -1)
    case .back: try lab.goBack()
    case .begin(let settings): lab.begin(settings)
    case .switchHost, .faster, .slower, .tick: break
    }
  }

  private mutating func treat(_ effect: Fault.Effect) throws(LabRefusal) {
    let segment = lab.selected
    try lab.treat(effect)
    done = segment.map { Done(deed: .treat($0.id, effect), segment: $0) }
  }

  private mutating func move() {
    let schedule = PlaybackSchedule(
      acts: [lab.history], from: lab.cursorBefore, to: lab.cursor)
    if isAnimated, speed != .instant, !schedule.isOver { motion = schedule }
  }

  private mutating func changeSpeed(by offset: Int) {
    speed = speed.changed(by: offset)
  }

  private mutating func tick(_ milliseconds: Int) {
    guard var moving = motion else { return }
    moving.advance(by: speed.applied(to: Int64(max(0, min(milliseconds, 60_000))) * 1_000))
    motion = speed == .instant || moving.isOver ? nil : moving
  }
}

/// What a digit key does in the lab.
package enum LabAction: Equatable, Sendable {
  case deed(Deed)
  /// To the chosen segment.
  case treat(Fault.Effect)
}
