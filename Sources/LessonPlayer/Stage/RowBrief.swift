import NetworkSimulation
import TCPEngine

/// What of a row is known without its segment.
package struct RowBrief: Equatable, Sendable {
  /// What it tells of.
  package var kind: Kind
  /// Whose it is; of a segment its sender's.
  package var host: HostID
  /// Whether it belongs to setup.
  package var isSetup: Bool
  /// When it happened, by the clock; of a segment, when its way ended, nil while it is on it.
  package var time: Microseconds?
  /// Whether the segment was lost.
  package var isLost: Bool
  /// Whether a TCP sent the segment's numbers for the first time.
  package var isFirst: Bool
  /// The segment's first number.
  package var seq: SequenceNumber
  /// How many numbers it takes.
  package var length: Int

  /// What a row tells of.
  package enum Kind: Equatable, Sendable {
    case segment, state, expiry, fault
  }

  /// Whether it is a segment on its way.
  package var isUnderWay: Bool { kind == .segment && time == nil }

  /// Whether the ladder shows it; setup isn't shown.
  package var isShown: Bool {
    switch kind {
    case .segment: !isSetup
    case .state: (time ?? .zero) >= .zero
    case .expiry, .fault: true
    }
  }
}

extension RowBrief {
  /// Of an entry, after so many events of a clock that counts from `setupEnd`.
  init(_ entry: RowEntry, after eventCount: Int, setupEnd: Instant) {
    let hasEnded = entry.kind != .segment || entry.fate < eventCount
    kind =
      switch entry.kind {
      case .segment: .segment
      case .state: .state
      case .expiry: .expiry
      case .fault: .fault
      }
    host = entry.host
    isSetup = entry.isSetup
    time = hasEnded ? entry.time - setupEnd : nil
    isLost = hasEnded && entry.loss != nil
    isFirst = entry.isFirst
    seq = SequenceNumber(entry.seq)
    length = entry.length
  }

  /// Of a row.
  package init(_ row: LadderRow) {
    (isSetup, isLost, isFirst, seq, length) = (false, false, false, SequenceNumber(0), 0)
    switch row {
    case .state(let host, _, _, let at): (kind, self.host, time) = (.state, host, at)
    case .expiry(let host, _, let at): (kind, self.host, time) = (.expiry, host, at)
    case .fault(let host, _, let at): (kind, self.host, time) = (.fault, host, at)
    case .segment(let row):
      let segment = row.segment
      kind = .segment
      host = segment.path.from
      isSetup = row.isSetup
      isFirst = !segment.isRetransmission && !segment.isForged
      seq = segment.segment.seq
      length = segment.segment.length
      switch row.fate {
      case .inFlight: time = nil
      case .arrived(let at): time = at
      case .lost(let at, _, _): (time, isLost) = (at, true)
      }
    }
  }
}
