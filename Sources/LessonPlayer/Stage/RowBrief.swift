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
  /// What else it tells, but for numbers and times; nil where the row must be read to know.
  package var likeness: RowLikeness?

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
    likeness = entry.likeness(after: eventCount)
  }

  /// Of a row.
  package init(_ row: LadderRow) {
    (isSetup, isLost, isFirst, seq, length) = (false, false, false, SequenceNumber(0), 0)
    switch row {
    case .state(let host, _, let state, let at):
      (kind, self.host, time) = (.state, host, at)
      let place = ConnectionState.allCases.firstIndex(of: state) ?? 0
      likeness = RowLikeness(.state, host, place: place)
    case .expiry(let host, let timer, let at):
      (kind, self.host, time) = (.expiry, host, at)
      let place = TimerName.allCases.firstIndex(of: timer) ?? 0
      likeness = RowLikeness(.expiry, host, place: place)
    case .fault(let host, _, let at): (kind, self.host, time) = (.fault, host, at)
    case .segment(let row):
      let segment = row.segment
      kind = .segment
      host = segment.path.from
      isSetup = row.isSetup
      isFirst = !segment.isRetransmission && !segment.isForged
      seq = segment.segment.seq
      length = segment.segment.length
      let end: RowLikeness.End
      switch row.fate {
      case .inFlight: (time, end) = (nil, .underWay)
      case .arrived(let at): (time, end) = (at, row.wasDiscarded ? .discarded : .ended(nil))
      case .lost(let at, _, let reason): (time, isLost, end) = (at, true, .ended(reason))
      }
      likeness = RowLikeness(host, sign: RowLikeness.sign(of: segment), end)
    }
  }
}
