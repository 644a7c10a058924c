import LessonKit
import NetworkSimulation
import TCPEngine

/// A world that the learner has forked from the lesson's, on the stage.
struct Fork: Equatable, Sendable {
  var world: ForkedWorld
  /// How the latest change comes about; nil once the stage has caught up.
  var replay: PlaybackSchedule?
  /// Whether the world goes on by itself, in place of the lesson.
  var isAutoPlaying = false

  /// What the stage shows.
  var cursor: StageCursor { replay?.cursor ?? world.cursor }
}

// What if: the world goes its own way, and the lesson stays where it is.
extension Player {
  /// The world that was forked; nil in the lesson itself.
  package var forkedWorld: ForkedWorld? { fork?.world }

  /// Whether auto-play runs where the learner is: a fork has its own.
  package var goesOnByItself: Bool { fork?.isAutoPlaying ?? isAutoPlaying }

  /// Whether keys belong to the step's task, and not to a fork of its world.
  package var isInTask: Bool { task != nil && fork == nil && deeds == nil }

  /// Whether the lesson's world can go its own way here, by a key that does nothing else.
  package var canFork: Bool { run.hasWorlds && task == nil && fork == nil && deeds == nil }

  /// Whether Esc leads back: out of a fork, the list of what can be done, or the question how much.
  package var isAside: Bool { fork != nil || deeds != nil || askedAction != nil }

  /// How many things lie over the lesson, each of which Esc closes: a fork, the list of what can be
  /// done, and the question how much.
  package var layersAside: Int {
    (fork == nil ? 0 : 1) + (deeds == nil ? 0 : 1) + (deeds?.list.asked == nil ? 0 : 1)
      + (askedAction == nil ? 0 : 1)
  }

  /// The world where the learner is, forked.
  private var forkOfHere: ForkedWorld? {
    if let task { return ForkedWorld(of: task.world, trace: task.trace) }
    switch motion {
    case .still: return run.fork(step: stepIndex, part: part)
    case .playing, .halted: return run.fork(passing: cursor)
    case .catchingUp: return nil
    }
  }

  // MARK: Intents

  mutating func handle(_ intent: WhatIf) {
    switch intent {
    case .lose(let segment):
      guard let segment else { return deedRefusal = .noSegment }
      perform(.treat(segment, .drop))
    case .list:
      if deeds == nil {
        completeCatchingUp()
        fork?.replay = nil
        guard let world = fork?.world ?? forkOfHere else { return deedRefusal = .noWorld }
        deeds = OpenDeeds(world: world)
      } else {
        deeds = nil
      }
    case .choose(let digit, let segment): choose(digit, segment)
    case .switchSide:
      guard let world = deeds?.world.world, deeds?.list.asked == nil else { return }
      deeds?.list.switchSide(in: world)
      deedRefusal = world.scriptedSide.map(DeedRefusal.scripted)
    case .close:
      if askedAction != nil { return askedAction = nil }
      if deeds?.list.back() == true { return }
      if deeds != nil {
        deeds = nil
      } else {
        fork = nil
      }
    case .back:
      if deeds?.list.back() != true { deeds = nil }
    case .leave: (fork, deeds) = (nil, nil)
    }
  }

  private mutating func choose(_ digit: Int, _ segment: SegmentID?) {
    guard var list = deeds?.list, let world = deeds?.world.world else { return }
    switch list.choose(digit, in: world) {
    case .nothing: break
    case .ask: deeds?.list = list
    case .deed(let entry, let amount):
      guard let deed = list.deed(entry, amount, to: segment, in: world) else {
        return deedRefusal = .noSegment
      }
      perform(deed)
    }
  }

  /// Does something, in a fork that begins here if there is none.
  private mutating func perform(_ deed: Deed) {
    completeCatchingUp()
    guard var world = deeds?.world ?? fork?.world ?? forkOfHere else {
      return deedRefusal = .noWorld
    }
    do throws(DeedRefusal) {
      try world.perform(deed)
    } catch {
      deedRefusal = error
      return
    }
    deeds = nil
    show(world)
  }

  /// Acts on what moves the stage, where it is a fork's. False if it isn't.
  mutating func handleInFork(_ intent: PlayerIntent) -> Bool {
    switch intent {
    case .faster, .slower, .tick, .whatIf: return false
    case .stepBack where deeds != nil:
      handle(WhatIf.back)
      return true
    // A key that is held down isn't a press: it closes nothing.
    case .stepForward(isRepeat: true) where deeds != nil: return true
    default: deeds = nil
    }
    guard fork != nil else { return false }
    switch intent {
    case .stepForward(let isRepeat): forkForward(isRepeat: isRepeat)
    case .stepBack, .eventBack: forkBack()
    case .eventForward: forkForward(isRepeat: false, isAnimated: false)
    case .first:
      fork?.replay = nil
      fork?.world.reset()
      if fork?.world.canGoBack == false { fork = nil }
    case .toggleAutoPlay: fork?.isAutoPlaying.toggle()
    case .faster, .slower, .tick, .whatIf, .goTo, .last, .sectionForward, .sectionBack, .choose,
      .submit, .hint, .task:
      break
    }
    return true
  }

  private mutating func forkForward(isRepeat: Bool, isAnimated: Bool = true) {
    guard var world = fork?.world else { return }
    if fork?.replay != nil {
      if !isRepeat { fork?.replay = nil }
      return
    }
    guard world.goesOn else {
      if !isRepeat, isAnimated { handle(WhatIf.leave) }
      return
    }
    do throws(DeedRefusal) {
      try world.runOn()
    } catch {
      deedRefusal = error
      return
    }
    show(world, isAnimated: isAnimated)
  }

  private mutating func forkBack() {
    guard var world = fork?.world else { return }
    do throws(DeedRefusal) {
      try world.back()
    } catch {
      deedRefusal = error
      return
    }
    // What was done first is what forked the world.
    fork = world.canGoBack ? Fork(world: world) : nil
  }

  /// Shows a fork's latest change coming about.
  private mutating func show(_ world: ForkedWorld, isAnimated wanted: Bool = true) {
    fork = Fork(world: world, isAutoPlaying: fork?.isAutoPlaying ?? false)
    guard wanted, isAnimated, speed != .instant else { return }
    let replay = PlaybackSchedule(
      acts: [world.history], from: world.start, to: world.cursor, pace: directions.pace)
    if !replay.isOver { fork?.replay = replay }
  }

  /// Lets wall-clock time at 1× pass in the fork.
  mutating func tickFork(_ passed: Int64) {
    fork?.replay?.advance(by: passed)
    if speed == .instant || !isAnimated || fork?.replay?.isOver == true { fork?.replay = nil }
    guard let world = fork?.world, fork?.isAutoPlaying == true, fork?.replay == nil else { return }
    guard world.goesOn else {
      // What would lead back to the lesson is the learner's to press.
      fork?.isAutoPlaying = false
      return
    }
    rested += passed
    guard rested >= Self.restInFork else { return }
    rested = 0
    forkForward(isRepeat: false)
  }

  /// How long auto-play rests at each happening, wall-clock microseconds at 1×.
  private static let restInFork: Int64 = 1_000_000

  // MARK: What there is to see

  /// What the fork's latest change has brought about so far.
  var forkedNow: [JustNow] {
    guard let fork else { return [] }
    let (first, end) = (fork.world.start.eventCount, fork.cursor.eventCount)
    return JustNow.all(
      in: fork.world.trace.stretch(min(first, end)..<end), of: fork.world.history)
  }

  /// What the next press does in the fork.
  var forkedEffect: NextEffect {
    guard let fork else { return .leaveFork }
    guard fork.replay == nil else { return .finishAnimation }
    guard fork.world.goesOn else { return .leaveFork }
    var next = fork.world
    do throws(DeedRefusal) {
      try next.runOn()
    } catch {
      return .leaveFork
    }
    return next.latest.lazy.compactMap(NextEffect.init(first:)).first ?? .waitTime
  }
}
