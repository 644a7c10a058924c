import LessonCheck
import LessonKit
import Testing

/// The shipped lessons, with one word of one `expect` line or claim made false.
struct FalseLessonTests {
  // Without lessons the tests with one each would have nothing to fail.
  @Test func `there are lessons to change, each in both languages`() {
    let ids = ["01-connect", "02-send", "03-close"]
    #expect(ShippedLesson.all.map(\.name) == ids.flatMap { ["\($0).en.md", "\($0).ko.md"] })
    #expect(LessonPair.all.map(\.translation.name) == ids.map { "\($0).en.md" })
  }

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
