import LessonPlayer
import NetworkSimulation
import TerminalCells
import TextWidth
import Wording

/// A prediction as lines of the pane: what is asked, or what was right and by which rule.
struct PredictionLines {
  var prediction: Prediction
  var view: StageView
  var look: ScreenLook
  var width: Int

  private var text: ScreenText { ScreenText(look: look, icons: view.icons) }
  private var quiet: CellStyle { look.theme.style(.quiet) }
  private var strong: CellStyle { look.theme.style(.strong) }

  var lines: [TextLine] {
    guard let question = prediction.question else { return graded }
    return given + said + asked(question)
  }

  // MARK: Asking

  /// What no TCP decides, so that nobody has to guess it.
  private var given: [TextLine] {
    let facts = prediction.outlook.stimuli.prefix(3).compactMap(text.stimulus)
    guard !facts.isEmpty else { return [] }
    let label = TextLine(text.given + "  ", quiet)
    return wrapped(
      [Span(facts.joined(separator: " \(look.glyphs.divider) "))], width: width - label.width
    ).hanging(from: label)
  }

  /// What the learner has said so far.
  private var said: [TextLine] {
    guard let question = prediction.question, question != .who, let who = prediction.who else {
      return []
    }
    var parts = [text.who(who)]
    if question != .signs { parts.append(text.signs(prediction.signs)) }
    if question == .ack, prediction.asksForSequenceNumber, let seq = prediction.seq?.value {
      parts.append("seq=" + look.numbers.text(seq, from: prediction.seq?.origin))
    }
    let label = TextLine(text.prediction + "  ", quiet)
    return wrapped(
      [Span(parts.joined(separator: " \(look.glyphs.divider) "))], width: width - label.width
    ).hanging(from: label)
  }

  private func asked(_ question: Prediction.Question) -> [TextLine] {
    let asking = wrapped([Span(look.glyphs.question + text.asks(question), strong)], width: width)
    switch question {
    case .who:
      return asking
        + Prediction.Who.all.enumerated().flatMap { index, who in
          let isChosen = who == prediction.who
          let style = isChosen ? look.theme.style(.selected) : .plain
          return wrapped(
            [Span(text.who(who), style)], width: width - 6
          ).hanging(
            from: TextLine([
              Span(isChosen ? look.glyphs.selection + "  " : "   ", style),
              Span("\(index + 1)", isChosen ? style : look.theme.style(.key)), Span("  ", style),
            ]))
        }
    case .signs:
      let boxes = SegmentSign.allCases.enumerated().map { index, sign in
        let isOn = prediction.signs.contains(sign)
        return TextLine([
          Span("\(index + 1)", look.theme.style(.key)),
          Span(
            " [\(isOn ? "x" : " ")] \(text.sign(sign))",
            isOn ? look.theme.style(.selected) : .plain),
        ])
      }
      let hint = prediction.signs.contains(.syn) ? [text.freeNumber] : []
      return asking + packed(boxes, gap: 3)
        + (prediction.asksForSequenceNumber ? [] : hint).flatMap {
          wrapped([Span($0, quiet)], width: width)
        }
    case .seq: return asking + number("seq", prediction.seq)
    case .ack: return asking + number("ack", prediction.ack)
    }
  }

  private func number(_ name: String, _ entry: NumberEntry?) -> [TextLine] {
    guard let entry else { return [] }
    let choices = entry.candidates.map { candidate in
      let isChosen = candidate == entry.choice
      return TextLine(
        (isChosen ? look.glyphs.selection : " ") + " "
          + look.numbers.text(candidate, from: entry.origin),
        isChosen ? look.theme.style(.selected) : .plain)
    }
    return [
      TextLine([
        Span("   \(name) = "),
        Span(
          entry.value.map { look.numbers.text($0, from: entry.origin) } ?? "____",
          look.theme.style(.blank)),
      ])
    ] + packed(choices, gap: 2)
  }

  /// Pieces side by side, as many in a line as fit, below the question's text.
  private func packed(_ pieces: [TextLine], gap: Int) -> [TextLine] {
    var lines: [TextLine] = []
    for piece in pieces {
      let space = TextLine(String(repeating: " ", count: gap))
      if let last = lines.last, (last + space + piece).width + 3 <= width {
        lines[lines.count - 1] = last + space + piece
      } else {
        lines.append(piece)
      }
    }
    return lines.map { $0.prefixed(by: Span("   ")) }
  }

  // MARK: Graded

  private var graded: [TextLine] {
    prediction.verdicts.flatMap(verdict) + reason
  }

  private func verdict(_ verdict: PredictionVerdict) -> [TextLine] {
    let mark: Span =
      switch verdict.isRight {
      case true?: Span(look.glyphs.right, look.theme.style(.correct))
      case false?: Span(look.glyphs.wrong, look.theme.style(.wrong))
      case nil: Span(look.glyphs.dash, quiet)
      }
    let label = TextLine([
      Span(DisplayWidth.padded(mark.text, columns: 4), mark.style),
      Span(DisplayWidth.padded(text.name(of: verdict), columns: 7), quiet),
    ])
    var spans = [Span(text.really(verdict, in: prediction), strong)]
    if let note = text.note(on: verdict, in: prediction) { spans.append(Span("  " + note, quiet)) }
    return wrapped(spans, width: width - label.width).hanging(from: label)
  }

  /// Why it comes, in the engine's words.
  private var reason: [TextLine] {
    let event: TraceEvent
    switch prediction.outlook.coming {
    case .sent(let sent): event = sent
    case .timeout(let timeout): event = timeout
    case .silence: return wrapped([Span(text.nothingComes)], width: width)
    }
    let lines = EventReason(event: event, before: nil, view: view, look: look, isFull: true)
      .lines(width: width)
    guard lines.isEmpty, case .timer(let timer, _) = event.kind else { return lines }
    return [
      TextLine([
        Span("  " + text.host(event.host), look.theme.style(.host(event.host))),
        Span("  " + text.expired(timer)),
      ])
    ]
      + wrapped([Span(timer.purpose(in: look.language))], width: width - 4)
      .map { $0.prefixed(by: Span("    ")) }
  }

  private func wrapped(_ spans: [Span], width: Int) -> [TextLine] {
    LineWrapping.lines(
      of: spans.map { Span(look.glyphs.adapted($0.text), $0.style) }, width: max(width, 1))
  }
}
