import LessonKit
import LessonPlayer
import TerminalCells
import TextWidth

/// A task as lines of the pane: its goals, what may be done, and how it stands.
struct TaskLines {
  var task: TaskView
  var look: ScreenLook
  var width: Int

  private var text: TaskText { TaskText(language: look.language) }

  var lines: [TextLine] { goals + prohibitions + allowances + standing }

  private var goals: [TextLine] {
    let facts = task.goals.map { goal in
      Span(
        (goal.isMet ? "[v] " : "[ ] ") + text.goal(goal.aim),
        look.theme.style(goal.isMet ? .correct : .strong))
    }
    return labelled(text.goalLabel, facts)
  }

  private var prohibitions: [TextLine] {
    labelled(text.forbidLabel, task.prohibitions.map { Span(text.prohibition($0)) })
  }

  private var allowances: [TextLine] {
    let deeds = task.deeds.enumerated().map { index, deed in
      Span("\(index + 1) \(text.deed(deed))")
    }
    let others = task.allowances.filter { allowance in
      !task.deeds.contains { $0.kind == allowance.action } || allowance.left != nil
    }
    return labelled(
      text.allowLabel, others.map { Span(text.allowance($0.action, left: $0.left)) } + deeds)
  }

  /// The end, or where time stands.
  private var standing: [TextLine] {
    if task.isRevealed {
      return wrapped([Span(text.revealed, look.theme.style(.strong))], width: width)
    }
    if let end = text.outcome(task.outcome) {
      let isWon = task.outcome == .won
      let mark = isWon ? look.glyphs.right : look.glyphs.wrong
      return wrapped(
        [Span("\(mark) \(end)", look.theme.style(isWon ? .correct : .wrong))], width: width)
        + refusal
    }
    if !task.amounts.isEmpty { return question }
    if task.refusal != nil { return refusal }
    let time = Span(text.timeLeft(task.timeLeft), look.theme.style(.quiet))
    guard let selected = task.selected else { return wrapped([time], width: width) }
    let onItsWay = [Span(look.glyphs.selection + " "), Span(text.onItsWay(selected))]
    let shortTime = Span(text.shortTimeLeft(task.timeLeft), time.style)
    for told in [time, shortTime] {
      let whole = wrapped(onItsWay + [Span("   "), told], width: width)
      if whole.count == 1 { return whole }
    }
    // What is left of the time has a line of its own rather than the end of one and another's
    // start; one, for in a pane of two rows a second would push the segment out of sight.
    var below = wrapped([time], width: width - 2)
    if below.count > 1 { below = wrapped([shortTime], width: width - 2) }
    return wrapped(onItsWay, width: width) + below.hanging(from: TextLine("  "))
  }

  /// Why the latest deed wasn't done.
  private var refusal: [TextLine] {
    guard let refusal = task.refusal else { return [] }
    return wrapped([Span(text.refusal(refusal), look.theme.style(.strong))], width: width)
  }

  /// How much of the deed that was chosen.
  private var question: [TextLine] {
    let screen = ScreenText(look: look)
    let amounts = task.amounts.enumerated().map { index, amount in
      Span("\(index + 1) \(screen.amount(amount))", look.theme.style(.strong))
    }
    return labelled(screen.howMuch, amounts)
  }

  /// Facts side by side where they fit, after a quiet label; nothing without facts.
  private func labelled(_ label: String, _ facts: [Span]) -> [TextLine] {
    guard !facts.isEmpty else { return [] }
    let front = TextLine(label + "  ", look.theme.style(.quiet))
    let room = max(width - front.width, 1)
    var rows: [TextLine] = []
    for fact in facts {
      let gap = Span("  \(look.glyphs.divider)  ", look.theme.style(.quiet))
      if let last = rows.last, (last + TextLine([gap, fact])).width <= room {
        rows[rows.count - 1] = last + TextLine([gap, fact])
      } else {
        rows += wrapped([fact], width: room)
      }
    }
    return rows.hanging(from: front)
  }

  private func wrapped(_ spans: [Span], width: Int) -> [TextLine] {
    LineWrapping.lines(
      of: spans.map { Span(look.glyphs.adapted($0.text), $0.style) }, width: max(width, 1))
  }
}

extension ScreenText {
  /// The keys that a task adds to the footer.
  func keys(of task: TaskView) -> [KeyHint] {
    var keys: [KeyHint] = []
    if task.canLose {
      keys.append(KeyHint(key: "x", effect: pick("없애기", "lose it"), place: .lose))
    }
    if task.selected != nil, task.candidateCount > 1 { keys.append(choose) }
    if task.isBegun { keys.append(KeyHint(key: "r", effect: pick("다시", "again"))) }
    return keys
  }
}
