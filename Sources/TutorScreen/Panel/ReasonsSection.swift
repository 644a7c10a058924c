import LessonPlayer
import NetworkSimulation
import TCPEngine
import TerminalCells
import Wording

/// Why the latest things happened, in words and with the clause that says so, the newest first.
struct ReasonsSection {
  var view: StageView
  var look: ScreenLook

  private var text: ScreenText { ScreenText(look: look, icons: view.icons) }

  /// As many whole reasons as `height` lines hold.
  func lines(width: Int, height: Int) -> [TextLine] {
    var lines = [TextLine(text.why, look.theme.style(.strong))]
    for event in view.reasons {
      let reason = self.lines(of: event, width: width)
      guard lines.count + reason.count <= height else { break }
      lines += reason
    }
    return lines.count > 1 ? lines : []
  }

  private func lines(of event: TraceEvent, width: Int) -> [TextLine] {
    guard let cause = event.cause else { return [] }
    let name = TextLine([
      Span("  " + text.host(event.host), look.theme.style(.host(event.host))),
      Span("  " + self.name(of: event)),
    ])
    let room = max(width - 4, 1)
    var words = LineWrapping.lines(
      of: [Span(look.glyphs.adapted(cause.explanation(in: look.language)))], width: room)
    // The clause isn't broken.
    let clause = TextLine(cause.clause.text, look.theme.style(.quiet))
    if let last = words.last, last.width + 2 + clause.width <= room {
      words[words.count - 1] = last + TextLine("  ") + clause
    } else {
      words.append(clause)
    }
    return [name] + words.map { $0.prefixed(by: Span("    ")) }
  }

  private func name(of event: TraceEvent) -> String {
    switch event.kind {
    case .state(let from, let to): "\(from.rawValue) \(look.glyphs.into) \(to.rawValue)"
    case .timer(let timer, _): text.expired(timer)
    case .discarded(let segment): "\(text.label(segment).map(\.text).joined()) \(text.discarded)"
    case .sent(let segment): text.label(segment).map(\.text).joined()
    case .arrived, .lost, .delivered, .application, .signal, .fault, .decision: ""
    }
  }
}

extension Player {
  /// The latest things on the stage that have a reason, the newest first. Where one reason moved
  /// several things of a host at once, the last of them stands for all.
  var reasons: [TraceEvent] {
    let trace = run.acts[cursor.act]
    var reasons: [TraceEvent] = []
    for event in trace.events(in: 0..<cursor.eventCount).reversed() where !event.isSetup {
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
