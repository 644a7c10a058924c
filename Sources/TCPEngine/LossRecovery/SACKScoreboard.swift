import DequeModule

// Required reading: RFC 6675 §4 (processing and acting upon SACK information).

/// What the peer has said that it holds: RFC 6675's scoreboard, as ranges of positions (see
/// `RetransmissionQueue`) that are sorted and don't touch.
///
/// A range is found in O(log ranges). What is reported again costs no more than that, so that an
/// ACK costs by what is new in it.
struct SACKScoreboard: Equatable, Sendable {
  /// DupThresh: so many discontiguous ranges above an octet, or so many duplicate ACKs, mean that
  /// it is lost.
  static let duplicateThreshold = 3

  private(set) var ranges = Deque<Range<Int>>()
  /// How many octets are SACKed.
  private(set) var octets = 0

  /// Whether nothing is SACKed.
  var isEmpty: Bool { ranges.isEmpty }
  /// The position after the highest SACKed octet; nil if nothing is SACKed.
  var end: Int? { ranges.last?.upperBound }

  /// Whether all of `range` is SACKed. True of an empty one.
  func covers(_ range: Range<Int>) -> Bool {
    let index = firstIndex(endingAfter: range.lowerBound)
    guard index < ranges.count else { return range.isEmpty }
    return ranges[index].lowerBound <= range.lowerBound
      && range.upperBound <= ranges[index].upperBound
  }

  /// Update(): adds a block, and returns the parts of it that weren't SACKed, in order.
  mutating func insert(_ block: Range<Int>) -> [Range<Int>] {
    guard !block.isEmpty else { return [] }
    // Ranges that overlap or touch the block become one with it.
    let first = firstIndex(endingAfter: block.lowerBound - 1)
    var merged = block
    var news: [Range<Int>] = []
    var next = block.lowerBound
    var index = first
    while index < ranges.count, ranges[index].lowerBound <= block.upperBound {
      let range = ranges[index]
      if next < range.lowerBound { news.append(next..<range.lowerBound) }
      next = max(next, range.upperBound)
      merged = min(merged.lowerBound, range.lowerBound)..<max(merged.upperBound, range.upperBound)
      index += 1
    }
    if next < block.upperBound { news.append(next..<block.upperBound) }
    guard !news.isEmpty else { return [] }
    for part in news { octets += part.count }
    if index == first + 1 {
      ranges[first] = merged
    } else {
      ranges.replaceSubrange(first..<index, with: CollectionOfOne(merged))
    }
    return news
  }

  /// Forgets what lies before `position`: it is acknowledged.
  mutating func acknowledge(upTo position: Int) {
    while let first = ranges.first, first.lowerBound < position {
      octets -= min(first.upperBound, position) - first.lowerBound
      if first.upperBound > position {
        ranges[0] = position..<first.upperBound
      } else {
        ranges.removeFirst()
      }
    }
  }

  /// Forgets everything.
  mutating func removeAll() {
    ranges.removeAll()
    octets = 0
  }

  /// IsLost(): every octet that isn't SACKed and lies before this position is lost; 0 while none
  /// is.
  ///
  /// An octet is lost if DupThresh discontiguous ranges, or more than (DupThresh − 1) segments of
  /// octets, are SACKed above it. Both only grow towards lower numbers, so one edge tells. Looks at
  /// no more than DupThresh ranges.
  func lossEdge(segmentSize: Int) -> Int {
    var count = 0
    var octets = 0
    for range in ranges.reversed() {
      count += 1
      octets += range.count
      if count >= Self.duplicateThreshold
        || octets > (Self.duplicateThreshold - 1) * segmentSize
      {
        return range.lowerBound
      }
    }
    return 0
  }

  /// The first octet at or after `position` that isn't SACKed and lies below one that is; nil if
  /// there is none.
  func firstHole(from position: Int) -> Int? {
    let index = firstIndex(endingAfter: position)
    guard index < ranges.count else { return nil }
    guard ranges[index].lowerBound <= position else { return position }
    return index + 1 < ranges.count ? ranges[index].upperBound : nil
  }

  private func firstIndex(endingAfter position: Int) -> Int {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound <= position { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
