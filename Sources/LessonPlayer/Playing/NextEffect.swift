import NetworkSimulation
import TCPEngine

/// What the next press does.
package enum NextEffect: Equatable, Sendable {
  /// On to the next narration, or the step's next quiz.
  case readOn
  /// Finish the animation.
  case finishAnimation
  /// The quiz waits for an answer.
  case answerQuiz
  /// The quiz has waited for the room; a press reveals its answer.
  case revealAnswer
  /// The room's task is over, and not won; a press reveals its author's solution.
  case revealSolution
  /// Another press skips the quiz.
  case skipQuiz
  /// The quiz is answered: see for yourself (doesn't name the segment, so it can't give the
  /// answer away).
  case verify
  /// A segment of this kind sets out.
  case sendSegment(from: HostID, SegmentKind)
  /// A segment that is under way arrives.
  case receiveSegment(at: HostID, SegmentKind)
  /// Time passes until this timer runs out.
  case waitForTimer(HostID, TimerName)
  /// Time passes.
  case waitTime
  /// The segment with which a task has stopped time goes on its way.
  case letGo
  /// The block does something else.
  case runBlock
  /// Nothing more comes of what was forked: back to the lesson, or to the script.
  case leaveFork
  /// The lesson is over.
  case leaveLesson

  /// The effect of an event that comes first; nil for one that the footer doesn't name.
  init?(first event: TraceEvent) {
    switch event.kind {
    case .sent(let segment):
      self = .sendSegment(from: segment.path.from, SegmentKind(of: segment))
    case .arrived(let segment):
      self = .receiveSegment(at: segment.path.to, SegmentKind(of: segment))
    // That it is lost is for the stage to show.
    case .lost: self = .waitTime
    case .timer(let timer, .expire): self = .waitForTimer(event.host, timer)
    default: return nil
    }
  }
}
