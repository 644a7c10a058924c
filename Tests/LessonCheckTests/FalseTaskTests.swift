import LessonCheck
import LessonKit
import Testing

/// The shipped lessons, with one word of one task's goal, limit or leave changed.
struct FalseTaskTests {
  /// The lines that begin with a word, by their numbers.
  private func lines(_ word: String, of lesson: ShippedLesson) -> [(number: Int, text: String)] {
    lesson.lines.enumerated().filter { $0.element.hasPrefix(word + " ") }
      .map { ($0.offset + 1, $0.element) }
  }

  @Test(arguments: ShippedLesson.all)
  func `every lesson has its task`(lesson: ShippedLesson) {
    #expect(lesson.lines.count { $0.hasPrefix("```tcp task #") } == 1)
    #expect(lines("goal", of: lesson).count >= 2)
  }

  @Test(arguments: ShippedLesson.all)
  func `a false number, state or kind in a goal is one error of its line`(lesson: ShippedLesson) {
    for (number, text) in lines("goal", of: lesson) {
      let words = text.split(separator: " ").map(String.init)
      for place in words.indices.dropFirst() {
        for word in ShippedLesson.falseWords(for: words[place], after: words[place - 1]) {
          var changed = words
          changed[place] = word
          let change = LineChange(line: number, text: changed.joined(separator: " "))
          let errors = lesson.errors(with: change)
          #expect(errors.map(\.mistake.code) == ["E501"], "\(change)")
          #expect(errors.map(\.range.line) == [number], "\(change)")
        }
      }
    }
  }

  @Test(arguments: ShippedLesson.all)
  func `a goal that only an action reaches, taken out, leaves no task`(lesson: ShippedLesson) {
    let goals = lines("goal", of: lesson).filter { $0.text.hasSuffix("retransmit") }
    #expect(goals.count == 1)
    for (number, _) in goals {
      let errors = lesson.errors(with: LineChange(line: number, text: ""))
      #expect(errors.map(\.mistake.code) == ["E502"])
    }
  }

  @Test(arguments: ShippedLesson.all)
  func `a limit that the solution can't keep is an error of its line`(lesson: ShippedLesson) {
    for (number, _) in lines("limit", of: lesson) {
      let errors = lesson.errors(with: LineChange(line: number, text: "limit 20ms"))
      #expect(errors.map(\.mistake.code) == ["E501"])
      #expect(errors.map(\.range.line) == [number])
    }
  }

  @Test(arguments: ShippedLesson.all)
  func `a solution without leave is an error of its line`(lesson: ShippedLesson) {
    for (number, _) in lines("allow", of: lesson) {
      let errors = lesson.errors(with: LineChange(line: number, text: "allow send 1"))
      #expect(errors.map(\.mistake.code) == ["E503"])
      #expect(errors.allSatisfy { $0.sourceLine.hasPrefix("drop next") })
    }
  }

  @Test(arguments: ShippedLesson.all)
  func `a solution that no longer does its deed is told`(lesson: ShippedLesson) {
    let solution = lesson.lines.firstIndex(of: "solution") ?? 0
    for (number, _) in lines("drop", of: lesson) where number > solution {
      #expect(!lesson.errors(with: LineChange(line: number, text: "")).isEmpty)
    }
  }
}
