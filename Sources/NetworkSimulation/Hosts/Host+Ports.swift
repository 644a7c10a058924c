// Required reading: RFC 9293 §3.3.1 (sockets and the pairs of them that name connections), RFC 6335
// §6 (ephemeral ports).

extension Host {
  /// Where the server listens.
  static let serverPort: UInt16 = 80
  /// The first of the client's ephemeral ports (RFC 6335 §6).
  static let firstEphemeralPort: UInt16 = 49_152

  /// The port of the listener that is opened next; also what a forged segment comes from while the
  /// host has no connection. The server has one port for everything, so that opens from both ends
  /// at once meet (RFC 9293 §3.5, figure 7).
  var nextLocalPort: UInt16 { id == .server ? Self.serverPort : nextEphemeralPort }

  /// The port from which a connection to that port of the other host can be opened: the server's
  /// one port, or the client's next ephemeral port that is free. Nil if every pair of ports is
  /// taken.
  func freeLocalPort(toward remotePort: UInt16) -> UInt16? {
    if id == .server {
      return isTaken(Self.serverPort, toward: remotePort) ? nil : Self.serverPort
    }
    var port = nextEphemeralPort
    while isTaken(port, toward: remotePort) {
      port = Self.ephemeralPort(after: port)
      if port == nextEphemeralPort { return nil }
    }
    return port
  }

  /// Whether the pair of ports names a connection that still exists.
  func isTaken(_ localPort: UInt16, toward remotePort: UInt16) -> Bool {
    for index in endpoints.indices
    where endpoints[index].isAlive && endpoints[index].connection.localPort == localPort
      && endpoints[index].connection.remotePort == remotePort
    {
      return true
    }
    return false
  }

  /// The next ephemeral port is the one after this, if this is one.
  mutating func useUp(_ port: UInt16) {
    if id == .client { nextEphemeralPort = Self.ephemeralPort(after: port) }
  }

  /// After 65,535 the range begins anew.
  private static func ephemeralPort(after port: UInt16) -> UInt16 {
    port == .max ? firstEphemeralPort : port + 1
  }

  /// The port at which the other host's active open finds this one.
  var portForCallers: UInt16 {
    if id == .server { return Self.serverPort }
    if let listenerIndex { return endpoints[listenerIndex].connection.localPort }
    if let currentIndex, endpoints[currentIndex].isAlive {
      return endpoints[currentIndex].connection.localPort
    }
    return nextLocalPort
  }
}
