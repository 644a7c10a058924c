import NetworkSimulation
import TCPEngine

/// What can be seen when a learner foretells: both ends' variables, and what is on its way. The
/// numbers to choose from come out of it.
struct PredictionMoment: Equatable, Sendable {
  private let client: HostCard
  private let server: HostCard
  private let underWay: [TracedSegment]

  init(_ stage: StageState) {
    client = stage.client
    server = stage.server
    underWay = stage.rows.rows(stage.rows.underWay).compactMap { row in
      if case .segment(let row) = row { row.segment } else { nil }
    }
  }

  func card(of host: HostID) -> HostCard { host == .client ? client : server }

  /// The first number of a host's connection; nil before it has one.
  func firstNumber(of host: HostID) -> SequenceNumber? {
    isOpen(host) ? card(of: host).variables.iss : nil
  }

  /// Sequence numbers that might stand in the host's next segment, the likeliest first.
  func sequenceNumbers(of host: HostID) -> [SequenceNumber] {
    let next = nextToSend(host) + nextToReceive(host.peer)
    return next + next.map { $0 + 1 } + oldestUnacknowledged(host) + next.map { $0 - 1 }
      + nextToReceive(host) + nextToSend(host.peer)
  }

  /// Acknowledgment numbers that might stand in it, the likeliest first.
  func acknowledgmentNumbers(of host: HostID) -> [SequenceNumber] {
    let coming = underWay.filter { $0.path.to == host }.map(\.segment).flatMap { segment in
      [segment.seq + segment.length, segment.seq, segment.seq + segment.length + 1]
    }
    let next = nextToReceive(host)
    return coming + next + next.map { $0 + 1 } + nextToSend(host) + next.map { $0 - 1 }
      + oldestUnacknowledged(host) + nextToSend(host.peer)
  }

  // A host without a connection has no numbers, and one that knows no peer yet expects none.

  private func nextToSend(_ host: HostID) -> [SequenceNumber] {
    isOpen(host) ? [card(of: host).variables.sndNxt] : []
  }

  private func oldestUnacknowledged(_ host: HostID) -> [SequenceNumber] {
    isOpen(host) ? [card(of: host).variables.sndUna] : []
  }

  private func nextToReceive(_ host: HostID) -> [SequenceNumber] {
    isOpen(host) && card(of: host).state != .synSent ? [card(of: host).variables.rcvNxt] : []
  }

  private func isOpen(_ host: HostID) -> Bool {
    ![.closed, .listen].contains(card(of: host).state)
  }
}
