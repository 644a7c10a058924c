import LessonKit
import LessonPlayer
import TerminalCells
import TextWidth

/// Lays out the pane's parts, each for itself.
struct PanePartLayout {
  var view: StageView
  var look: ScreenLook
  var width: Int

  private var text: ScreenText { ScreenText(look: look) }
  private var prose: ProseLayout { ProseLayout(look: look, blankAnswers: view.blankAnswers) }

  /// "방금" and what the engine says of it, with the author's note below.
  var news: [TextLine] {
    let facts = text.facts(view.justNow) + view.justFilled.map(text.filled)
    guard !facts.isEmpty || !view.resultNote.isEmpty else {
      guard view.stepNumber == 1, view.quiz == nil, view.fork == nil else { return [] }
      return LineWrapping.lines(
        of: [Span(text.firstHint, look.theme.style(.quiet))], width: width)
    }
    let label = width >= 40 ? 7 : DisplayWidth.columns(of: text.justNow) + 1
    let room = width - label
    var body = packed(facts, width: room).flatMap {
      LineWrapping.lines(of: [Span($0, look.theme.style(.strong))], width: room)
    }
    if !view.resultNote.isEmpty { body += prose.lines(of: view.resultNote, width: room) }
    return body.hanging(
      from: TextLine(
        DisplayWidth.padded(text.justNow, columns: label), look.theme.style(.quiet)))
  }

  var narration: [TextLine] { prose.lines(of: view.narration, width: width) }

  /// The rungs of the hint that are open, numbered.
  var hints: [[TextLine]] {
    view.openHints.enumerated().map { index, hint in
      let label = TextLine(
        "\(look.glyphs.hint)\(text.hint) \(index + 1)/\(view.hintCount)  ",
        look.theme.style(.strong))
      return prose.lines(of: hint, width: width - label.width).hanging(from: label)
    }
  }

  /// What comes after the lesson, where a press leaves it.
  var ending: [TextLine] {
    guard view.nextEffect == .leaveLesson, view.fork == nil else { return [] }
    let ending = look.glyphs.flag + text.over(before: view.ending)
    return LineWrapping.lines(of: [Span(ending, look.theme.style(.strong))], width: width)
  }

  /// Facts side by side where they fit, else one below the other.
  private func packed(_ facts: [String], width: Int) -> [String] {
    var lines: [String] = []
    for fact in facts {
      let joined = (lines.last ?? "") + "  \(look.glyphs.divider)  " + fact
      if let last = lines.indices.last, DisplayWidth.columns(of: joined) <= width {
        lines[last] = joined
      } else {
        lines.append(fact)
      }
    }
    return lines
  }
}
