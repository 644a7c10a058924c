import NetworkSimulation
import TCPEngine

/// The workload of every figure: one bulk transfer from client to server over a bottleneck that
/// queues, and that loses one segment in a thousand.
///
/// A *segment* in the figures is one first transmission of a full segment of text. What it brings
/// with it (its arrival and delivery, acknowledgments, timers, retransmissions) counts as its cost.
struct BulkTransfer {
  /// Octets of text in a segment, its options counted.
  private static let segmentSize = 1_460
  /// Octets that timestamps take of it (RFC 7323 appendix A).
  private static let timestampOctets = 12

  /// How many segments.
  var segments: Int
  /// Whether both ends use SACK, timestamps and a scaled window, as any stack of today does.
  var isModern = false

  private var octets: Int {
    segments * (Self.segmentSize - (isModern ? Self.timestampOctets : 0))
  }

  private func change(_ settings: inout EndpointSettings) {
    settings.maximumSegmentSize = Self.segmentSize
    settings.receiveBuffer = 65_535
    settings.delayedAcknowledgment = .milliseconds(40)
    settings.congestionControl = .newReno
    guard isModern else { return }
    settings.receiveBuffer = 1 << 20
    settings.windowScale = 5
    settings.selectiveAcknowledgment = true
    settings.timestamps = true
  }

  /// The world, ESTABLISHED, with all segments handed to the client's TCP.
  private func world(into trace: inout Trace) -> Network {
    var network = Network(seed: 1)
    for host in HostID.allCases {
      var settings = network.settings(of: host)
      change(&settings)
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
      try network.perform(
        .send(SegmentText(patternFrom: 0, count: octets)), at: .client, into: &trace)
    } catch {
      preconditionFailure("an established connection sends")
    }
    return network
  }

  private func checkEnd(of network: Network) {
    let received = network.variables(of: .server).octetsReceived
    precondition(received == UInt64(octets), "all octets have come")
  }

  /// The transfer from its first segment to the last acknowledgment, recorded with checkpoints.
  func recorded() -> Recording {
    var trace = Trace()
    let network = world(into: &trace)
    var recording = Recording(of: network, after: trace)
    while recording.step() {}
    checkEnd(of: recording.network)
    return recording
  }

  /// The same with every event kept, and no checkpoints.
  func traced() -> Trace {
    var trace = Trace()
    var network = world(into: &trace)
    while network.step(into: &trace) {}
    checkEnd(of: network)
    return trace
  }
}
