import SeededWorlds
import TestSupport
import Testing

@testable import TCPEngine

/// The queues by themselves: they hand out the octets that were put in.
struct QueueTests {
  @Test func `text across writes is joined, and pushes end where writes end`() {
    var queue = SendQueue()
    queue.enqueue(SegmentText(utf8: "hello"))
    queue.enqueue(SegmentText(patternFrom: 0, count: 4))
    queue.enqueue(SegmentText(patternFrom: 4, count: 4))
    #expect(queue.text(in: 1..<7).text == SegmentText(utf8: "elloab"))
    #expect(queue.text(in: 5..<13).text == SegmentText(utf8: "abcdefgh"))
    #expect((1...13).filter { queue.text(in: 0..<$0).isPushed } == [5, 9, 13])
    queue.acknowledge(upTo: 7)
    #expect(queue.text(in: 7..<10).text == SegmentText(utf8: "cde"))
    #expect(queue.start == 7 && queue.end == 13)
  }

  @Test func `records end where they were written to, as long as that is held`() {
    var queue = SendQueue()
    for count in [5, 3, 4] {
      queue.enqueue(SegmentText(patternFrom: 0, count: count), endsRecord: true)
    }
    queue.enqueue(SegmentText(patternFrom: 0, count: 2))
    #expect([0, 4, 5, 7, 8, 11].map { queue.recordEnd(after: $0) } == [5, 5, 8, 8, 12, 12])
    #expect(queue.recordEnd(after: 12) == nil)
    #expect((1...14).filter { queue.isRecordEnd($0) } == [5, 8, 12])
    queue.acknowledge(upTo: 8)
    #expect(queue.hasRecords && (9...14).filter { queue.isRecordEnd($0) } == [12])
    queue.acknowledge(upTo: 12)
    #expect(!queue.hasRecords && queue.recordEnd(after: 12) == nil)
  }

  @Test func `reading takes from the front, across pieces`() {
    var buffer = ReceiveBuffer()
    buffer.append(SegmentText(utf8: "hello"))
    buffer.append(SegmentText(utf8: "world"))
    #expect(buffer.take(3) == SegmentText(utf8: "hel"))
    #expect(buffer.take(4) == SegmentText(utf8: "lowo"))
    #expect(buffer.count == 3)
    #expect(buffer.take(99) == SegmentText(utf8: "rld"))
    #expect(buffer.take(1) == .empty)
  }

  @Test(arguments: 0..<50)
  func `pieces in any order with any overlap come out as the stream`(seed: UInt64) {
    var dice = SeededNumbers(seed: seed)
    let stream = SegmentText((0..<300).map { _ in UInt8(dice.roll(256)) })
    var queue = ReassemblyQueue()
    var next = 0
    var out: [UInt8] = []
    while next < stream.count {
      let start = dice.roll(stream.count)
      let end = min(stream.count, start + dice.roll(40))
      queue.insert(stream[start..<end], at: start)
      let text = queue.removeText(at: next)
      out += text.octets
      next += text.count
      #expect(queue.removeText(at: next).isEmpty)
    }
    #expect(out == stream.octets)
    #expect(!queue.holdsText)
  }
}
