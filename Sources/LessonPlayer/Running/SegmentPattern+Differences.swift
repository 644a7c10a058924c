import NetworkSimulation
import TCPEngine

extension SegmentPattern {
  /// The comparisons that don't hold for a segment.
  func differences(from segment: TracedSegment) -> [FieldComparison] {
    fields.filter { !SegmentPattern(path: path, fields: [$0]).matches(segment) }
  }

  /// Whether the segment has the pattern's path and kind, so that it may be the one that was meant.
  func resembles(_ segment: TracedSegment) -> Bool {
    SegmentPattern(path: path, kind: kind).matches(segment)
  }
}

extension SegmentField {
  /// The field's value in a segment, as scripts write it; nil where the segment has none.
  func value(in segment: Segment) -> Int64? {
    switch self {
    case .seq: Int64(segment.seq.rawValue)
    case .ack: segment.control.contains(.ack) ? Int64(segment.ack.rawValue) : nil
    case .len: Int64(segment.text.count)
    case .win: Int64(segment.window)
    case .mss: segment.options.maximumSegmentSize.map(Int64.init)
    }
  }
}

extension SegmentKind {
  /// The kind that best names a segment.
  package init(of traced: TracedSegment) {
    let control = traced.segment.control
    if control.contains(.rst) {
      self = .rst
    } else if control.contains(.syn) {
      self = control.contains(.ack) ? .synAck : .syn
    } else if control.contains(.fin) {
      self = .fin
    } else if traced.isProbe {
      self = .probe
    } else {
      self = traced.segment.text.isEmpty ? .ack : .data
    }
  }
}
