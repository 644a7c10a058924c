/// What scripts ask of a TCP and the engine may or may not have. This table alone decides: when the
/// engine learns something, its case moves up in `isBuilt` and scripts that use it run.
package enum EngineFeature: String, CaseIterable, Equatable, Sendable {
  case windowScale
  case selectiveAcknowledgment
  case timestamps
  case explicitCongestionNotification
  /// The profile that Google's `defaults.sh` and `net.ipv4.*` stand for.
  case linuxProfile
  /// The profile that `net.inet.tcp.*` stands for.
  case freebsdProfile
  /// Nagle's algorithm switched while a connection is open.
  case nagleOfOpenConnection
  /// A limit to what a socket queues for sending.
  case sendBuffer
  /// RFC 9293 §3.10.3: a reset for text that nobody can read any more (SHLD-3).
  case resetAfterClose
  case userTimeout
  case noOptions
  case typeOfService
  case pathMTUDiscovery

  /// Whether the engine has it.
  var isBuilt: Bool {
    switch self {
    case .windowScale, .selectiveAcknowledgment, .timestamps, .explicitCongestionNotification,
      .linuxProfile, .freebsdProfile, .nagleOfOpenConnection, .sendBuffer, .resetAfterClose,
      .userTimeout, .noOptions, .typeOfService, .pathMTUDiscovery:
      false
    }
  }

  /// Makes a script that needs it unsupported where the engine doesn't have it.
  func require(line: Int) throws(Unsupported) {
    guard isBuilt else { throw Unsupported(line, .notBuilt(self)) }
  }
}
