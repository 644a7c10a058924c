/// The words that open a statement.
enum Verb: String, CaseIterable {
  case set
  case drop, duplicate, corrupt, delay, reorder, cut, heal, crash, reboot
  case inject
  case expect, wait, claim, fill
  case show, highlight, focus, pace
  case pause, reset, establish, require
  case from, allow, goal, forbid, limit, solution

  /// The blocks where it may stand.
  var places: Word.Places {
    switch self {
    case .claim, .fill, .pause: [.step, .task]
    case .from, .allow, .goal, .forbid, .limit, .solution: .task
    default: .everywhere
    }
  }
}

/// What an application does, after its host.
enum ApplicationVerb: String, CaseIterable {
  case listen, connect, send, read, stop, resume, shutdown, close, abort
}
