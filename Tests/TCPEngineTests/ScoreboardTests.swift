import SeededWorlds
import TestSupport
import Testing

@testable import TCPEngine

/// The scoreboard and the marks of the retransmission queue by themselves: RFC 6675 §4.
struct ScoreboardTests {
  private func scoreboard(_ ranges: Range<Int>...) -> SACKScoreboard {
    var scoreboard = SACKScoreboard()
    for range in ranges { _ = scoreboard.insert(range) }
    return scoreboard
  }

  @Test func `a block's new parts are what wasn't SACKed, and touching ranges become one`() {
    var scoreboard = scoreboard(10..<20, 30..<40)
    #expect(scoreboard.insert(15..<35) == [20..<30])
    #expect(scoreboard.ranges == [10..<40])
    #expect(scoreboard.insert(5..<50) == [5..<10, 40..<50])
    #expect(scoreboard.insert(50..<60) == [50..<60])
    #expect(scoreboard.ranges == [5..<60])
    #expect(scoreboard.insert(7..<60) == [])
    #expect(scoreboard.octets == 55)
    #expect(scoreboard.insert(0..<2) == [0..<2])
    #expect(scoreboard.ranges == [0..<2, 5..<60])
  }

  @Test func `acknowledging cuts a range that straddles`() {
    var scoreboard = scoreboard(10..<20, 30..<40)
    scoreboard.acknowledge(upTo: 35)
    #expect(scoreboard.ranges == [35..<40])
    #expect(scoreboard.octets == 5)
    scoreboard.acknowledge(upTo: 50)
    #expect(scoreboard.isEmpty && scoreboard.octets == 0)
  }

  @Test func `what a range covers includes its edges and nothing between ranges`() {
    let scoreboard = scoreboard(10..<20, 30..<40)
    #expect(scoreboard.covers(10..<20) && scoreboard.covers(35..<40))
    #expect(!scoreboard.covers(9..<11) && !scoreboard.covers(15..<31))
    #expect(!scoreboard.covers(40..<41))
  }

  // RFC 6675 §4, IsLost(): DupThresh discontiguous ranges …
  @Test func `three ranges above an octet make it lost`() {
    #expect(scoreboard(20..<21, 30..<31).lossEdge(segmentSize: 1000) == 0)
    #expect(scoreboard(20..<21, 30..<31, 40..<41).lossEdge(segmentSize: 1000) == 20)
    let four = scoreboard(20..<21, 30..<31, 40..<41, 50..<51)
    #expect(four.lossEdge(segmentSize: 1000) == 30)
  }

  // … or more than (DupThresh - 1) * SMSS octets.
  @Test func `more than two segments' octets above an octet make it lost`() {
    #expect(scoreboard(1000..<3000).lossEdge(segmentSize: 1000) == 0)
    #expect(scoreboard(1000..<3001).lossEdge(segmentSize: 1000) == 1000)
    #expect(scoreboard(1000..<3000, 4000..<4001).lossEdge(segmentSize: 1000) == 1000)
  }

  @Test func `a hole lies below something SACKed`() {
    let scoreboard = scoreboard(10..<20, 30..<40)
    #expect(scoreboard.firstHole(from: 5) == 5)
    #expect(scoreboard.firstHole(from: 12) == 20)
    #expect(scoreboard.firstHole(from: 25) == 25)
    #expect(scoreboard.firstHole(from: 30) == nil)
    #expect(scoreboard.firstHole(from: 99) == nil)
  }

  /// Random blocks against a plain set of octets.
  @Test(arguments: 0..<20 as Range<UInt64>)
  func `ranges are what a set of octets would be`(seed: UInt64) {
    var dice = SeededNumbers(seed: seed)
    var scoreboard = SACKScoreboard()
    var octets: Set<Int> = []
    var una = 0
    for _ in 0..<400 {
      let start = una + dice.roll(60)
      let block = start..<(start + dice.roll(12))
      let news = scoreboard.insert(block)
      #expect(news.flatMap { Array($0) } == block.filter { !octets.contains($0) })
      octets.formUnion(block)
      if dice.roll(4) == 0 {
        una += dice.roll(10)
        scoreboard.acknowledge(upTo: una)
        octets = octets.filter { $0 >= una }
      }
      #expect(scoreboard.ranges.flatMap { Array($0) } == octets.sorted())
      #expect(scoreboard.octets == octets.count)
      let hole = (una..<(octets.max() ?? una)).first { !octets.contains($0) }
      #expect(scoreboard.firstHole(from: una) == hole)
    }
  }

  // MARK: The retransmission queue's marks

  /// `count` segments of ten octets, from position 1.
  private func queue(_ count: Int) -> RetransmissionQueue {
    var queue = RetransmissionQueue()
    for index in 0..<count {
      queue.append(RetransmissionQueue.Entry(position: 1 + index * 10, textCount: 10))
    }
    return queue
  }

  private func sack(_ ranges: Range<Int>..., in queue: inout RetransmissionQueue) -> [Int] {
    var scoreboard = SACKScoreboard()
    var positions: [Int] = []
    for range in ranges {
      for part in scoreboard.insert(range) {
        var cursor = part.lowerBound
        while let entry = queue.markNextSACKed(in: part, by: scoreboard, cursor: &cursor) {
          positions.append(entry.position)
        }
      }
    }
    return positions
  }

  @Test func `a segment is SACKed when all of it is`() {
    var queue = queue(5)
    #expect(sack(15..<31, in: &queue) == [21])
    #expect(queue.pipeCorrection == -10)
    #expect(queue.sackedSegments == 1)
  }

  @Test func `a segment whose halves are SACKed one by one counts with the second`() {
    var queue = queue(3)
    #expect(sack(11..<15, 15..<21, in: &queue) == [11])
  }

  // RFC 6675 §4, SetPipe().
  @Test func `the pipe counts neither SACKed nor lost, but what was sent again`() {
    var queue = queue(6)
    _ = sack(31..<61, in: &queue)
    #expect(queue.markLost(in: 0..<31)?.position == 1)
    #expect(queue.pipeCorrection == -60)
    #expect(queue.firstDue()?.position == 1)
    queue.markRetransmitted(at: 1, counting: true, now: .zero, order: 6)
    #expect(queue.pipeCorrection == -50)
    #expect(queue.firstDue()?.position == 11)
    queue.markRetransmitted(at: 11, counting: true, now: .zero, order: 7)
    queue.markLost(at: 1)
    #expect(queue.firstDue()?.position == 1)
    #expect(queue.pipeCorrection == -50)
  }

  @Test func `what is acknowledged leaves every sum`() {
    var queue = queue(6)
    _ = sack(31..<61, in: &queue)
    _ = queue.markLost(in: 0..<31)
    while queue.removeAcknowledged(upTo: 45) != nil {}
    #expect(queue.first?.position == 45)
    #expect(queue.pipeCorrection == -16)
    while queue.removeAcknowledged(upTo: 61) != nil {}
    #expect(queue.isEmpty && queue.pipeCorrection == 0 && queue.sackedSegments == 0)
    #expect(!queue.hasDue)
  }

  // RFC 2018 §8: after a timeout what was SACKed may have been thrown away.
  @Test func `forgotten SACKs leave segments that can be lost`() {
    var queue = queue(3)
    _ = sack(1..<31, in: &queue)
    queue.forgetSACKs()
    queue.markAllLost()
    #expect(queue.pipeCorrection == -30)
    #expect(queue.firstDue()?.position == 1)
    queue.forgetLosses()
    #expect(queue.pipeCorrection == 0 && !queue.hasDue)
  }
}
