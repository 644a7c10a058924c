import TCPEngine

/// One host: its listener and connections, and the application that uses them.
///
/// Connections are told apart by their ports: both hosts have one address each, so a pair of ports
/// is the whole 4-tuple. The current connection, which the host shows and user calls go to, is the
/// one that was opened last, by a call or by a SYN. It stays so when it is over, and those before
/// it live on unseen: a host that went back to one of them would show a change of state that no
/// rule of TCP knows.
struct Host: Equatable, Sendable {
  let id: HostID
  var settings: EndpointSettings
  var isUp = true
  /// Whether the application takes what arrives at once.
  var isReading = true
  /// Every connection that lives, the listener, and the current one even when it has finished.
  var endpoints: [Endpoint] = []
  /// The number of the connection whose state is the host's; nil while there was none.
  var current: Int? { didSet { hasIdle = true } }
  /// The place of the timeout to come first.
  private(set) var nextTimeout: EventQueue.Place?
  /// Whether there may be something to tidy: a connection has gone back to CLOSED or LISTEN, or
  /// another one is the current one now.
  var hasIdle = false
  private var nextNumber = 1
  var nextEphemeralPort = Self.firstEphemeralPort

  init(id: HostID) {
    self.id = id
    settings = .profile(.teaching, of: id)
  }

  /// Forgets all connections silently, and whether the application had stopped reading.
  mutating func forgetEverything() {
    endpoints.removeAll()
    current = nil
    nextTimeout = nil
    isReading = true
    nextEphemeralPort = Self.firstEphemeralPort
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

  /// Whether the endpoint at that index, if it is one, is what the host shows.
  @inline(__always)
  func shows(_ index: Int?) -> Bool {
    guard let index else { return false }
    return endpoints[index].number == current || index == shownIndex
  }

  /// The endpoint for an arriving segment: the connection of this pair of ports, else the listener
  /// on the local one (RFC 9293 §3.10.7).
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
  mutating func add(
    _ connection: Connection, isListener: Bool = false, isPassive: Bool = false
  ) -> Int {
    endpoints.append(
      Endpoint(
        number: nextNumber, connection: connection, isListener: isListener, isPassive: isPassive))
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
  @inline(__always)
  mutating func tidy() {
    guard hasIdle else { return }
    removeIdle()
  }

  private mutating func removeIdle() {
    defer { hasIdle = false }
    var index = endpoints.count
    while index > 0 {
      index -= 1
      switch endpoints[index].connection.state {
      case .closed where endpoints[index].number != current:
        endpoints.remove(at: index)
        findNextTimeout()
      case .listen where !endpoints[index].isListener:
        if endpoints[index].number == current { current = nil }
        endpoints.remove(at: index)
        findNextTimeout()
      default: break
      }
    }
  }

  // MARK: Timeouts

  /// A timer of one of its connections has changed: finds the timeout to come first.
  @inline(__always)
  mutating func findNextTimeout() {
    nextTimeout = nil
    for index in endpoints.indices {
      guard let place = endpoints[index].timer else { continue }
      if let nextTimeout, nextTimeout < place { continue }
      nextTimeout = place
    }
  }

  /// The index of the connection whose timeout comes first. Traps if no timer runs.
  var indexOfNextTimeout: Int {
    for index in endpoints.indices where endpoints[index].timer == nextTimeout { return index }
    preconditionFailure("the next timeout is a connection's")
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

  /// Whether what answers a segment, an endpoint or nobody, has begun no numbers of its own.
  func hasNoNumbers(_ index: Int?) -> Bool {
    index.map { endpoints[$0].connection.state == .listen } ?? true
  }

  /// ISS and IRS of its current connection, as far as it knows them.
  var knownISS: SequenceNumber? {
    state == .closed || state == .listen ? nil : variables.iss
  }

  var knownIRS: SequenceNumber? {
    state == .closed || state == .listen || state == .synSent ? nil : variables.irs
  }
}
