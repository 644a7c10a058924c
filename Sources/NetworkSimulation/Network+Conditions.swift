import TCPEngine

/// What lessons and screens ask of the world as it is.
extension Network {
  /// The state of the host's current connection (lesson format, section 3): LISTEN while only
  /// listening, CLOSED without one.
  public func state(of host: HostID) -> ConnectionState { hosts[host].state }

  /// The variables of the host's current connection, or of its listener while it has none; all zero
  /// without either.
  public func variables(of host: HostID) -> EndpointVariables { hosts[host].variables }

  /// Whether the host has power.
  public func isUp(_ host: HostID) -> Bool { hosts[host].isUp }

  /// Whether the host's application takes what arrives at once.
  public func isReading(_ host: HostID) -> Bool { hosts[host].isReading }

  /// Whether the path is cut.
  public func isCut(_ path: PathID) -> Bool { paths[path.from].isCut }

  /// The value of a metric now: octets, or simulated microseconds for `rto` and `srtt`. A host
  /// without a connection has the initial RTO of its settings, and zero for all else.
  public func value(of metric: Metric, at host: HostID) -> Int64 {
    let variables = hosts[host].variables
    switch metric {
    case .cwnd: return Int64(variables.cwnd)
    case .ssthresh: return Int64(variables.ssthresh)
    case .rto:
      let rto = variables.rto
      return (rto == .zero ? hosts[host].settings.initialRTO : rto).count
    case .srtt: return variables.srtt.count
    case .unacked: return Int64(variables.unacknowledged)
    case .inflight: return Int64(variables.inFlight)
    case .window: return Int64(variables.rcvWnd)
    case .sent: return Int64(variables.octetsSent)
    case .acked: return Int64(variables.octetsAcknowledged)
    case .received: return Int64(variables.octetsReceived)
    }
  }

  /// Whether the condition holds now.
  public func holds(_ condition: Condition) -> Bool {
    let hosts = condition.host.map { [$0] } ?? HostID.allCases
    return hosts.allSatisfy { host in
      switch condition.test {
      case .state(let state): self.state(of: host) == state
      case .metric(let metric, let comparison, let right):
        comparison.holds(value(of: metric, at: host), right)
      }
    }
  }
}
