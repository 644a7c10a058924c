import TCPEngine
import Testing
import Wording

struct DurationTests {
  @Test(arguments: [
    (Int64(0), "0 ms", "0 ms"), (250, "250 us", "250 us"), (50_000, "50 ms", "50 ms"),
    (1_500, "1.5 ms", "1.5 ms"), (999_999, "999.999 ms", "999.999 ms"),
    (1_000_000, "1초", "1 s"), (1_100_000, "1.1초", "1.1 s"), (60_000_000, "60초", "60 s"),
    (-50_000, "-50 ms", "-50 ms"), (-1_500_000, "-1.5초", "-1.5 s"),
  ])
  func `a length is said without needless zeros`(
    count: Int64, korean: String, english: String
  ) {
    #expect(Microseconds(count).text(in: .korean) == korean)
    #expect(Microseconds(count).text(in: .english) == english)
  }

  @Test func `a countdown keeps its decimals and never shows more than is left`() {
    #expect(Microseconds(299_999).secondsText(decimals: 2, in: .korean) == "0.29초")
    #expect(Microseconds(1_000_000).secondsText(decimals: 2, in: .korean) == "1.00초")
    #expect(Microseconds(812_000).secondsText(decimals: 3, in: .english) == "0.812 s")
    #expect(Microseconds(-1_250_000).secondsText(decimals: 1, in: .english) == "-1.2 s")
    #expect(Microseconds(9_999_999).secondsText(decimals: 0, in: .english) == "9 s")
  }
}
