import TutorApp

/// Puts a lesson's plain text before a reader: all at once, or step by step at a terminal.
enum PlainReader {
  /// Prints the lesson. A reader at a terminal is waited for between steps and can answer; end of
  /// input or `q` ends it.
  static func read(_ lesson: PlainLesson, isInteractive: Bool) {
    guard isInteractive else { return Output.print(lesson.transcript) }
    for part in lesson.parts {
      switch part {
      case .text(let lines): show(lines)
      case .quiz(let quiz): guard ask(quiz) else { return }
      case .task(let task): guard play(task) else { return }
      case .pause(let prompt): guard line(after: prompt) != nil else { return }
      }
    }
  }

  private static func show(_ lines: [String]) {
    Output.print(lines + [""])
  }

  /// False if the reader leaves.
  private static func ask(_ quiz: PlainQuiz) -> Bool {
    show(quiz.asked)
    while let answer = line(after: quiz.prompt) {
      if answer.isEmpty {
        show(quiz.revealed)
        return true
      }
      if let reply = quiz.reply(to: answer) {
        show(reply)
        return true
      }
      if !quiz.hint.isEmpty && ["h", "ㅗ"].contains(answer) { show(quiz.hint) }
    }
    return false
  }

  /// False if the reader leaves.
  private static func play(_ task: PlainTask) -> Bool {
    var task = task
    show(task.asked)
    while !task.isDone {
      guard let typed = line(after: task.prompt) else { return false }
      show(task.reply(to: typed))
    }
    return true
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
