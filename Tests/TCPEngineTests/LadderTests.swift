import TCPEngine
import TestSupport
import Testing

/// The runner itself: a ladder that is wrong in one place must fail there.
struct LadderTests {
  private static let right = """
    0 user open active               ; SYN-SENT
    0 > SYN seq=100
    100 < SYN,ACK seq=300 ack=101
    100 > ACK seq=101 ack=301          ; ESTABLISHED
    200 user send 5
    200 > ACK seq=101 ack=301 len=5
    200 check snd.nxt=106
    1200 = timer RTO expire
    1200 > ACK seq=101 ack=301 len=5 retransmit
    1250 < ACK seq=301 ack=106
    1300 user send 5 ! connection closing
    """

  @Test(arguments: [
    ("SYN seq=100", "SYN seq=101", 2),
    ("SYN seq=100", "SYN,ACK seq=100", 2),
    ("; SYN-SENT", "; ESTABLISHED", 1),
    ("100 > ACK seq=101 ack=301          ; ESTABLISHED", "", 5),
    ("100 > ACK seq=101 ack=301 ", "101 > ACK seq=101 ack=301 ", 4),
    ("ack=301 len=5\n", "ack=301 len=6\n", 6),
    ("ack=301 len=5\n", "ack=300 len=5\n", 6),
    ("snd.nxt=106", "snd.nxt=107", 7),
    ("expire", "stop", 8),
    ("1200 > ACK", "1201 > ACK", 9),
    ("len=5 retransmit", "len=5", 9),
    ("1200 > ACK seq=101 ack=301 len=5 retransmit", "", 10),
    (" ! connection closing", " ! connection reset", 11),
    ("200 check", "200 > ACK seq=106 ack=301\n200 check", 7),
  ])
  func `a ladder that is wrong in one line fails in that line`(
    old: String, new: String, line: Int
  ) throws {
    let wrong = Self.right.replacing(old, with: new, maxReplacements: 1)
    try #require(wrong != Self.right)
    var ladder = Ladder()
    do throws(LadderMismatch) {
      try ladder.play(wrong)
      Issue.record("the ladder passed")
    } catch {
      #expect(error.line == line, "\(error)")
    }
  }

  @Test func `a ladder fails on what is sent after its last line`() {
    var ladder = Ladder()
    #expect(throws: LadderMismatch.self) { try ladder.play("0 user open active") }
  }
}
