// Required reading: RFC 9293 §3.9.2.2 (receiving ICMP messages from IP); RFC 792 (the messages), RFC
// 1191 §4 (the next hop's MTU).

/// An ICMP message about a segment of ours: a router on the path, or the peer's host, says that it
/// didn't get on.
public struct ControlMessage: Equatable, Sendable {
  /// What it says.
  public var report: Report
  /// The sequence number in the part of the segment that it quotes.
  public var seq: SequenceNumber
  /// The next hop's MTU, octets, IP header included, where the segment was too large; 0 from a
  /// router that doesn't tell (RFC 1191 §5).
  public var mtu: UInt16

  /// A message that quotes the segment at `seq`.
  public init(_ report: Report, seq: SequenceNumber, mtu: UInt16 = 0) {
    self.report = report
    self.seq = seq
    self.mtu = mtu
  }

  /// What messages say, in the order of their types and codes.
  public enum Report: String, CaseIterable, Equatable, Sendable {
    case netUnreachable = "net-unreachable"
    case hostUnreachable = "host-unreachable"
    case protocolUnreachable = "protocol-unreachable"
    case portUnreachable = "port-unreachable"
    /// The segment was too large, and might not be fragmented.
    case fragmentationNeeded = "fragmentation-needed"
    case sourceRouteFailed = "source-route-failed"
    case netUnknown = "net-unknown"
    case hostUnknown = "host-unknown"
    case hostIsolated = "host-isolated"
    case netProhibited = "net-prohibited"
    case hostProhibited = "host-prohibited"
    /// The net can't be reached with this type of service.
    case netUnreachableForService = "net-unreachable-for-service"
    /// The host can't be reached with this type of service.
    case hostUnreachableForService = "host-unreachable-for-service"
    /// A filter has stopped it ("communication administratively prohibited").
    case prohibited
    case precedenceViolated = "precedence-violated"
    case precedenceTooLow = "precedence-too-low"
    /// The path is congested: a message of old (RFC 6633).
    case sourceQuench = "source-quench"
    /// The segment has passed too many routers.
    case timeExceeded = "time-exceeded"
    /// Fragments were missing for too long.
    case reassemblyTimeExceeded = "reassembly-time-exceeded"
    /// The IP header was wrong somewhere.
    case parameterProblem = "parameter-problem"
  }

  /// ICMP's type (RFC 792).
  public var type: UInt8 {
    switch report {
    case .sourceQuench: 4
    case .timeExceeded, .reassemblyTimeExceeded: 11
    case .parameterProblem: 12
    default: 3
    }
  }

  /// ICMP's code, within the type (RFC 792, RFC 1122 §3.2.2.1, RFC 1812 §5.2.7.1).
  public var code: UInt8 {
    switch report {
    case .netUnreachable, .sourceQuench, .timeExceeded, .parameterProblem: 0
    case .hostUnreachable, .reassemblyTimeExceeded: 1
    case .protocolUnreachable: 2
    case .portUnreachable: 3
    case .fragmentationNeeded: 4
    case .sourceRouteFailed: 5
    case .netUnknown: 6
    case .hostUnknown: 7
    case .hostIsolated: 8
    case .netProhibited: 9
    case .hostProhibited: 10
    case .netUnreachableForService: 11
    case .hostUnreachableForService: 12
    case .prohibited: 13
    case .precedenceViolated: 14
    case .precedenceTooLow: 15
    }
  }
}
