import TutorApp

/// Puts a lesson's plain text before a reader: all at once, or step by step at a terminal.
struct PlainReader {
  private let lesson: PlainLesson
  /// Why what was read last happened.
  private var reasons: [String] = []
  /// The parts at which the reader was waited for, in order.
  private var stops: [Int] = []
  private var index = 0

  /// Prints the lesson. A reader at a terminal is waited for between steps, can answer, ask why, and
  /// go back; end of input or `q` ends it.
  static func read(_ lesson: PlainLesson, isInteractive: Bool) {
    guard isInteractive else { return Output.print(lesson.transcript) }
    var reader = PlainReader(lesson)
    reader.read()
  }

  private init(_ lesson: PlainLesson) {
    self.lesson = lesson
  }

  /// What a line from the reader leads to.
  private enum Reply {
    case goOn, goBack, leave
    /// It was answered, and the reader is waited for again.
    case answered
  }

  private mutating func read() {
    Self.show(lesson.guide.keys)
    while index < lesson.parts.count {
      let reply: Reply
      switch lesson.parts[index] {
      case .text(let lines):
        Self.show(lines)
        reply = .goOn
      case .reasons(let lines):
        reasons = lines
        reply = .goOn
      case .quiz(let quiz): reply = ask(quiz)
      case .task(let task): reply = play(task)
      case .pause(let prompt): reply = wait(prompt)
      }
      switch reply {
      case .leave: return
      case .goOn, .answered: index += 1
      case .goBack: goBack()
      }
    }
  }

  private static func show(_ lines: [String]) {
    Output.print(lines + [""])
  }

  /// To what was read before the last stop.
  private mutating func goBack() {
    guard stops.popLast() != nil else { return Self.show(lesson.guide.nothingBefore) }
    index = stops.last.map { $0 + 1 } ?? 0
  }

  private mutating func wait(_ prompt: String) -> Reply {
    while let typed = Self.line(after: prompt) {
      if typed.isEmpty { return passed() }
      let reply = answer(typed)
      if reply != .answered { return reply }
    }
    return .leave
  }

  private mutating func ask(_ quiz: PlainQuiz) -> Reply {
    Self.show(quiz.asked)
    while let answer = Self.line(after: quiz.prompt) {
      if answer.isEmpty {
        Self.show(quiz.revealed)
        return passed()
      }
      if let reply = quiz.reply(to: answer) {
        Self.show(reply)
        return passed()
      }
      if !quiz.hint.isEmpty && ["h", "ㅗ"].contains(answer) {
        Self.show(quiz.hint)
        continue
      }
      let reply = self.answer(answer)
      if reply != .answered { return reply }
    }
    return .leave
  }

  private mutating func play(_ task: PlainTask) -> Reply {
    var task = task
    Self.show(task.asked)
    while !task.isDone {
      guard let typed = Self.line(after: task.prompt) else { return .leave }
      Self.show(task.reply(to: typed))
    }
    return passed()
  }

  private mutating func passed() -> Reply {
    if stops.last != index { stops.append(index) }
    return .goOn
  }

  /// Acts on what can be typed anywhere. Hangul letters are those of the same keys.
  private func answer(_ typed: String) -> Reply {
    switch typed {
    case "w", "W", "ㅈ": Self.show(reasons.isEmpty ? lesson.guide.nothingToExplain : reasons)
    case "b", "B", "ㅠ": return .goBack
    case "?": Self.show(lesson.guide.keys)
    default: Self.show(lesson.guide.notUnderstood(typed))
    }
    return .answered
  }

  /// Free play: a line at a time until the end of input or `q`. The exit code: 2 if a lesson
  /// couldn't be saved, 1 if a line couldn't be read or done and nobody was there to type another.
  static func play(_ lab: PlainLab, isInteractive: Bool) -> Int32 {
    var lab = lab
    var code: Int32 = 0
    show(lab.greeting)
    while let typed = line(after: isInteractive ? lab.prompt : "> ") {
      if !isInteractive { Output.print([typed]) }
      let reply = lab.reply(to: typed)
      let saved = reply.lesson.map(SavedLesson.write)
      show(reply.lines + (saved.map(lab.told) ?? []))
      if reply.isMistake, !isInteractive { code = max(code, 1) }
      if case .notSaved = saved { code = CommandProblem.exitCode }
    }
    return code
  }

  /// What the reader typed, without spaces around it; nil for the end of input or `q` (ㅂ, if the
  /// Korean layout is on).
  private static func line(after prompt: String) -> String? {
    Output.prompt(prompt)
    guard let typed = readLine() else {
      Output.print([""])
      return nil
    }
    var text = Substring(typed)
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return ["q", "Q", "ㅂ"].contains(text) ? nil : String(text)
  }
}
