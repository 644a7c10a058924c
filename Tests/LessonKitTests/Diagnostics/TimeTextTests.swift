import TCPEngine
import Testing

@testable import LessonKit

@Suite struct TimeTextTests {
  @Test(arguments: [
    (0, "0 s"), (1, "1 us"), (250, "250 us"), (1_000, "1 ms"), (1_500, "1.5 ms"),
    (17_000, "17 ms"), (1_000_000, "1 s"), (1_100_000, "1.1 s"), (1_000_050, "1.00005 s"),
    (120_000_000, "120 s"), (-50_000, "-50 ms"),
  ])
  func `times are written in the unit that suits them`(microseconds: Int64, text: String) {
    #expect(TimeText.spoken(Microseconds(microseconds)) == text)
  }
}
