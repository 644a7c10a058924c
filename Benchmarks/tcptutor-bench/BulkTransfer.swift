import NetworkSimulation
import TCPEngine

/// The workload of every figure: one bulk transfer from client to server over a bottleneck that
/// queues, and that loses one segment in a thousand.
///
/// A *segment* in the figures is one first transmission of a full segment of text. What it brings
/// with it (its arrival and delivery, acknowledgments, timers, retransmissions) counts as its cost.
enum BulkTransfer {
  /// Octets of text in a segment.
  static let segmentSize = 1_460

  /// The world, ESTABLISHED, with so many segments handed to the client's TCP.
  private static func world(segments: Int, into trace: inout Trace) -> Network {
    var network = Network(seed: 1)
    for host in HostID.allCases {
      var settings = network.settings(of: host)
      settings.maximumSegmentSize = segmentSize
      settings.receiveBuffer = 65_535
      settings.delayedAcknowledgment = .milliseconds(40)
      settings.congestionControl = .newReno
      network.setSettings(settings, of: host)
    }
    for path in PathID.both {
      var settings = PathSettings()
      settings.delay = .milliseconds(10)
      if path.from == .client {
        settings.bandwidth = 100_000_000
        settings.queueLimit = 30
        settings.lossPerMillion = 1_000
      }
      network.setSettings(settings, of: path)
    }
    precondition(network.establish(into: &trace), "the handshake comes about")
    do throws(UserCallError) {
      let text = SegmentText(patternFrom: 0, count: segments * segmentSize)
      try network.perform(.send(text), at: .client, into: &trace)
    } catch {
      preconditionFailure("an established connection sends")
    }
    return network
  }

  /// The transfer from its first segment to the last acknowledgment, recorded with checkpoints.
  static func recorded(segments: Int) -> Recording {
    var trace = Trace()
    let network = world(segments: segments, into: &trace)
    var recording = Recording(of: network, after: trace)
    while recording.step() {}
    let received = recording.network.variables(of: .server).octetsReceived
    precondition(received == UInt64(segments * segmentSize), "all octets have come")
    return recording
  }
}
