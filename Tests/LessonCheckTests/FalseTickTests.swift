import LessonKit
import Testing

/// The shipped lessons, with the ticks of one quiz changed.
struct FalseTickTests {
  /// Choices without a claim: no script could bear them out, so a lesson's own file can't catch
  /// their ticks. Its translation does.
  private static let opinions: [String: [String]] = [
    // Whether a network tells of what it loses: nothing happens that could be expected.
    "02-send": ["#lost 1"],
    // Why a client stays in TIME-WAIT: reasons don't happen.
    "03-close": ["#time-wait 1", "#time-wait 2", "#time-wait 3"],
  ]

  @Test(arguments: ShippedLesson.all)
  func `one tick turned is an error of its choice's claim`(lesson: ShippedLesson) throws {
    var survivors: [String] = []
    for (step, quiz) in try lesson.quizzes {
      for (index, choice) in quiz.choices.enumerated() {
        let errors = lesson.errors(with: lesson.turned(choice)).findings
        #expect(errors == expected(of: quiz, turning: [index]))
        if errors.isEmpty { survivors.append("#\(step) \(index + 1)") }
      }
    }
    #expect(survivors == Self.opinions[String(lesson.name.dropLast(".ko.md".count)), default: []])
  }

  @Test(arguments: ShippedLesson.all)
  func `a tick moved is an error of both choices' claims`(lesson: ShippedLesson) throws {
    for (_, quiz) in try lesson.quizzes where !quiz.isMultipleChoice {
      let right = try #require(quiz.choices.firstIndex { $0.isCorrect })
      for wrong in quiz.choices.indices where wrong != right {
        let errors = lesson.errors(
          with: lesson.turned(quiz.choices[right]), lesson.turned(quiz.choices[wrong]))
        #expect(errors.findings == expected(of: quiz, turning: [right, wrong]))
        #expect(!errors.isEmpty)
      }
    }
  }

  @Test(arguments: ShippedLesson.all)
  func `a quiz without ticks is an error of its first choice`(lesson: ShippedLesson) throws {
    for (_, quiz) in try lesson.quizzes {
      let lines = Set(quiz.choices.map(\.line))
      let changes = lesson.lines.enumerated().compactMap { index, text in
        lines.contains(index + 1)
          ? LineChange(line: index + 1, text: text.replacing("- [x]", with: "- [ ]")) : nil
      }
      let octets = lesson.octets(with: changes)
      let diagnostics = LessonCompiler.compile(octets, path: lesson.name).diagnostics
      #expect(diagnostics.findings == [Finding(code: "E401", line: quiz.choices[0].line)])
    }
  }

  @Test(arguments: LessonPair.all)
  func `one tick turned in either language is an error of the translation's choice`(
    pair: LessonPair
  ) throws {
    let theirs = try pair.source.quizzes.flatMap(\.quiz.choices)
    let ours = try pair.translation.quizzes.flatMap(\.quiz.choices)
    let steps = try pair.translation.compiled().outline.steps
    #expect(ours.count == theirs.count && ours.count >= 9)
    for (their, our) in zip(theirs, ours) {
      let head = try #require(steps.first { $0.lines.contains(our.line) }).headLine
      let differs = Finding(code: "E603", line: our.line)
      let isStale = Finding(code: "W604", line: head)
      #expect(try pair.differences(translation: [pair.translation.turned(our)]) == [differs])
      #expect(try pair.differences(source: [pair.source.turned(their)]) == [differs, isStale])
    }
  }

  /// What turning some ticks of a quiz does: each choice's claim is denied, and the quiz may have
  /// no tick left.
  private func expected(of quiz: Quiz, turning turned: [Int]) -> [Finding] {
    let isTicked = quiz.choices.enumerated().map { index, choice in
      choice.isCorrect != turned.contains(index)
    }
    let unanswered =
      isTicked.contains(true) ? [] : [Finding(code: "E401", line: quiz.choices[0].line)]
    let denied = turned.compactMap { quiz.choices[$0].claimRange }
      .map { Finding(code: "E402", line: $0.line) }
    return (unanswered + denied).sorted()
  }
}

extension ShippedLesson {
  /// The quizzes with their steps' ids.
  var quizzes: [(step: String, quiz: Quiz)] {
    get throws {
      try compiled().steps.flatMap { step in step.quizzes.map { (step.id ?? "", $0) } }
    }
  }

  /// A choice's tick taken away, or given.
  func turned(_ choice: Quiz.Choice) -> LineChange {
    let (old, new) = choice.isCorrect ? ("- [x]", "- [ ]") : ("- [ ]", "- [x]")
    return LineChange(
      line: choice.line, text: lines[choice.line - 1].replacing(old, with: new, maxReplacements: 1))
  }
}
