import NetworkSimulation
import TCPEngine
import TerminalCells
import TextWidth
import Wording

/// Why an event happened: its name, the words for its cause, the clause, and in full the values
/// that decided it and the variables that it changed.
struct EventReason {
  var event: TraceEvent
  /// The host's variables before the event; nil leaves out what changed.
  var before: EndpointVariables?
  var view: StageView
  var look: ScreenLook
  /// Whether the deciding values are told.
  var isFull = false

  private var text: ScreenText { ScreenText(look: look, icons: view.icons) }
  private var quiet: CellStyle { look.theme.style(.quiet) }

  /// No lines for an event without a cause.
  func lines(width: Int) -> [TextLine] {
    guard let cause = event.cause else { return [] }
    let host = TextLine([
      Span("  " + text.host(event.host), look.theme.style(.host(event.host))), Span("  "),
    ])
    let name = LineWrapping.lines(of: [Span(self.name)], width: max(width - host.width, 10))
      .hanging(from: host)
    let room = max(width - 4, 1)
    var words = LineWrapping.lines(
      of: [Span(look.glyphs.adapted(cause.explanation(in: look.language)))], width: room)
    // The clause isn't broken.
    let clause = TextLine(look.glyphs.adapted(cause.clause.text), quiet)
    if let last = words.last, last.width + 2 + clause.width <= room {
      words[words.count - 1] = last + TextLine("  ") + clause
    } else {
      words.append(clause)
    }
    if isFull {
      let values = cause.values.map { $0.text(in: look.language) }
        .joined(separator: " \(look.glyphs.divider) ")
      if !values.isEmpty { words += LineWrapping.lines(of: [Span(values, quiet)], width: room) }
    }
    return name + (words + changes(width: room)).map { $0.prefixed(by: Span("    ")) }
  }

  /// "SND.NXT 100 → 101", as many in a line as fit.
  private func changes(width: Int) -> [TextLine] {
    guard let before else { return [] }
    var lines: [TextLine] = []
    for variable in PanelVariable.allCases {
      let old = variable.value(in: before, look.numbers)
      let new = variable.value(in: event.variables, look.numbers)
      guard old != new else { continue }
      let item = TextLine([
        Span(variable.rawValue + " ", quiet),
        Span("\(old ?? look.glyphs.dash) \(look.glyphs.into) ", quiet),
        Span(new ?? look.glyphs.dash, look.theme.style(.changed)),
      ])
      if let last = lines.last, last.width + 3 + item.width <= width {
        lines[lines.count - 1] = last + TextLine("   ") + item
      } else {
        lines.append(item)
      }
    }
    return lines
  }

  private var name: String {
    switch event.kind {
    case .state(let from, let to): "\(from.rawValue) \(look.glyphs.into) \(to.rawValue)"
    case .timer(let timer, .expire): text.expired(timer)
    case .timer(let timer, .start): text.started(timer)
    case .timer(let timer, .stop): text.stopped(timer)
    case .discarded(let segment):
      "\(text.label(segment).map(\.text).joined()) \(text.discarded)"
    case .sent(let segment), .arrived(let segment), .lost(let segment, _):
      (segment.isRetransmission ? look.glyphs.again : "")
        + text.label(segment).map(\.text).joined()
    case .delivered(let octets, _): text.delivered(octets.count)
    case .decision(.ignoreMessage): text.ignored
    case .decision(.sendSmaller): text.smaller
    case .decision(.revertBackoff): text.reverted
    case .decision: text.decision
    case .signal: text.signal
    case .application(let call): call.name(in: look.language)
    case .fault(let report): text.fault(report) ?? ""
    }
  }
}

extension ScreenText {
  func started(_ timer: TimerName) -> String {
    pick("\(self.timer(timer)) 시작", "\(self.timer(timer)) starts")
  }
  func stopped(_ timer: TimerName) -> String {
    pick("\(self.timer(timer)) 멈춤", "\(self.timer(timer)) stops")
  }
  func delivered(_ octets: Int) -> String {
    pick("프로그램에 \(octets)바이트", "\(octets) \(octets == 1 ? "byte" : "bytes") to the program")
  }
  var decision: String { pick("기다리기로 함", "decides to wait") }
  var ignored: String { pick("무시함", "ignores it") }
  var smaller: String { pick("세그먼트를 줄임", "makes segments smaller") }
  var reverted: String { pick("재전송 시간을 되돌림", "takes a doubling of the RTO back") }
  var signal: String { pick("프로그램에 알림", "tells the program") }
}
