import LessonPlayer
import NetworkSimulation
import TerminalCells
import TextWidth

/// A fork as lines of the pane: what was done, and what can be.
struct ForkLines {
  var fork: ForkView
  var text: ScreenText
  var width: Int

  private var look: ScreenLook { text.look }
  private var quiet: CellStyle { look.theme.style(.quiet) }

  var lines: [TextLine] {
    guard let list = fork.list else { return story + apart }
    return story + (list.question.map(question) ?? entries(of: list))
  }

  // MARK: What was done

  private var story: [TextLine] {
    guard fork.isForked else { return [] }
    let facts = fork.done.enumerated().map { index, done in
      let isLast = index == fork.done.count - 1
      let phrase = text.phrase(done) + (done.wentBack && isLast ? " (\(text.wentBack))" : "")
      return Span(look.glyphs.adapted(phrase), isLast ? look.theme.style(.strong) : quiet)
    }
    return labelled(text.whatIf, facts)
  }

  private var apart: [TextLine] {
    LineWrapping.lines(
      of: [Span(look.glyphs.adapted(text.forkedApart(ofScript: fork.isOfScript)), quiet)],
      width: width)
  }

  // MARK: What can be done

  private func entries(of list: ForkView.List) -> [TextLine] {
    let segment = entries(list, where: \.kind.isOfSegment)
    let others = entries(list) { !$0.kind.isOfSegment && $0.kind != .link }
    let link = entries(list) { $0.kind == .link }
    let tab = [Span("Tab ", look.theme.style(.key)), Span(text.host(list.side.peer), quiet)]
    return labelled(text.segmentLabel, target(list) + [key("x", text.lose, list.canLose)] + segment)
      + labelled(text.host(list.side), others + (list.hasOtherSide ? [tab] : []))
      + (link.isEmpty ? [] : labelled(text.linkLabel, link))
  }

  /// The segment that things are done to.
  private func target(_ list: ForkView.List) -> [[Span]] {
    guard let segment = list.segment else { return [] }
    let style = look.theme.style(.kind(SegmentKind(of: segment)))
    return [
      [
        Span(look.glyphs.selection + " ", look.theme.style(.selected)),
        Span(text.label(segment).map(\.text).joined(), style),
      ]
    ]
  }

  private func entries(
    _ list: ForkView.List, where isWanted: (ForkView.Entry) -> Bool
  ) -> [[Span]] {
    list.entries.enumerated().filter { isWanted($0.element) }.map { index, entry in
      key("\((index + 1) % 10)", text.name(entry), entry.refusal == nil)
    }
  }

  private func question(_ question: ForkView.Question) -> [TextLine] {
    labelled(
      text.howMuch,
      question.amounts.enumerated().map { index, amount in
        key("\(index + 1)", text.amount(amount), true)
      })
  }

  /// A key and what it does; quiet where that is refused.
  private func key(_ key: String, _ effect: String, _ isTaken: Bool) -> [Span] {
    [
      Span(key + " ", isTaken ? look.theme.style(.key) : quiet),
      Span(look.glyphs.adapted(effect), isTaken ? .plain : quiet),
    ]
  }

  // MARK: Lines

  private func labelled(_ label: String, _ facts: [Span]) -> [TextLine] {
    labelled(label, facts.map { [$0] })
  }

  /// Facts side by side where they fit, after a quiet label.
  private func labelled(_ label: String, _ facts: [[Span]]) -> [TextLine] {
    let columns = width >= 40 ? 12 : DisplayWidth.columns(of: label) + 2
    let front = TextLine(DisplayWidth.padded(label, columns: columns), quiet)
    let room = max(width - columns, 1)
    var rows: [TextLine] = []
    for fact in facts {
      let joined = rows.last.map { $0 + TextLine([Span("   ")] + fact) }
      if let joined, joined.width <= room {
        rows[rows.count - 1] = joined
      } else {
        rows += LineWrapping.lines(of: fact, width: room)
      }
    }
    return rows.hanging(from: front)
  }
}
