import TCPEngine

extension Network {
  /// More events than any handshake takes, so that a world that never comes to rest ends too.
  private static let setupEventLimit = 10_000

  /// Listen, connect, run until both are ESTABLISHED and nothing is in flight, without faults, cuts
  /// or loss. Its events are marked as setup. False if it didn't come about in 10,000 steps. Traps
  /// on settings of the hosts that are outside their ranges.
  public mutating func establish(into trace: inout Trace) -> Bool {
    isSettingUp = true
    defer { isSettingUp = false }
    do throws(UserCallError) {
      if hosts[.server].listenerIndex == nil {
        try perform(.listen, at: .server, into: &trace)
      }
      try perform(.connect, at: .client, into: &trace)
    } catch {
      return false
    }
    for _ in 0..<Self.setupEventLimit {
      if isEstablished { return true }
      guard step(into: &trace) else { return false }
    }
    return isEstablished
  }

  private var isEstablished: Bool {
    !hasSegmentsInFlight && state(of: .client) == .established
      && state(of: .server) == .established
  }
}
