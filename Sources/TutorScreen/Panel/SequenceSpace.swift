// Required reading: RFC 9293 §3.3.1 (figures 3 and 4: send and receive sequence space).

import LessonPlayer
import NetworkSimulation
import TCPEngine

/// One direction's numbers: how far the sender believes to be, what is on the path, and what the
/// receiver has. Positions count from the sender's SND.UNA.
struct SequenceSpace: Equatable {
  let sender: HostID
  /// SND.UNA as a number.
  let una: SequenceNumber
  /// SND.NXT.
  let next: Int
  /// SND.UNA + SND.WND.
  let sendEdge: Int
  /// RCV.NXT of the other end; nil before it knows this one.
  let received: Int?
  /// RCV.NXT + RCV.WND of the other end.
  let receiveEdge: Int?
  /// What the receiver holds beyond a gap, in order and disjoint.
  let outOfOrder: [Range<Int>]
  /// What is on the path, in the order of its numbers.
  let onPath: [Range<Int>]

  /// Nil while the sender has no connection.
  init?(from sender: HostID, in view: StageView) {
    let card = view.stage.card(of: sender)
    let peer = view.stage.card(of: sender.peer)
    guard card.isConnected else { return nil }
    let variables = card.variables
    self.sender = sender
    una = variables.sndUna
    next = variables.sndNxt.distance(from: variables.sndUna)
    // What the window is, the peer's first segment tells.
    sendEdge = card.state == .synSent ? next : Int(variables.sndWnd)
    guard peer.isConnected, peer.state != .synSent else {
      (received, receiveEdge, outOfOrder) = (nil, nil, [])
      onPath = Self.onPath(from: sender, una: variables.sndUna, in: view.stage)
      return
    }
    let expected = peer.variables.rcvNxt
    let place = expected.distance(from: variables.sndUna)
    received = place
    receiveEdge = place + Int(peer.variables.rcvWnd)
    // Unless more was sent than has come in order, there can be nothing beyond a gap.
    outOfOrder =
      variables.sndNxt.follows(expected)
      ? Self.held(at: sender.peer, beyond: expected, in: view.trace)
        .map { $0.lowerBound + place..<$0.upperBound + place }
      : []
    onPath = Self.onPath(from: sender, una: variables.sndUna, in: view.stage)
  }

  /// Numbers that are sent and not acknowledged.
  var inFlight: Int { max(next, 0) }

  private static func onPath(
    from sender: HostID, una: SequenceNumber, in stage: StageState
  ) -> [Range<Int>] {
    stage.rows.underWay.map(stage.rows.brief)
      .filter { $0.host == sender && $0.length > 0 }
      .map { segment -> Range<Int> in
        let start = segment.seq.distance(from: una)
        return start..<start + segment.length
      }.sorted { $0.lowerBound < $1.lowerBound }
  }

  /// What arrived at a host beyond the number that it expects, counted from that number. Reads back
  /// to when such a segment would have lain beyond its window.
  private static func held(
    at host: HostID, beyond expected: SequenceNumber, in trace: TracePrefix
  ) -> [Range<Int>] {
    var discarded: Set<SegmentID> = []
    var found: [Range<Int>] = []
    for event in trace.newestFirst where event.host == host {
      let then = event.variables
      if expected.distance(from: then.rcvNxt) > Int(then.rcvWnd) { break }
      switch event.kind {
      case .discarded(let segment): discarded.insert(segment.id)
      case .arrived(let segment) where !discarded.contains(segment.id):
        let start = segment.segment.seq.distance(from: expected)
        let end = start + segment.segment.length
        if start > 0, start < Int(then.rcvWnd), end > start { found.append(start..<end) }
      case .state(.closed, _), .state(.listen, _), .fault(.crashed): return merged(found)
      default: break
      }
    }
    return merged(found)
  }

  private static func merged(_ ranges: [Range<Int>]) -> [Range<Int>] {
    ranges.sorted { $0.lowerBound < $1.lowerBound }.reduce(into: []) { merged, range in
      if let last = merged.last, range.lowerBound <= last.upperBound {
        merged[merged.count - 1] =
          last.lowerBound..<Swift.max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
  }
}

extension HostCard {
  /// Whether there is a connection that has numbers.
  var isConnected: Bool { isUp && !isInferred && state != .closed && state != .listen }
}
