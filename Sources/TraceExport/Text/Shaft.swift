import NetworkSimulation
import TCPEngine

/// An arrow between the lanes: its label near the sender, its head where the segment ended.
struct Shaft {
  private let label: String
  private let end: LadderTextRow.SegmentEnd
  private let glyphs: TraceGlyphs
  private let mark: String

  init(label: String, end: LadderTextRow.SegmentEnd, glyphs: TraceGlyphs, words: TraceWords) {
    self.label = label
    self.end = end
    self.glyphs = glyphs
    mark =
      switch end {
      case .arrived: ""
      case .lost(_, let reason): words.lost(reason)
      case .underWay: words.underWay
      }
  }

  /// Whether it reaches the other lane.
  var isWhole: Bool {
    if case .arrived = end { return true }
    return false
  }

  /// The time to stand at the far edge; nil where nothing arrived. A loss's time stands there too.
  var endTime: Instant? {
    switch end {
    case .arrived(let time), .lost(let time, _): time
    case .underWay: nil
    }
  }

  /// From the left lane to the right one, `width` columns between them.
  func rightwards(_ width: Int) -> String {
    let start = glyphs.line + glyphs.line + label
    switch end {
    case .arrived: return start + line(width - columns(start) - 1) + glyphs.rightHead
    case .lost, .underWay:
      let shaft = start + line(lostReach(width) - columns(start)) + tip
      return shaft + " " + mark + spaces(width - columns(shaft) - columns(mark) - 1)
    }
  }

  /// From the right lane to the left one, `width` columns between them.
  func leftwards(_ width: Int) -> String {
    let start = label + glyphs.line + glyphs.line
    switch end {
    case .arrived: return glyphs.leftHead + line(width - columns(start) - 1) + start
    case .lost, .underWay:
      let shaft = tip + line(lostReach(width) - columns(start)) + start
      return spaces(width - columns(shaft) - columns(mark) - 1) + mark + " " + shaft
    }
  }

  private var tip: String {
    if case .lost = end { return glyphs.cross }
    return glyphs.more
  }

  /// Half-way is where most losses are; the mark needs its room too.
  private func lostReach(_ width: Int) -> Int {
    max(0, min(width / 2, width - columns(mark) - 3))
  }

  private func line(_ count: Int) -> String {
    String(repeating: glyphs.line, count: max(1, count))
  }
}
