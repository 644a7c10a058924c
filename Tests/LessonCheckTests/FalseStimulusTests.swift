import LessonKit
import Testing

/// The shipped lessons, with one number, or one line, of what their scripts do changed: what is
/// expected after it bears it out.
struct FalseStimulusTests {
  /// Changes that make nothing false, by lesson. What is set is the default, so that its line can
  /// go; no lesson says how long a crossing takes, or how far a segment is when time stands still;
  /// and lesson 2 neither fills a segment nor names what the server sends.
  private static let indifferent: [String: Set<String>] = [
    "01-connect": ["set rtt 101ms", "wait 26ms"],
    "02-send": ["set rtt 101ms", "set mss 1001", "set server iss 301"],
    "03-close": ["set rtt 101ms"],
  ]

  private func deeds(of lesson: ShippedLesson) throws -> [(number: Int, text: String)] {
    let words = ["client ", "server ", "set ", "wait "]
    return try lesson.compiled().outline.steps.flatMap(\.scripts).flatMap(\.lines).map {
      ($0, lesson.lines[$0 - 1])
    }.filter { line in words.contains { line.1.hasPrefix($0) } }
  }

  @Test(arguments: ShippedLesson.all)
  func `one number more in a deed is an error, if it changes the truth`(
    lesson: ShippedLesson
  ) throws {
    var survivors: Set<String> = []
    for (number, text) in try deeds(of: lesson) {
      let words = text.split(separator: " ").map(String.init)
      for place in words.indices.dropFirst() {
        guard let word = ShippedLesson.oneMore(words[place]) else { continue }
        var changed = words
        changed[place] = word
        let change = LineChange(line: number, text: changed.joined(separator: " "))
        if lesson.errors(with: change).isEmpty { survivors.insert(change.text) }
      }
    }
    #expect(survivors == Self.indifferent[String(lesson.name.dropLast(".ko.md".count))])
  }

  @Test(arguments: ShippedLesson.all)
  func `a deed gone is an error`(
    lesson: ShippedLesson
  ) throws {
    var count = 0
    for (number, text) in try deeds(of: lesson)
    where !text.hasPrefix("set ") && !text.hasPrefix("wait 2") {
      let errors = lesson.errors(with: .gone(number)).findings
      #expect(!errors.isEmpty, "line \(number): \(text)")
      count += 1
    }
    #expect(count >= 3)
  }
}
