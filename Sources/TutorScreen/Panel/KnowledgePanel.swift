import LessonPlayer
import NetworkSimulation
import TCPEngine
import TerminalCells
import TextWidth

/// What one end knows of the other, beside how things really are: it learns only from what arrives.
struct KnowledgePanel {
  var view: StageView
  var look: ScreenLook

  private var text: ScreenText { ScreenText(look: look) }
  private var quiet: CellStyle { look.theme.style(.quiet) }
  private var known: KnownFacts {
    KnownFacts(stage: view.stage, host: view.panel.host, look: look)
  }

  func text(width: Int) -> PanelText {
    guard known.isConnected else {
      return PanelText(
        LineWrapping.lines(of: [Span(text.knowsNothing, quiet)], width: width))
    }
    guard width >= 60 else {
      return PanelText(
        known.facts.flatMap { stacked($0, width: width) }, pinned: moral(width: width))
    }
    let nameWidth = nameWidth(of: known.facts, width: width)
    let cellWidth = max(
      (width - nameWidth) * 11 / 20, min(widest(known.facts.map(\.known)) + 2, width - nameWidth))
    var lines = [
      TextLine([
        Span(String(repeating: " ", count: nameWidth)),
        Span(DisplayWidth.padded(text.known, columns: cellWidth), look.theme.style(.strong)),
        Span(text.really, look.theme.style(.strong)),
      ])
    ]
    for fact in known.facts {
      lines.append(
        TextLine([Span(fit(fact.name, nameWidth), quiet), Span(fit(fact.known, cellWidth))])
          + reality(of: fact))
    }
    return PanelText(lines, pinned: moral(width: width))
  }

  /// Columns of the names: as many as the longest takes, as far as the values leave them.
  private func nameWidth(of facts: [KnownFacts.Fact], width: Int) -> Int {
    let values = widest(facts.map(\.known)) + 4 + widest(facts.compactMap(\.really))
    return max(min(widest(facts.map(\.name)) + 2, width - values), 26)
  }

  private func widest(_ texts: [String]) -> Int {
    texts.map { DisplayWidth.columns(of: $0) }.max() ?? 0
  }

  /// What is so, marked where it differs from what is known.
  private func reality(of fact: KnownFacts.Fact, agreement: String = " ") -> TextLine {
    guard let really = fact.really else { return TextLine() }
    let differs = fact.isComparable && really != fact.known
    let mark = differs ? look.glyphs.differs : agreement
    let words = Span(really, look.theme.style(differs ? .changed : .quiet))
    return TextLine(mark.isEmpty ? [words] : [Span(mark + " ", look.theme.style(.changed)), words])
  }

  /// A fact in as few lines as it needs in a narrow panel.
  private func stacked(_ fact: KnownFacts.Fact, width: Int) -> [TextLine] {
    let name = TextLine(fact.name + "  ", quiet)
    let known = TextLine(fact.known)
    let values =
      fact.really == nil
      ? known : known + TextLine(" ") + reality(of: fact, agreement: look.glyphs.divider)
    if name.width + values.width <= width { return [name + values] }
    let names = LineWrapping.lines(of: [Span(fact.name, quiet)], width: width)
    if 2 + values.width <= width { return names + [values.prefixed(by: Span("  "))] }
    // What is so stands below what is known, further in; a line doesn't begin with a divider.
    let really = fact.really == nil ? [] : reality(of: fact, agreement: "").spans
    return names + indented(known.spans, by: 2, width: width)
      + (really.isEmpty ? [] : indented(really, by: 4, width: width))
  }

  private func indented(_ spans: [Span], by columns: Int, width: Int) -> [TextLine] {
    let indent = Span(String(repeating: " ", count: columns))
    return LineWrapping.lines(of: spans, width: width - columns).map { $0.prefixed(by: indent) }
  }

  private func fit(_ text: String, _ columns: Int) -> String {
    DisplayWidth.fitted(text, columns: columns - 1, mark: look.glyphs.ellipsis) + " "
  }

  /// What to take from it.
  private func moral(width: Int) -> [TextLine] {
    [TextLine()] + LineWrapping.lines(of: [Span(text.knowledgeMoral, quiet)], width: width)
  }
}

extension GlyphSet {
  var differs: String { self == .ascii ? "!=" : "≠" }
}

extension ScreenText {
  var known: String { pick("이쪽이 아는 것", "what it knows") }
  var really: String { pick("실제", "what is so") }
  var peerState: String { pick("상대의 상태", "the peer's state") }
  var peerHas: String { pick("상대가 여기 앞까지 받음", "it has all before") }
  var peerTakes: String { pick("상대가 받아 줄 바이트", "bytes it takes") }
  var peerSent: String { pick("상대가 여기 앞까지 보냄", "it has sent all before") }
  var lastHeard: String { pick("마지막 소식", "last heard") }
  var unanswered: String { pick("대답 없음", "no answer yet") }
  var knowsNothing: String {
    pick("연결이 없어서, 상대에 대해 아무것도 몰라요.", "Without a connection it knows nothing of the peer.")
  }
  var knowledgeMoral: String {
    pick(
      "도착한 세그먼트가 말해 준 것만 알아요. 보낸 것이 어디 있는지는 대답이 와야 알아요.",
      "It knows only what arrived segments have told. Where its own are, an answer tells.")
  }

  func ago(_ time: Microseconds) -> String {
    secondsWithUnit(time, decimals: 3) + pick(" 전", " ago")
  }

  /// Where a segment is, in a word.
  func fate(_ row: SegmentRow) -> String {
    if row.wasDiscarded { return discarded }
    return switch row.fate {
    case .inFlight: pick("가는 중", "on its way")
    case .arrived: pick("도착함", "arrived")
    case .lost(_, _, let reason): loss(reason)
    }
  }

  /// The state in which an end in `state` may take its peer to be, as far as segments have told.
  func inferred(_ state: ConnectionState) -> String {
    func orLater(_ state: ConnectionState) -> String {
      pick("\(state.rawValue) 또는 그다음", "\(state.rawValue) or later")
    }
    return switch state {
    case .closed, .listen, .synSent: "?"
    case .synReceived: orLater(.synSent)
    case .established, .finWait1: orLater(.synReceived)
    case .finWait2: orLater(.closeWait)
    case .closeWait: pick("FIN-WAIT-1 또는 2", "FIN-WAIT-1 or 2")
    case .closing, .lastAck, .timeWait: pick("FIN을 보냄", "has sent its FIN")
    }
  }
}
