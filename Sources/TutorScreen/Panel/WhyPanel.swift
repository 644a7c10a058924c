import LessonPlayer
import NetworkSimulation
import TCPEngine
import TerminalCells
import TextWidth
import Wording

/// Why: of the selected segment, change of state, timeout or fault; with nothing selected, of the
/// segment that has just arrived, else of the latest things, and of the silence where nothing is on
/// its way.
struct WhyPanel {
  var view: StageView
  var look: ScreenLook

  private var text: ScreenText { ScreenText(look: look, icons: view.icons) }
  private var quiet: CellStyle { look.theme.style(.quiet) }

  func text(width: Int) -> PanelText {
    if let index = view.panel.row, view.stage.rows.indices.contains(index) {
      return PanelText(lines(of: view.stage.rows[index], width: width))
    }
    let reasons = latest(width: width)
    let silence = self.silence(width: width)
    let parts = isSilent ? [silence, reasons] : [reasons, silence]
    let lines = Array(parts.filter { !$0.isEmpty }.joined(separator: [TextLine()]))
    return PanelText(lines.isEmpty ? [TextLine(text.nothingYet, quiet)] : lines)
  }

  /// Why the segment that has just arrived did, and what came of it; else why the latest things
  /// happened.
  private func latest(width: Int) -> [TextLine] {
    if case .arrival(let id) = view.trace.latestCause, let index = view.stage.rows.index(of: id) {
      return lines(of: view.stage.rows[index], width: width)
    }
    return view.reasons.flatMap { event in
      EventReason(event: event, before: nil, view: view, look: look).lines(width: width)
    }
  }

  // MARK: What is selected

  private func lines(of row: LadderRow, width: Int) -> [TextLine] {
    let lines: [TextLine]
    switch row {
    case .segment(let row):
      lines = self.lines(of: row, width: width)
    case .state(let host, let from, let to, let time):
      lines = reasons(at: time, of: host, width: width) { $0.kind == .state(from: from, to: to) }
    case .expiry(let host, let timer, let time):
      lines = reasons(at: time, of: host, width: width) { event in
        switch event.kind {
        case .timer(timer, _), .state, .decision, .sent, .signal: true
        default: false
        }
      }
    case .fault(let host, .reported(let message), let time):
      lines =
        [
          TextLine([
            Span("  " + text.host(host), look.theme.style(.host(host))), Span("  ICMP"),
          ])
        ] + sentence(look.glyphs.adapted(message.explanation(in: look.language)), width)
        + reasons(at: time, of: host, width: width) { event in
          switch event.kind {
          case .state, .decision, .sent, .signal: true
          default: false
          }
        }
    case .fault(let host, let report, _):
      lines = [
        TextLine([
          Span("  " + text.host(host), look.theme.style(.host(host))),
          Span("  " + (text.fault(report) ?? "")),
        ]), TextLine("    " + text.interference, quiet),
      ]
    }
    return lines.isEmpty ? [TextLine("  " + text.noReason, quiet)] : lines
  }

  /// Why a segment was sent, and what came of it.
  private func lines(of row: SegmentRow, width: Int) -> [TextLine] {
    let id = row.segment.id
    let sender = row.segment.path.from
    var lines = section(
      text.whySent(row.segment.isRetransmission),
      reasons(at: row.sentAt, of: sender, width: width) { event in
        if case .sent(let segment) = event.kind { segment.id == id } else { false }
      })
    if lines.isEmpty, row.segment.isForged {
      lines = [TextLine("  " + text.forgedByLesson, quiet)]
    }
    switch row.fate {
    case .inFlight:
      break
    case .lost(_, _, let reason):
      lines += [TextLine()] + section(text.whatBecame, sentence(text.lossReason(reason), width))
    case .arrived(let time):
      let found = reasons(at: time, of: sender.peer, since: id, width: width) { event in
        switch event.kind {
        case .discarded(let segment): segment.id == id
        case .state, .delivered, .decision, .signal, .sent: true
        case .arrived, .lost, .timer, .application, .fault: false
        }
      }
      // What has just arrived may be answered yet, where it takes up numbers.
      let isOpen = view.trace.latestCause == .arrival(id) && row.segment.segment.length > 0
      let outcome = found.isEmpty && !isOpen ? sentence(text.noAnswerNeeded, width) : found
      if !outcome.isEmpty { lines += [TextLine()] + section(text.onArrival, outcome) }
    }
    return lines
  }

  private func section(_ heading: String, _ lines: [TextLine]) -> [TextLine] {
    lines.isEmpty ? [] : [TextLine(heading, look.theme.style(.strong))] + lines
  }

  private func sentence(_ sentence: String, _ width: Int) -> [TextLine] {
    LineWrapping.lines(of: [Span(sentence)], width: width - 4).map { $0.prefixed(by: Span("    ")) }
  }

  /// The reasons of a host's events at a time of the clock, with what each changed; `since` leaves
  /// only those between this segment's arrival and the next one's. The same reason twice in a row is
  /// told once.
  private func reasons(
    at time: Microseconds, of host: HostID, since arrival: SegmentID? = nil, width: Int,
    where isWanted: (TraceEvent) -> Bool
  ) -> [TextLine] {
    let trace = view.trace
    let instant = trace.origin + time
    var before = trace.variables(of: host, before: instant)
    var lines: [TextLine] = []
    var told: Cause?
    var isInside = arrival == nil
    for event in trace.events(at: instant) where event.host == host {
      if let arrival, case .arrived(let segment) = event.kind { isInside = segment.id == arrival }
      if isInside, event.cause != nil, isWanted(event), event.cause != told {
        lines += EventReason(event: event, before: before, view: view, look: look, isFull: true)
          .lines(width: width)
        told = event.cause
      }
      before = event.variables
    }
    return lines
  }

  // MARK: Silence

  /// Whether nothing is on the path, and nobody is about to act.
  private var isSilent: Bool {
    view.stage.rows.underWay.isEmpty && view.trace.latestCause == nil
  }

  /// What each end waits for.
  private func silence(width: Int) -> [TextLine] {
    let lines = HostID.allCases.flatMap { host -> [TextLine] in
      guard view.stage.card(of: host).isUp else { return [] }
      let timers = view.stage.timers.filter { $0.host == host }
      let held = view.trace.standingDecision(of: host).map {
        EventReason(event: $0, before: nil, view: view, look: look).lines(width: width)
      }
      let waits = timers.flatMap { timer -> [TextLine] in
        let left = text.timeLeft(timer.remaining)
        let name = TextLine([
          Span("  " + text.host(host), look.theme.style(.host(host))),
          Span("  " + text.timer(timer.timer) + " ", look.theme.style(.timer)), Span(left),
        ])
        return [name] + sentence(look.glyphs.adapted(timer.timer.purpose(in: look.language)), width)
      }
      return (isSilent ? standing(host, width: width) : []) + (held ?? []) + waits
    }
    let heading = TextLine(isSilent ? text.whySilent : text.whatWaits, look.theme.style(.strong))
    if !lines.isEmpty { return [heading] + lines }
    return isSilent ? [heading] + sentence(text.nothingToWaitFor, width) : []
  }
}

extension WhyPanel {
  /// What a host waits for in its state, where no timer tells it. Where the state is inferred no
  /// TCP waits, nor is there an application.
  private func standing(_ host: HostID, width: Int) -> [TextLine] {
    let card = view.stage.card(of: host)
    let state = card.state
    guard !card.isInferred, let wait = state.wait(in: look.language) else { return [] }
    let name = TextLine([
      Span("  " + text.host(host), look.theme.style(.host(host))), Span("  " + state.rawValue),
    ])
    let clause = look.glyphs.adapted(ConnectionState.waitClause.text)
    return [name] + sentence("\(wait)  \(clause)", width)
  }
}

extension TracePrefix {
  /// What moves a host.
  fileprivate enum LatestCause: Equatable {
    case timeout
    case arrival(SegmentID)
  }

  /// What has moved a host at this very instant, with nothing sent since: what it leads to may be
  /// still to come. Nil where nothing has.
  fileprivate var latestCause: LatestCause? {
    for event in newestFirst.prefix(while: { $0.time == time && !$0.isSetup }) {
      switch event.kind {
      case .timer(_, .expire): return .timeout
      case .arrived(let segment): return .arrival(segment.id)
      case .timer, .state, .delivered, .discarded, .signal, .decision: continue
      case .sent, .lost, .application, .fault: return nil
      }
    }
    return nil
  }

  /// A host's variables before an instant; nil where it had no event before.
  fileprivate func variables(of host: HostID, before time: Instant) -> EndpointVariables? {
    newestFirst(before: firstIndex(at: time)).first { $0.host == host }?.variables
  }

  /// The latest decision to wait that nothing has overtaken: no segment of the host since.
  fileprivate func standingDecision(of host: HostID) -> TraceEvent? {
    for event in newestFirst where event.host == host {
      switch event.kind {
      case .decision: return event
      case .sent, .state, .fault: return nil
      default: continue
      }
    }
    return nil
  }
}

extension ScreenText {
  func whySent(_ isRetransmission: Bool) -> String {
    isRetransmission ? pick("다시 보낸 까닭", "Why it went again") : pick("보낸 까닭", "Why it was sent")
  }
  var onArrival: String { pick("도착해서", "On arrival") }
  var whatBecame: String { pick("그 뒤", "What became of it") }
  var whySilent: String { pick("조용한 까닭", "Why nothing happens") }
  var whatWaits: String { pick("기다리는 것", "What is waited for") }
  var nothingYet: String { pick("아직 일어난 일이 없어요.", "Nothing has happened yet.") }
  var noReason: String { pick("규칙이 따로 정하지 않은 일이에요.", "No rule of TCP's decided this.") }
  var interference: String { pick("TCP가 한 일이 아니에요.", "This wasn't TCP's doing.") }
  var forgedByLesson: String {
    pick("TCP가 보낸 것이 아니라, 누군가 지어낸 것이에요.", "No TCP sent it: it was forged.")
  }
  var noAnswerNeeded: String {
    pick("받아들였고, 대답은 필요 없었어요.", "It was taken in, and needed no answer.")
  }
  var nothingToWaitFor: String {
    pick("두 쪽 다 보낼 것도, 기다릴 것도 없어요.", "Neither end has anything to send or to wait for.")
  }

  /// Why a segment didn't arrive.
  func lossReason(_ reason: LossReason) -> String {
    switch reason {
    case .fault, .random:
      pick(
        "길에서 사라졌어요. 누구도 알려 주지 않으니 보낸 쪽이 스스로 알아내야 해요.",
        "It was lost on the way. Nobody tells the sender: it has to find out by itself.")
    case .queue:
      pick(
        "길목의 줄이 가득 차서 버려졌어요. 보낸 쪽에는 누구도 알려 주지 않아요.",
        "A queue on the way was full, so it was dropped. Nobody tells the sender.")
    case .cut:
      pick("길이 끊겼거나 상대가 꺼져 있었어요.", "The link was cut, or the other side was down.")
    }
  }
}
