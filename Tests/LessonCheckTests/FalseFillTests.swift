import LessonKit
import Testing

/// The shipped lessons, with one blank or its answer taken away.
struct FalseFillTests {
  @Test(arguments: ShippedLesson.all)
  func `a blank and its answer need each other`(lesson: ShippedLesson) throws {
    let outline = try lesson.compiled().outline
    var count = 0
    for (step, outlined) in zip(try lesson.compiled().steps, outline.steps) {
      let blanks = outlined.lines.filter { lesson.lines[$0 - 1].contains("`____`") }
      #expect(step.fills.count == blanks.count)
      for (fill, blank) in zip(step.fills, blanks) {
        let line = fill.range.line
        #expect(
          lesson.errors(with: .gone(line)).findings == [Finding(code: "E404", line: blank)])
        let written = LineChange(
          line: blank, text: lesson.lines[blank - 1].replacing("`____`", with: "7"))
        #expect(lesson.errors(with: written).findings == [Finding(code: "E404", line: line)])
        count += 1
      }
    }
    #expect(count >= 1)
  }

  @Test(arguments: ShippedLesson.all)
  func `an answer from a segment that isn't sent is an error of its line`(
    lesson: ShippedLesson
  ) throws {
    for fill in try lesson.compiled().steps.flatMap(\.fills) {
      let words = lesson.lines[fill.range.line - 1].split(separator: " ")
      let change = LineChange(
        line: fill.range.line, text: (words.dropLast() + ["RST"]).joined(separator: " "))
      #expect(
        lesson.errors(with: change).findings == [Finding(code: "E404", line: fill.range.line)])
    }
  }
}
