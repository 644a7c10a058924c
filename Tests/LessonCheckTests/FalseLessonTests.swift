import LessonCheck
import LessonKit
import Testing

/// The shipped lessons, with one word of one `expect` line or claim made false.
struct FalseLessonTests {
  @Test(arguments: ShippedLesson.all)
  func `a false number, state, kind, timer or time in an expectation is an error of its line`(
    lesson: ShippedLesson
  ) {
    let changes = lesson.falseExpectations
    #expect(changes.count >= 30)
    for change in changes {
      let codes = lesson.errors(with: change).filter { $0.range.line == change.line }
        .map(\.mistake.code)
      #expect(codes.count == 1 && codes[0].hasPrefix("E3"), "\(change)")
    }
  }

  @Test(arguments: ShippedLesson.all)
  func `a false number in an expectation is one error`(lesson: ShippedLesson) {
    for change in lesson.falseExpectations where change.isNumber {
      #expect(lesson.errors(with: change).count == 1, "\(change)")
    }
  }
}
