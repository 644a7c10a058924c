import TCPEngine

/// One host: its listener and connections, and the application that uses them.
struct Host: Equatable, Sendable {
  /// Where the server listens.
  static let serverPort: UInt16 = 80
  /// The first of the client's ephemeral ports (RFC 6335 §6).
  static let firstEphemeralPort: UInt16 = 49_152

  let id: HostID
  var settings = EndpointSettings()
  var isUp = true
  /// Whether the application takes what arrives at once.
  var isReading = true
  /// Every connection that lives, the listener, and the current one even when it has finished.
  var endpoints: [Endpoint] = []
  /// The number of the connection whose state is the host's; nil while there was none.
  var current: Int?
  private var nextNumber = 1
  private var nextEphemeralPort = Self.firstEphemeralPort

  init(id: HostID) {
    self.id = id
    if id == .server { settings.iss = SequenceNumber(300) }
  }

  /// Forgets all connections silently, and whether the application had stopped reading.
  mutating func forgetEverything() {
    endpoints.removeAll()
    current = nil
    isReading = true
    nextEphemeralPort = Self.firstEphemeralPort
  }

  // MARK: Ports

  /// The port that the next connection of this host has at this end. The server has one port for
  /// everything, so that opens from both ends at once meet (RFC 9293 §3.5, figure 7).
  var nextLocalPort: UInt16 { id == .server ? Self.serverPort : nextEphemeralPort }

  /// The next ephemeral port is another one from now on; after 65,535 the range begins anew.
  mutating func useUpLocalPort() {
    nextEphemeralPort =
      nextEphemeralPort == .max ? Self.firstEphemeralPort : nextEphemeralPort + 1
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

  // MARK: Endpoints
  // They are looked at by index, in loops: closures over the elements, or over the host, would copy
  // each connection.

  var currentIndex: Int? {
    guard let current else { return nil }
    for index in endpoints.indices where endpoints[index].number == current { return index }
    return nil
  }

  var listenerIndex: Int? {
    for index in endpoints.indices where endpoints[index].isListener { return index }
    return nil
  }

  /// The endpoint that the host shows and user calls go to: the current connection, else the
  /// listener.
  @inline(__always)
  var shownIndex: Int? { currentIndex ?? listenerIndex }

  /// The endpoint for an arriving segment (demultiplexing by ports): the connection of this pair of
  /// ports, else the listener on the local one.
  @inline(__always)
  func index(for segment: Segment) -> Int? {
    for index in endpoints.indices
    where endpoints[index].connection.localPort == segment.destinationPort
      && endpoints[index].connection.remotePort == segment.sourcePort
      && endpoints[index].connection.state != .closed && !endpoints[index].isListener
    {
      return index
    }
    guard let listenerIndex,
      endpoints[listenerIndex].connection.localPort == segment.destinationPort
    else { return nil }
    return listenerIndex
  }

  /// Adds an endpoint and returns its index.
  mutating func add(_ connection: Connection, isListener: Bool = false) -> Int {
    endpoints.append(
      Endpoint(number: nextNumber, connection: connection, isListener: isListener))
    nextNumber += 1
    return endpoints.count - 1
  }

  /// Makes the endpoint at this index the connection that the host shows.
  mutating func makeCurrent(_ index: Int) {
    current = endpoints[index].number
    endpoints[index].isListener = false
  }

  /// Removes what nobody asks for any more: finished connections, the current one excepted, whose
  /// last state and numbers remain to be seen; and passive opens that a reset has sent back to
  /// LISTEN, since the listener itself is still there (RFC 9293 §3.10.7.4, second check).
  mutating func tidy() {
    var index = endpoints.count
    while index > 0 {
      index -= 1
      switch endpoints[index].connection.state {
      case .closed where endpoints[index].number != current:
        endpoints.remove(at: index)
      case .listen where !endpoints[index].isListener:
        if endpoints[index].number == current { current = nil }
        endpoints.remove(at: index)
      default: break
      }
    }
  }

  // MARK: What the host shows

  /// The variables of its current connection, else of its listener; all zero without either.
  var variables: EndpointVariables {
    guard let shownIndex else { return EndpointVariables() }
    return endpoints[shownIndex].connection.variables
  }

  /// The state of its current connection; LISTEN while only listening, CLOSED without either.
  var state: ConnectionState {
    guard let shownIndex else { return .closed }
    return endpoints[shownIndex].connection.state
  }

  /// ISS and IRS of its current connection, as far as it knows them.
  var knownISS: SequenceNumber? {
    state == .closed || state == .listen ? nil : variables.iss
  }

  var knownIRS: SequenceNumber? {
    state == .closed || state == .listen || state == .synSent ? nil : variables.irs
  }

  /// The timeout to come first, with the index of its endpoint.
  @inline(__always)
  var nextTimeout: (place: EventQueue.Place, index: Int)? {
    var next: (place: EventQueue.Place, index: Int)?
    for index in endpoints.indices {
      guard let place = endpoints[index].timer else { continue }
      if let earlier = next, earlier.place < place { continue }
      next = (place, index)
    }
    return next
  }
}
