import Testing

@testable import TCPEngine

/// What is held of text that comes before its turn: RFC 9293 §3.10.7.4 (SHLD-31).
struct ReassemblyQueueTests {
  private func text(_ range: Range<Int>) -> SegmentText {
    SegmentText(patternFrom: range.lowerBound, count: range.count)
  }

  /// A queue that holds 10 ..< 20 and 30 ..< 40.
  private func holding() -> ReassemblyQueue {
    var queue = ReassemblyQueue()
    #expect(queue.insert(text(10..<20), at: 10) == 10)
    #expect(queue.insert(text(30..<40), at: 30) == 10)
    return queue
  }

  @Test(arguments: [
    (10..<20, 0), (12..<18, 0), (5..<10, 5), (20..<30, 10), (15..<35, 10), (5..<45, 20),
    (40..<41, 1), (38..<50, 10), (0..<0, 0),
  ])
  func `an insertion counts the octets that weren't held yet`(range: Range<Int>, new: Int) {
    var queue = holding()
    #expect(queue.insert(text(range), at: range.lowerBound) == new)
    #expect(queue.insert(text(range), at: range.lowerBound) == 0)
  }

  @Test func `text that comes twice is given out once, in order, up to the next gap`() {
    var queue = holding()
    _ = queue.insert(text(5..<35), at: 5)
    #expect(queue.removeText(at: 0).isEmpty)
    #expect(queue.removeText(at: 5).octets == text(5..<40).octets)
    #expect(!queue.holdsText)
  }
}
