import TCPEngine

/// A condition that a lesson looks at: a state, or a metric compared.
public struct Condition: Equatable, Sendable {
  /// Of whom; nil is both.
  public var host: HostID?
  /// What must hold.
  public var test: Test

  /// A condition on one host, or on both.
  public init(host: HostID?, test: Test) {
    self.host = host
    self.test = test
  }

  /// What must hold.
  public enum Test: Equatable, Sendable {
    /// The host's current connection is in this state.
    case state(ConnectionState)
    /// A metric compares so with this number: octets, or microseconds for `rto` and `srtt`.
    case metric(Metric, Comparison, Int64)
  }
}
