import LessonKit
import TerminalCells
import TextWidth

/// Draws what a learner sees after a lesson: a line a result, and what comes next.
struct SummaryCard {
  var view: SummaryView
  var look: ScreenLook
  var namesKeys = true

  private var text: ScreenText { ScreenText(look: look) }
  private var words: ResultsText { ResultsText(language: look.language) }
  private var quiet: CellStyle { look.theme.style(.quiet) }

  func draw(into grid: inout CellGrid) {
    let (rows, columns) = (grid.size.rows, grid.size.columns)
    let width = width(in: grid.size)
    let left = (columns - width) / 2
    let lines = lines(in: grid.size)
    let hidden = hiddenLines(in: grid.size)
    let start = min(max(view.scroll, 0), hidden)
    let top = max((rows - 1 - lines.count) / 2, 0)
    for (offset, line) in lines.dropFirst(start).prefix(room(in: grid.size)).enumerated() {
      grid.write(line, row: top + offset, column: left, limit: left + width)
    }
    guard rows >= 2 else { return }
    let mark = hidden == 0 ? nil : ScrollMark(start < hidden ? .more : .less, look: look)
    Footer(look: look, namesKeys: namesKeys).draw(
      items: keys, notice: view.notice.map(text.notice), row: rows - 1,
      limit: columns - (mark.map { $0.line.width + 1 } ?? 0), into: &grid)
    mark?.draw(row: rows - 1, columns: columns, into: &grid)
  }

  /// Lines that don't fit.
  func hiddenLines(in size: GridSize) -> Int { max(lines(in: size).count - room(in: size), 0) }

  private func width(in size: GridSize) -> Int { min(max(size.columns - 2, 1), 66) }

  /// The rows above the footer.
  private func room(in size: GridSize) -> Int { max(size.rows - 1, 1) }

  private func lines(in size: GridSize) -> [TextLine] {
    let parts = parts(width: width(in: size))
    let roomy = Array(parts.joined(separator: [TextLine()]))
    return roomy.count <= room(in: size) ? roomy : parts.flatMap { $0 }
  }

  private var keys: [KeyHint] {
    let next =
      switch view.next {
      case .lesson: text.nextLesson
      case .lab: text.toLab
      case .quit: text.end
      }
    let glossary = view.words.isEmpty ? [] : [text.openGlossary]
    return [KeyHint(key: "Space", effect: next)] + glossary + [text.back, text.help]
      + [view.next == .quit ? text.quit : text.toMenu]
  }

  /// The parts: what it is, the results, what comes next; each a list of lines that stay together.
  private func parts(width: Int) -> [[TextLine]] {
    let head = LineWrapping.lines(
      of: [
        Span(
          look.glyphs.flag + look.glyphs.adapted(view.lesson.title), look.theme.style(.strong)),
        Span(" \(look.glyphs.breadcrumb) " + words.title, quiet),
      ], width: width)
    return [head] + results(width: width) + next(width: width)
  }

  private func results(width: Int) -> [[TextLine]] {
    let results = view.results
    var facts: [(label: String, lines: [[Span]])] = []
    if let time = words.time(results.seconds) { facts.append((words.timeLabel, [[Span(time)]])) }
    if results.questions > 0 {
      let isAll = results.rightAtOnce + results.rightLater == results.questions
      let again =
        results.stepsToRevisit.isEmpty
        ? [] : [[Span(words.toRevisit(results.stepsToRevisit))]]
      facts.append((words.questionsLabel, [marked(isAll, words.answered(results))] + again))
    }
    if !results.tasks.isEmpty {
      facts.append(
        (words.tasksLabel, results.tasks.map { marked($0.isWon, words.task($0)) }))
    }
    if results.questions > 0 || results.predictions > 0 {
      let isNone = results.predictions == 0
      let line = [Span(words.predicted(results), isNone ? quiet : .plain)]
      facts.append((words.predictionsLabel, [line]))
    }
    if !view.words.isEmpty {
      facts.append((words.wordsLabel, [[Span(view.words.joined(separator: ", "))]]))
    }
    return table(facts, width: width)
  }

  private func next(width: Int) -> [[TextLine]] {
    let line: [Span]
    switch view.next {
    case .lesson(let entry):
      let facts = entry.minutes.map { "   " + text.minutes($0) } ?? ""
      let number = entry.number.map { "\(text.lessonNumber($0))  " } ?? ""
      line = [
        Span(number, quiet), Span(look.glyphs.adapted(entry.title), look.theme.style(.strong)),
        Span(facts, quiet),
      ]
    case .lab: line = [Span(words.labIsNext, look.theme.style(.strong))]
    case .quit: return []
    }
    return table([(words.nextLabel, [line])], width: width)
  }

  private func marked(_ isGood: Bool, _ fact: String) -> [Span] {
    isGood ? [Span(look.glyphs.right + " ", look.theme.style(.correct)), Span(fact)] : [Span(fact)]
  }

  /// Labels of one width, and beside each what is said under it.
  private func table(_ facts: [(label: String, lines: [[Span]])], width: Int) -> [[TextLine]] {
    let labels = [
      words.timeLabel, words.questionsLabel, words.tasksLabel, words.predictionsLabel,
      words.wordsLabel, words.nextLabel,
    ]
    let label = (labels.map { DisplayWidth.columns(of: $0) }.max() ?? 0) + 3
    return facts.map { fact in
      fact.lines.flatMap { spans in
        LineWrapping.lines(
          of: spans.map { Span(look.glyphs.adapted($0.text), $0.style) },
          width: max(width - label, 1))
      }.hanging(from: TextLine(DisplayWidth.padded(fact.label, columns: label), quiet))
    }
  }
}
