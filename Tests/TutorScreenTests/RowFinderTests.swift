import LessonPlayer
import Testing

@testable import TutorScreen

/// What is found in the lanes, row by row.
struct RowFinderTests {
  private func fin(_ number: Int, text: Int = 0) -> LadderRow {
    Sample.row(Sample.segment(number, [.fin, .ack], text: text), at: Int64(number))
  }

  // A few rows are read together, and of a thousand each kind once.
  @Test(arguments: [3, 1_000])
  func `a FIN with text is found by its B, after many without`(_ count: Int) {
    let rows = StageRows((0..<count).map { fin($0) } + [fin(count, text: 5)])
    for isForward in [true, false] {
      var finder = RowFinder("B", ScreenLook(.english))
      let first = isForward ? 0 : count - 1
      #expect(finder.row(from: first, isForward: isForward, in: rows) == count)
    }
  }

  @Test(arguments: [3, 1_000])
  func `a FIN without text isn't found by the B of those before it`(_ count: Int) {
    let rows = StageRows([fin(0, text: 5)] + (1...count).map { fin($0) })
    var finder = RowFinder("B", ScreenLook(.english))
    #expect(finder.row(from: 0, isForward: true, in: rows) == 0)
    #expect(finder.row(from: 1, isForward: true, in: rows) == 0)
  }
}
