import LessonKit
import NetworkSimulation
import TCPEngine

/// A lesson being played: where the learner is in its run. A value; every move is an intent, and
/// what it shows is a function of it.
///
/// A step rests with its narration on screen; a press plays its block, or the part up to its next
/// `pause`. When the block is done the next step rests, with what the block brought about above
/// its narration. Before a step whose setup says `reset` the finished step rests once more: what
/// it has brought about is seen before the stage is cleared.
package struct Player: Equatable, Sendable {
  /// The run that is played.
  package let run: LessonRun
  /// Which step the pane shows, 0 ..< `run.steps.count`.
  package internal(set) var stepIndex = 0
  /// How many presses of the step's block have been played.
  package internal(set) var part = 0
  /// What moves.
  var motion = Motion.still
  /// Which of the step's quizzes is asked.
  var quizIndex = 0
  /// A press came before an answer.
  var isAskingToSkip = false
  /// What the learner answered, by step and quiz. Kept when going back.
  package internal(set) var answers: [QuizAddress: QuizAnswer] = [:]
  /// How many rungs of the current step's hint are open.
  package internal(set) var openHints = 0
  /// ½×, 1×, 2×, instant.
  package internal(set) var speed = Speed.normal
  /// Whether the player goes on by itself.
  package internal(set) var isAutoPlaying = false
  /// False with --no-animation: blocks play at once.
  package var isAnimated = true
  /// Whether a room looks on: a press before an open question reveals its answer.
  package var isPresented = false
  /// Tasks that were begun, by step. Kept when going back, but not from the very beginning on.
  var tasks: [Int: TaskPlay] = [:]
  /// Why the latest action of the task wasn't carried out; nil once another is.
  package internal(set) var refusal: TaskRefusal?
  /// The world that the learner has forked; nil in the lesson itself.
  var fork: Fork?
  /// The list of what can be done to the world; nil while it isn't open.
  package internal(set) var deeds: OpenDeeds?
  /// Why the latest deed wasn't done; nil once another key is pressed.
  package internal(set) var deedRefusal: DeedRefusal?
  /// The task's action of which it is asked how much; nil unless it is.
  var askedAction: TaskAction?
  /// How long the step has rested under auto-play, wall-clock microseconds at 1×.
  var rested: Int64 = 0

  /// The lesson from its beginning.
  package init(_ run: LessonRun) {
    self.run = run
    enter(0)
  }

  /// Where the learner is.
  package enum Phase: Equatable, Sendable {
    /// The stage is still, between presses or between events.
    case resting
    /// The block, or a part of it, is being played.
    case playing
    /// Nothing is left to play, ask or read on to.
    case finished
  }

  /// How fast blocks play.
  package enum Speed: CaseIterable, Equatable, Sendable {
    case half, normal, double, instant
  }

  /// What moves on the stage.
  indirect enum Motion: Equatable, Sendable {
    case still
    case playing(PlaybackSchedule)
    /// Between two events of the block, in single steps.
    case halted(StageCursor)
    /// The step's task is further on than the stage shows; this is how it stood before.
    case catchingUp(PlaybackSchedule, from: TaskPlay)
  }

  /// Where the learner is.
  package var phase: Phase {
    if let fork { return fork.replay == nil ? .resting : .playing }
    if isMoving { return .playing }
    let isOver =
      motion == .still && isLastStep && part == stops.count && openQuiz == nil && !taskGoesOn
    return isOver ? .finished : .resting
  }

  /// The step that the pane shows.
  package var step: Step { run.lesson.steps[stepIndex] }
  /// Its number for people, from 1.
  package var stepNumber: Int { stepIndex + 1 }
  /// How many steps the lesson has.
  package var stepCount: Int { run.steps.count }
  /// Whether no step comes after this one.
  package var isLastStep: Bool { stepIndex == run.steps.count - 1 }

  /// What the stage shows now.
  package var cursor: StageCursor {
    if let fork { return fork.cursor }
    switch motion {
    case .still: return task?.cursor(inAct: restingCursor.act) ?? restingCursor
    case .playing(let schedule): return schedule.cursor
    case .halted(let cursor): return cursor
    case .catchingUp(let replay, _):
      let shown = replay.cursor
      return StageCursor(
        act: restingCursor.act, eventCount: shown.eventCount, time: shown.time)
    }
  }

  /// The stage at the cursor.
  package var stage: StageState { StageState(of: history, at: cursor) }

  /// Whether ticks are wanted: animation or auto-play runs.
  package var wantsTicks: Bool {
    guard deeds == nil else { return false }
    if let fork { return fork.replay != nil || fork.isAutoPlaying }
    if isMoving { return true }
    // What a room hasn't got right waits for the press that reveals it.
    return isAutoPlaying && openQuiz == nil && !revealsNext && !revealsSolution
      && !taskGoesOn && phase != .finished
  }

  /// Whether the stage plays something.
  var isMoving: Bool {
    switch motion {
    case .playing, .catchingUp: true
    case .still, .halted: false
    }
  }

  /// Carries out what the learner, or the clock, asks for. Intents that mean nothing now change
  /// nothing.
  package mutating func handle(_ intent: PlayerIntent) {
    if case .tick(let milliseconds) = intent {
      tick(milliseconds)
      return
    }
    rested = 0
    refusal = nil
    let asked = askedAction
    askedAction = nil
    deedRefusal = nil
    if handleInFork(intent) { return }
    switch intent {
    case .stepForward(let isRepeat): stepForward(isRepeat: isRepeat)
    case .stepBack where asked != nil: break
    case .stepBack: stepBack()
    case .eventForward: eventForward()
    case .eventBack: eventBack()
    case .first:
      tasks = [:]
      enter(0)
    case .goTo(let step): enter(min(max(step, 0), run.steps.count - 1))
    case .last: enter(run.steps.count - 1)
    case .sectionForward: sectionForward()
    case .sectionBack: sectionBack()
    case .choose(let number): choose(number, of: asked)
    case .submit: submit()
    case .toggleAutoPlay: isAutoPlaying.toggle()
    case .faster: changeSpeed(by: 1)
    case .slower: changeSpeed(by: -1)
    case .task(let action):
      completeCatchingUp()
      perform(action)
    case .whatIf(let intent): handle(intent)
    case .hint: openHints = min(openHints + 1, step.hints.count)
    case .tick: break
    }
  }

  private mutating func changeSpeed(by offset: Int) {
    speed = speed.changed(by: offset)
  }
}
