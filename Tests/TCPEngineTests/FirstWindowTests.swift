import TCPEngine
import TestSupport
import Testing

/// The window of a SYN where Linux's TCP_WINDOW_CLAMP limits it; the numbers are those of Linux 6.18.
struct FirstWindowTests {
  // Whole segments of 1460 octets; a limit below one segment stands as it is.
  @Test(arguments: [
    (limit: 1_152, window: 1_152), (2_000, 1_460), (5_000, 4_380), (20_000, 18_980),
    (1 << 20, 64_240), (nil, 64_240),
  ])
  func `a SYN's window is whole segments within its limit`(limit: Int?, window: Int) throws {
    var settings = EndpointSettings.profile(.linux)
    settings.firstWindowLimit = limit
    settings.timestamps = false
    var ladder = Ladder(settings)
    try ladder.play("0 user open active\n0 > SYN seq=100 win=\(window)")
    ladder = Ladder(settings)
    try ladder.play(
      """
      0 user open passive
      0 < SYN seq=300 mss=1000
      0 > SYN,ACK seq=100 ack=301 win=\(window)
      """)
  }
}
