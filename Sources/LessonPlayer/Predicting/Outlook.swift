import NetworkSimulation
import TCPEngine

/// What really comes next at a place of a lesson, found by letting a copy of its player go on.
package struct Outlook: Equatable, Sendable {
  /// What comes.
  package var coming: Coming
  /// What happens before it without a TCP's doing, in order: what applications ask for, forged
  /// segments, power lost. Nobody can foresee that, so the learner is told.
  package var stimuli: [TraceEvent]

  /// Nothing comes so far.
  fileprivate init() {
    (coming, stimuli) = (.silence, [])
  }

  /// Looks for what comes in the next events, and keeps what nobody can foresee; false if it isn't
  /// among them.
  fileprivate mutating func finds(in events: TraceStretch) -> Bool {
    for event in events where !event.isSetup {
      switch event.kind {
      case .sent(let segment) where !segment.isForged:
        coming = .sent(event)
        return true
      case .timer(_, .expire):
        coming = .timeout(event)
        return true
      case .sent, .application, .fault(.crashed), .fault(.rebooted): stimuli.append(event)
      default: break
      }
    }
    return false
  }

  /// The next thing that a TCP does, or that its clock does to it.
  package enum Coming: Equatable, Sendable {
    /// A TCP sends this segment.
    case sent(TraceEvent)
    /// Before any segment is sent, this timer runs out.
    case timeout(TraceEvent)
    /// The lesson goes on, and neither of the two happens before it asks a question or ends.
    case silence
  }
}

/// Why there is nothing to predict.
package enum PredictionRefusal: Error, Equatable, Sendable {
  /// The lesson itself asks what comes, here and now.
  case question
  /// The lesson itself asks, before anything else happens.
  case questionAhead
  /// The learner is to act, not to foretell.
  case task
  /// Nothing more happens on this stage.
  case over
}

extension Player {
  /// What comes next, up to the next question, task or end of the stage; throws why that isn't to
  /// be told. The player stays where it is.
  package func outlook() throws(PredictionRefusal) -> Outlook {
    if let fork { return try fork.outlook() }
    var outlook = Outlook()
    var hasPlayed = false
    var copy = self
    copy.isAnimated = false
    var end = copy.endOfOutlook
    while end == nil {
      let start = copy.cursor
      copy.handle(.stepForward(isRepeat: false))
      // Another stage is another story.
      end = copy.task != nil ? .task : copy.cursor.act != start.act ? .over : nil
      guard end == nil else { break }
      if copy.cursor != start { hasPlayed = true }
      if outlook.finds(in: run.events(from: start, to: copy.cursor)) { return outlook }
      end = copy.endOfOutlook
    }
    if end == .question, openQuiz == nil { end = .questionAhead }
    if let end, !hasPlayed { throw end }
    return outlook
  }

  /// Why nobody looks beyond this place; nil if the lesson goes on from here.
  private var endOfOutlook: PredictionRefusal? {
    if openQuiz != nil || hasFurtherQuiz { return .question }
    if task != nil { return .task }
    return phase == .finished ? .over : nil
  }
}

extension Fork {
  /// What comes next in the fork, where nobody asks and nobody is to act.
  fileprivate func outlook() throws(PredictionRefusal) -> Outlook {
    var outlook = Outlook()
    var world = world
    guard replay != nil || world.goesOn else { throw .over }
    var seen = cursor.eventCount
    while true {
      if outlook.finds(in: world.trace.stretch(seen..<world.cursor.eventCount)) { return outlook }
      seen = world.cursor.eventCount
      do throws(DeedRefusal) {
        try world.runOn()
      } catch {
        return outlook
      }
    }
  }
}
