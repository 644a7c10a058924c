import TCPEngine
import Testing

@testable import NetworkSimulation

/// A path's line hands out what it was given in the order of places, however long it is used.
struct EventLineTests {
  private func crossing(_ number: Int, at time: Int64) -> Crossing {
    let segment = TracedSegment(
      id: SegmentID(number), path: PathID(from: .client),
      segment: Segment(seq: SequenceNumber(0), control: .ack), sentAt: .zero, transit: .zero)
    var crossing = Crossing(segment: segment)
    crossing.place = EventQueue.Place(time: Instant(microseconds: time), order: number)
    return crossing
  }

  @Test func `who is to end earlier comes before those who set out before it`() {
    var line = EventLine()
    for (number, time) in [(1, 10), (2, 30), (3, 20), (4, 30), (5, 5)] as [(Int, Int64)] {
      line.insert(crossing(number, at: time))
    }
    #expect(line.all.map(\.segment.id.number) == [5, 1, 3, 2, 4])
    line.rewrite { $0.place.time = Instant(microseconds: 100 - $0.place.time.microseconds) }
    #expect(line.all.map(\.segment.id.number) == [2, 4, 3, 1, 5])
  }

  @Test func `what has happened is dropped, and equal lines need not have lived alike`() {
    var line = EventLine()
    var seen: [Int] = []
    for number in 1...200 {
      line.insert(crossing(number, at: Int64(number)))
      if number > 5 {
        seen.append(line.first.segment.id.number)
        line.removeFirst()
      }
    }
    #expect(seen == Array(1...195) && line.count == 5)
    var other = EventLine()
    for number in 196...200 { other.insert(crossing(number, at: Int64(number))) }
    #expect(line == other && line.compacted() == other)
    for _ in 0..<5 { line.removeFirst() }
    #expect(line.isEmpty && line.firstPlace == nil && line == EventLine())
  }
}
