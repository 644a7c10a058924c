// Required reading: RFC 9293 §3.3.2 (what each state has heard of the peer), §3.4.

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
  private var card: HostCard { view.stage.card(of: view.panel.host) }
  private var peer: HostCard { view.stage.card(of: view.panel.host.peer) }

  func text(width: Int) -> PanelText {
    guard card.isConnected else {
      return PanelText(
        LineWrapping.lines(of: [Span(text.knowsNothing, quiet)], width: width))
    }
    guard width >= 60 else {
      return PanelText(facts.flatMap { stacked($0, width: width) }, pinned: moral(width: width))
    }
    let nameWidth = 26
    let cellWidth = (width - nameWidth) * 11 / 20
    var lines = [
      TextLine([
        Span(String(repeating: " ", count: nameWidth)),
        Span(DisplayWidth.padded(text.known, columns: cellWidth), look.theme.style(.strong)),
        Span(text.really, look.theme.style(.strong)),
      ])
    ]
    for fact in facts {
      lines.append(
        TextLine([Span(fit(fact.name, nameWidth), quiet), Span(fit(fact.known, cellWidth))])
          + reality(of: fact))
    }
    return PanelText(lines, pinned: moral(width: width))
  }

  /// What is so, marked where it differs from what is known.
  private func reality(of fact: Fact, agreement: String = " ") -> TextLine {
    guard let really = fact.really else { return TextLine() }
    let differs = fact.isComparable && really != fact.known
    return TextLine([
      Span((differs ? look.glyphs.differs : agreement) + " ", look.theme.style(.changed)),
      Span(really, look.theme.style(differs ? .changed : .quiet)),
    ])
  }

  /// A fact in as few lines as it needs in a narrow panel.
  private func stacked(_ fact: Fact, width: Int) -> [TextLine] {
    let name = TextLine(fact.name + "  ", quiet)
    let values =
      fact.really == nil
      ? TextLine(fact.known)
      : TextLine(fact.known + " ") + reality(of: fact, agreement: look.glyphs.divider)
    if name.width + values.width <= width { return [name + values] }
    return [TextLine(fact.name, quiet), TextLine("  ") + values]
  }

  private func fit(_ text: String, _ columns: Int) -> String {
    DisplayWidth.fitted(text, columns: columns - 1, mark: look.glyphs.ellipsis) + " "
  }

  private struct Fact {
    var name: String
    /// As this end has it.
    var known: String
    /// As it is; nil where there is nothing to compare.
    var really: String?
    /// Whether both are numbers that should agree.
    var isComparable = true
  }

  private var facts: [Fact] {
    let mine = card.variables
    let theirs = peer.isConnected ? peer.variables : nil
    let hasHeard = card.state != .synSent
    let unknown = "?"
    var facts = [
      Fact(
        name: text.peerState, known: text.inferred(card.state),
        really: peer.isUp ? peer.state.rawValue : text.poweredOff, isComparable: false),
      Fact(
        name: text.peerHas,
        known: hasHeard ? look.numbers.text(mine.sndUna, from: mine.iss) : unknown,
        really: theirs.map {
          peer.state == .synSent ? unknown : look.numbers.text($0.rcvNxt, from: $0.irs)
        }),
      Fact(
        name: text.peerTakes, known: hasHeard ? "\(mine.sndWnd)" : unknown,
        really: theirs.map { "\($0.rcvWnd)" }),
      Fact(
        name: text.peerSent,
        known: hasHeard ? look.numbers.text(mine.rcvNxt, from: mine.irs) : unknown,
        really: theirs.map { look.numbers.text($0.sndNxt, from: $0.iss) }),
    ]
    facts.append(Fact(name: text.lastHeard, known: lastHeard, really: nil))
    return facts + unanswered
  }

  /// When a segment last came, by the clock.
  private var lastHeard: String {
    let rows = view.stage.rows
    let latest = rows.lastIndex(before: rows.count) { row in
      row.kind == .segment && row.host == card.host.peer && row.time != nil && !row.isLost
    }
    guard let time = latest.flatMap({ rows.brief($0).time }) else { return look.glyphs.dash }
    return text.ago(max(view.stage.clock - time, .zero))
  }

  /// The newest segments that wait for their answer: their sender can't know where they are.
  private var unanswered: [Fact] {
    let rows = view.stage.rows
    var places: [Int] = []
    for place in rows.indices.reversed() {
      let row = rows.brief(place)
      guard row.kind == .segment, row.host == card.host, row.length > 0 else { continue }
      if !row.isSetup, (row.seq + row.length).follows(card.variables.sndUna) {
        places.append(place)
        if places.count == 4 { break }
      } else if row.isFirst {
        // What was sent before is answered too.
        break
      }
    }
    return rows.rows(places.reversed()).compactMap { row in
      guard case .segment(let row) = row else { return nil }
      return Fact(
        name: text.label(row.segment).map(\.text).joined(), known: text.unanswered,
        really: text.fate(row), isComparable: false)
    }
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
