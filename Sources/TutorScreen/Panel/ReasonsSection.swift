import LessonPlayer
import NetworkSimulation
import TCPEngine

/// Why the latest things happened, in words and with the clause that says so, the newest first.
struct ReasonsSection {
  var view: StageView
  var look: ScreenLook

  /// As many whole reasons as `height` lines hold.
  func lines(width: Int, height: Int) -> [TextLine] {
    var lines = [TextLine(ScreenText(look: look).why, look.theme.style(.strong))]
    for event in view.reasons {
      let reason = EventReason(event: event, view: view, look: look).lines(width: width)
      guard lines.count + reason.count <= height else { break }
      lines += reason
    }
    return lines.count > 1 ? lines : []
  }
}

extension TracePrefix {
  /// The latest things that have a reason, the newest first. Where one reason moved several things
  /// of a host at once, the last of them stands for all.
  var reasons: [TraceEvent] {
    var reasons: [TraceEvent] = []
    for event in newestFirst where !event.isSetup {
      guard reasons.count < 4 else { break }
      guard event.cause != nil, event.isExplained else { continue }
      if let last = reasons.last, last.host == event.host, last.cause == event.cause { continue }
      reasons.append(event)
    }
    return reasons
  }
}

extension TraceEvent {
  fileprivate var isExplained: Bool {
    switch kind {
    case .state, .sent, .discarded, .timer(_, .expire): true
    case .arrived, .lost, .timer, .delivered, .application, .signal, .fault, .decision: false
    }
  }
}
