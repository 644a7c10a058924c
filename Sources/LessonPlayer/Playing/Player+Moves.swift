import LessonKit
import NetworkSimulation
import TCPEngine

// How the player moves through its lesson.
extension Player {
  /// Where each press of the step's block stops.
  var stops: [StageCursor] { run.steps[stepIndex].stops }

  /// What the stage shows between presses.
  var restingCursor: StageCursor { run.steps[stepIndex].cursor(part: part) }

  /// Rests at the beginning of a step.
  mutating func enter(_ index: Int) {
    stepIndex = index
    part = 0
    motion = .still
    isAskingToSkip = false
    refusal = nil
    openHints = 0
    rested = 0
    quizIndex = firstOpenQuiz
  }

  // MARK: By presses

  mutating func stepForward(isRepeat: Bool) {
    switch motion {
    case .playing, .catchingUp:
      // A key that is held down isn't a press: it neither finishes nor skips anything.
      if !isRepeat { complete() }
    case .halted(let cursor): play(from: cursor)
    case .still:
      guard passesQuiz(isRepeat: isRepeat) else { return }
      goOn()
    }
  }

  private mutating func goOn() {
    if taskGoesOn {
      runTaskOn()
    } else if revealsSolution {
      revealSolution()
    } else if part < stops.count {
      play(from: restingCursor)
    } else if !isLastStep {
      enter(stepIndex + 1)
    }
  }

  private mutating func play(from cursor: StageCursor) {
    guard isAnimated, speed != .instant else { return complete() }
    let schedule = PlaybackSchedule(
      acts: run.histories, from: cursor, to: stops[part],
      pace: run.steps[stepIndex].directions.pace)
    if !schedule.isOver {
      motion = .playing(schedule)
    } else {
      complete()
    }
  }

  /// The part of the block is done: what comes after it rests.
  private mutating func complete() {
    if completeCatchingUp() { return }
    motion = .still
    rested = 0
    part += 1
    if part == stops.count, !isLastStep, !findsNewStage(stepIndex + 1) { enter(stepIndex + 1) }
  }

  /// Whether a step finds a new stage, because its setup says `reset` or it holds a task, which has
  /// a world of its own. What the block before it brought about then keeps the stage until the next
  /// press.
  func findsNewStage(_ index: Int) -> Bool {
    guard index > 0, let end = run.steps[index - 1].stops.last else { return false }
    return run.steps[index].start.act != end.act || run.steps[index].task != nil
  }

  mutating func stepBack() {
    if isAskingToSkip {
      isAskingToSkip = false
    } else if completeCatchingUp() {
      perform(.back)
    } else if motion != .still {
      motion = .still
    } else if task?.canGoBack == true {
      perform(.back)
    } else {
      goBack()
    }
  }

  /// Back to before the latest press; false if there is none.
  @discardableResult
  private mutating func goBack() -> Bool {
    if part > 0 {
      part -= 1
    } else if stepIndex > 0 {
      let hadNewStage = findsNewStage(stepIndex)
      enter(stepIndex - 1)
      part = hadNewStage ? stops.count : max(0, stops.count - 1)
    } else {
      return false
    }
    return true
  }

  // MARK: By events

  mutating func eventForward() {
    if revealsNext { return reveal() }
    guard motion != .still || openQuiz == nil else {
      isAskingToSkip = true
      return
    }
    if completeCatchingUp() { return }
    guard part < stops.count else {
      if taskGoesOn { perform(.next) } else { goOn() }
      return
    }
    var coming = run.events(from: cursor, to: stops[part]).numbered.lazy
      .filter { $0.1.isVisible }.map { $0.0 }.makeIterator()
    if let next = coming.next(), coming.next() != nil {
      motion = .halted(place(after: next))
    } else {
      complete()
    }
  }

  mutating func eventBack() {
    isAskingToSkip = false
    completeCatchingUp()
    if motion == .still, task?.canGoBack == true {
      perform(.back)
      return
    }
    let from: StageCursor
    if motion != .still {
      from = cursor
    } else {
      let end = restingCursor
      guard goBack(), part < stops.count else { return }
      from = end
    }
    let passed = run.events(from: restingCursor, to: from).numberedNewestFirst.lazy
      .filter { $0.1.isVisible }.map { $0.0 }
    // The latest is what is taken back.
    let earlier = passed.dropFirst().first { _ in true }
    motion = earlier.map { .halted(place(after: $0)) } ?? .still
  }

  private func place(after event: Int) -> StageCursor {
    let act = stops[part].act
    return StageCursor(act: act, eventCount: event + 1, time: run.acts[act][event].time)
  }

  // MARK: By sections

  mutating func sectionForward() {
    let steps = run.lesson.steps
    let next = steps.indices.first { $0 > stepIndex && steps[$0].breadcrumb != step.breadcrumb }
    enter(next ?? steps.count - 1)
  }

  mutating func sectionBack() {
    let start = sectionStart(of: stepIndex)
    let isAtStart = start == stepIndex && part == 0 && motion == .still
    enter(isAtStart && start > 0 ? sectionStart(of: start - 1) : start)
  }

  private func sectionStart(of index: Int) -> Int {
    let steps = run.lesson.steps
    let earlier = (0..<index).last { steps[$0].breadcrumb != steps[index].breadcrumb }
    return earlier.map { $0 + 1 } ?? 0
  }

  // MARK: By the clock

  mutating func tick(_ milliseconds: Int) {
    // A clock that jumps, after a suspension perhaps, is a long tick and no more.
    let passed = speed.applied(to: Int64(max(0, min(milliseconds, 60_000))) * 1000)
    guard deeds == nil else { return }
    if fork != nil { return tickFork(passed) }
    if case .catchingUp(var replay, let before) = motion {
      replay.advance(by: passed)
      if isAnimated, speed != .instant, !replay.isOver {
        motion = .catchingUp(replay, from: before)
      } else {
        complete()
      }
    } else if case .playing(var schedule) = motion {
      schedule.advance(by: passed)
      if isAnimated, speed != .instant, !schedule.isOver {
        motion = .playing(schedule)
      } else {
        complete()
      }
    } else if wantsTicks {
      rested += passed
      if rested >= readingTime { stepForward(isRepeat: false) }
    }
    if phase == .finished { isAutoPlaying = false }
  }
}

extension Player.Speed {
  /// Wall-clock time as it counts at this speed.
  func applied(to wall: Int64) -> Int64 {
    switch self {
    case .half: wall / 2
    case .normal, .instant: wall
    case .double: wall * 2
    }
  }

  /// So many faster, or slower; no further than there are.
  func changed(by offset: Int) -> Player.Speed {
    let speeds = Self.allCases
    guard let index = speeds.firstIndex(of: self) else { return self }
    return speeds[max(0, min(index + offset, speeds.count - 1))]
  }
}

extension TraceEvent {
  /// Whether the stage looks different after it. Setup happens unseen.
  var isVisible: Bool {
    if isSetup { return false }
    switch kind {
    case .sent, .arrived, .lost, .discarded, .state, .timer(_, .expire): return true
    case .fault(let report): return report.befallsHost
    case .timer, .delivered, .application, .signal, .decision: return false
    }
  }
}
