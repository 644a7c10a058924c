import NetworkSimulation
import TCPEngine

/// `set …`
package enum Setting: Equatable, Sendable {
  /// Of these paths.
  case path([PathID], PathChange)
  /// Also `rtt`, which sets both delays to half of it.
  case roundTrip(Microseconds)
  /// Of these hosts.
  case endpoint([HostID], EndpointChange)
  /// The seed of the network's generator.
  case seed(UInt64)
  /// `set icon SYN "❔"`
  case icon(SegmentKind, String)
}

/// One setting of a path.
package enum PathChange: Equatable, Sendable {
  /// One-way.
  case delay(Microseconds)
  /// The most by which a crossing lengthens.
  case jitter(Microseconds)
  /// Bits a second; nil is unlimited.
  case bandwidth(Int64?)
  /// Segments that may wait.
  case queue(Int)
  /// So many in a million are lost.
  case lossPerMillion(Int)
}

/// One setting of an endpoint.
package enum EndpointChange: Equatable, Sendable {
  /// `profile`: all of a host's settings at once.
  case profile(EndpointProfile)
  /// `mss`, octets, 1 … 65,495.
  case maximumSegmentSize(Int)
  /// `iss`; nil is seeded: drawn from a clock and a secret (RFC 6528).
  case iss(UInt32?)
  /// `window`, octets, 0 … 1,073,725,440; past 65,535 only window scaling can offer it.
  case window(Int)
  /// `wscale`, 0 … 14; nil is off.
  case windowScale(Int?)
  /// `timestamps`
  case timestamps(Bool)
  /// `sack`
  case selectiveAcknowledgment(Bool)
  /// `delayed-ack`; nil is off.
  case delayedAcknowledgment(Microseconds?)
  /// `nagle`
  case nagle(Bool)
  /// `congestion`
  case congestion(CongestionControl)
  /// `ecn`
  case ecn(Bool)
  /// `hystart`
  case hyStart(Bool)
  /// `initial-cwnd`, segments.
  case initialCongestionWindow(Int)
  /// `limited-transmit`
  case limitedTransmit(Bool)
  /// `rack`
  case rack(Bool)
  /// `tlp`
  case tailLossProbe(Bool)
  /// `prr`
  case proportionalRateReduction(Bool)
  /// `f-rto`
  case forwardRTORecovery(Bool)
  /// `rto`, before the first sample.
  case rto(Microseconds)
  /// `min-rto`
  case minimumRTO(Microseconds)
  /// `max-rto`
  case maximumRTO(Microseconds)
  /// `syn-retries`
  case synRetries(Int)
  /// `retries`
  case retries(Int)
  /// `keepalive`: the silence before a probe; nil is off.
  case keepAlive(Microseconds?)
  /// `msl`
  case maximumSegmentLifetime(Microseconds)
  /// `backlog`, from 1; of the next `listen`.
  case backlog(Int)
}
