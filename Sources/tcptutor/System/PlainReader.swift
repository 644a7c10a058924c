import LessonPlayer
import TutorApp
import TutorScreen

/// Puts a lesson's plain text before a reader: all at once, or step by step at a terminal.
struct PlainReader {
  private let lesson: PlainLesson
  private let output: PlainOutput
  /// What may be asked for, of what was read last.
  private var facts: PlainFacts?
  /// Where the reader was waited for and went on, in order.
  private var stops: [Stop] = []
  private var index = 0

  /// A part at which the reader was waited for, and what could be asked for there.
  private struct Stop {
    var index: Int
    var facts: PlainFacts?
  }

  /// Prints the lesson. A reader at a terminal is waited for between steps, can answer, ask why, and
  /// go back; end of input or `q` ends it.
  static func read(_ lesson: PlainLesson, glyphs: GlyphSet, isInteractive: Bool) {
    let output = PlainOutput(glyphs: glyphs)
    guard isInteractive else { return output.print(lesson.transcript) }
    var reader = PlainReader(lesson, output)
    reader.read()
  }

  private init(_ lesson: PlainLesson, _ output: PlainOutput) {
    self.lesson = lesson
    self.output = output
  }

  /// What a line from the reader leads to.
  private enum Reply {
    case goOn, goBack, leave
    /// It was answered, and the reader is waited for again.
    case answered
  }

  private mutating func read() {
    output.show(lesson.guide.keys)
    while index < lesson.parts.count {
      let reply: Reply
      switch lesson.parts[index] {
      case .text(let lines):
        output.show(lines)
        reply = .goOn
      case .facts(let standing):
        facts = standing
        reply = .goOn
      case .quiz(let quiz): reply = ask(quiz)
      case .task(let task): reply = play(task)
      case .pause(let prompt, let moment): reply = wait(prompt, moment)
      }
      switch reply {
      case .leave: return
      case .goOn, .answered: index += 1
      case .goBack: goBack()
      }
    }
  }

  /// To what was read before the last stop. Where that is nothing, as at a pause after a quiz, to what
  /// was read last before it.
  private mutating func goBack() {
    guard let undone = stops.popLast() else { return output.show(lesson.guide.nothingBefore) }
    let first = stops.last.map { $0.index + 1 } ?? 0
    let tells = lesson.parts[first...undone.index].contains(where: \.tells)
    index = tells ? first : lesson.parts[..<first].lastIndex(where: \.tells) ?? 0
    stops.removeAll { $0.index >= index }
    facts = undone.facts
  }

  private mutating func wait(_ prompt: String, _ moment: PlainMoment) -> Reply {
    while let typed = output.line(after: prompt) {
      if typed.isEmpty { return passed() }
      let reply = turnAside(typed, moment) ?? answer(typed)
      if reply != .answered { return reply }
    }
    return .leave
  }

  private mutating func ask(_ quiz: PlainQuiz) -> Reply {
    output.show(quiz.asked)
    while let answer = output.line(after: quiz.prompt) {
      if answer.isEmpty {
        output.show(quiz.revealed)
        return passed()
      }
      if let reply = quiz.reply(to: answer) {
        output.show(reply)
        return passed()
      }
      if !quiz.hint.isEmpty && ["h", "ㅗ"].contains(answer) {
        output.show(quiz.hint)
        continue
      }
      let reply = self.answer(answer)
      if reply != .answered { return reply }
    }
    return .leave
  }

  private mutating func play(_ task: PlainTask) -> Reply {
    var task = task
    output.show(task.asked)
    while !task.isDone {
      guard let typed = output.line(after: task.prompt) else { return .leave }
      switch typed {
      case "b", "B", "ㅠ":
        // Where there is nothing to go back to, what was done isn't lost.
        guard stops.isEmpty else { return .goBack }
        output.show(lesson.guide.nothingBefore)
      case "?": output.show(lesson.guide.keys)
      case "p", "P", "ㅔ": output.show(lesson.guide.refusal(.task))
      case "f", "F", "ㄹ": output.show(lesson.guide.noWhatIfInTask)
      default: output.show(task.reply(to: typed))
      }
    }
    return passed()
  }

  // MARK: Aside from the lesson

  /// Acts on what turns aside from the lesson, which waits; nil for everything else.
  private func turnAside(_ typed: String, _ moment: PlainMoment) -> Reply? {
    switch typed {
    case "p", "P", "ㅔ":
      do throws(PredictionRefusal) {
        return foretell(try moment.prediction())
      } catch {
        output.show(lesson.guide.refusal(error))
      }
    case "f", "F", "ㄹ", "x", "X", "ㅌ":
      guard let fork = moment.fork() else {
        output.show(lesson.guide.noWorld)
        break
      }
      let loses = ["x", "X", "ㅌ"].contains(typed)
      guard !loses || fork.canLose else {
        output.show(lesson.guide.nothingToLose)
        break
      }
      return play(fork, first: loses ? "lose" : nil)
    default: return nil
    }
    return .answered
  }

  private func foretell(_ prediction: PlainPrediction) -> Reply {
    var prediction = prediction
    while !prediction.isGraded {
      output.show(prediction.asked)
      guard let typed = output.line(after: prediction.prompt) else { return .leave }
      if typed.isEmpty { return .answered }
      if ["b", "B", "ㅠ"].contains(typed) {
        if !prediction.back() { return .answered }
      } else if !prediction.answer(typed) {
        if facts?.lines(for: typed) == nil {
          output.show(lesson.guide.notAnAnswer(typed))
        } else {
          _ = answer(typed)
        }
      }
    }
    output.show(prediction.graded)
    return .answered
  }

  private func play(_ fork: PlainFork, first: String?) -> Reply {
    var fork = fork
    output.show(fork.greeting)
    if let first { output.show(fork.reply(to: first)) }
    while let typed = output.line(after: fork.prompt) {
      guard !["f", "F", "ㄹ"].contains(typed) else {
        output.show(fork.farewell)
        return .answered
      }
      output.show(fork.reply(to: typed))
    }
    return .leave
  }

  private mutating func passed() -> Reply {
    stops.append(Stop(index: index, facts: facts))
    return .goOn
  }

  /// Acts on what can be typed anywhere. Hangul letters are those of the same keys.
  private func answer(_ typed: String) -> Reply {
    if let lines = facts?.lines(for: typed) {
      output.show(lines.isEmpty ? lesson.guide.nothingToExplain : lines)
      return .answered
    }
    switch typed {
    case "b", "B", "ㅠ": return .goBack
    case "?": output.show(lesson.guide.keys)
    case "p", "P", "ㅔ": output.show(lesson.guide.refusal(.question))
    case "f", "F", "ㄹ", "x", "X", "ㅌ": output.show(lesson.guide.noWhatIfAtQuestion)
    default: output.show(lesson.guide.notUnderstood(typed))
    }
    return .answered
  }

  /// Free play: a line at a time until the end of input or `q`. The exit code: 2 if a lesson
  /// couldn't be saved, 1 if a line couldn't be read or done and nobody was there to type another.
  static func play(_ lab: PlainLab, glyphs: GlyphSet, isInteractive: Bool) -> Int32 {
    let output = PlainOutput(glyphs: glyphs)
    var lab = lab
    var code: Int32 = 0
    output.show(lab.greeting)
    while let typed = output.line(after: isInteractive ? lab.prompt : "> ") {
      if !isInteractive { output.print([typed]) }
      let reply = lab.reply(to: typed)
      let saved = reply.lesson.map(SavedLesson.write)
      output.show(reply.lines + (saved.map(lab.told) ?? []))
      if reply.isMistake, !isInteractive { code = max(code, 1) }
      if case .notSaved = saved { code = CommandProblem.exitCode }
    }
    return code
  }
}
