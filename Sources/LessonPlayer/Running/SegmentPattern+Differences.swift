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
  /// The field's value in a segment, as scripts write it; nil where the segment has none. Several
  /// SACK blocks stand side by side: "2001-3001,4001-5001".
  func text(in segment: Segment) -> String? {
    switch self {
    case .seq: "\(segment.seq.rawValue)"
    case .ack: segment.control.contains(.ack) ? "\(segment.ack.rawValue)" : nil
    case .len: "\(segment.text.count)"
    case .win: "\(segment.window)"
    case .mss: segment.options.maximumSegmentSize.map { "\($0)" }
    case .sack:
      segment.options.sackBlocks.map { blocks in
        blocks.map { "\($0.left.rawValue)-\($0.right.rawValue)" }.joined(separator: ",")
      }
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
