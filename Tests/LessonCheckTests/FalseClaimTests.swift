import LessonKit
import Testing

/// The shipped lessons, with one word of one `claim` changed.
struct FalseClaimTests {
  /// Claims that may speak of another choice unnoticed, as "lesson #step number → number".
  private static let indifferent: Set<String> = [
    // Choice 1 has no claim of its own and no tick, and what choice 2's claim says isn't true: it
    // is as right about choice 1. The translation's block catches it.
    "02-send #lost 2 → 1"
  ]

  @Test(arguments: ShippedLesson.all)
  func `a changed number, state or kind is an error of its claim, if it changes the truth`(
    lesson: ShippedLesson
  ) throws {
    var caught = 0
    for (_, quiz) in try lesson.quizzes {
      for choice in quiz.choices {
        guard let line = choice.claimRange?.line else { continue }
        for change in changes(ofClaimIn: line, of: lesson) {
          let denied = Finding(code: "E402", line: line)
          let errors = lesson.errors(with: change).findings
          caught += errors.count
          if choice.isCorrect || !errors.isEmpty {
            #expect(errors == [denied], "\(change)")
          } else {
            // What was false of a wrong choice and still is: with a tick it would be an error.
            let ticked = lesson.errors(with: change, lesson.turned(choice)).findings
            #expect(ticked == [denied], "\(change)")
          }
        }
      }
    }
    #expect(caught >= 5)
  }

  @Test(arguments: ShippedLesson.all)
  func `a claim that speaks of another choice is an error`(lesson: ShippedLesson) throws {
    for (step, quiz) in try lesson.quizzes {
      for (index, choice) in quiz.choices.enumerated() {
        guard let line = choice.claimRange?.line else { continue }
        for number in 1...(quiz.choices.count + 1) where number != index + 1 {
          let change = LineChange(
            line: line,
            text: lesson.lines[line - 1]
              .replacing("claim \(index + 1)", with: "claim \(number)", maxReplacements: 1))
          let errors = lesson.errors(with: change).findings
          let name = "\(lesson.name.dropLast(".ko.md".count)) #\(step) \(index + 1) → \(number)"
          if number > quiz.choices.count {
            #expect(errors == [Finding(code: "E403", line: line)], "\(change)")
          } else if let other = quiz.choices[number - 1].claimRange?.line {
            // The later of the two is the second about the same choice.
            #expect(
              errors.contains(Finding(code: "E405", line: max(line, other))), "\(change)")
          } else if Self.indifferent.contains(name) {
            #expect(errors == [], "\(change)")
          } else {
            #expect(errors == [Finding(code: "E402", line: line)], "\(change)")
          }
        }
      }
    }
  }

  /// Ways to change one word of a claim, its number aside: at most three for each word.
  private func changes(ofClaimIn line: Int, of lesson: ShippedLesson) -> [LineChange] {
    let words = lesson.lines[line - 1].split(separator: " ").map(String.init)
    return words.indices.dropFirst(2).flatMap { place in
      ShippedLesson.falseWords(for: words[place], after: words[place - 1]).prefix(3).map { word in
        var changed = words
        changed[place] = word
        return LineChange(line: line, text: changed.joined(separator: " "))
      }
    }
  }
}
