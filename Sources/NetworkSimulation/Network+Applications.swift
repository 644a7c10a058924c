import TCPEngine

/// The applications, which call their host's TCP.
extension Network {
  /// An application does something, now. Throws what the user call threw, and then nothing has
  /// happened.
  ///
  /// On a host that is down there is no application: opening throws `insufficientResources`, all
  /// else `connectionDoesNotExist`. `listen` throws `connectionAlreadyExists` beside a listener,
  /// and `connect` where every pair of ports is taken. Opening traps on settings of the host that
  /// are outside the ranges of `EndpointSettings.isInRange`.
  public mutating func perform(
    _ call: ApplicationCall, at host: HostID, into trace: inout Trace
  ) throws(UserCallError) {
    openDoor(into: trace)
    let index: Int?
    do throws(UserCallError) {
      index = try carryOut(call, at: host)
    } catch {
      outputs.removeAll(keepingCapacity: true)
      hosts[host].tidy()
      throw error
    }
    finishDoor(of: host, endpoint: index, opening: .application(call), into: &trace)
  }

  /// Makes the user call and returns the index of the endpoint that it concerned.
  private mutating func carryOut(
    _ call: ApplicationCall, at host: HostID
  ) throws(UserCallError) -> Int? {
    switch call {
    case .listen: return try listen(host)
    case .connect: return try connect(host)
    case .send(let text):
      let index = try calledEndpoint(of: host)
      try hosts[host].endpoints[index].connection.send(text, now: now, into: &outputs)
      return index
    case .read(let count):
      let index = try calledEndpoint(of: host)
      let readable = hosts[host].endpoints[index].connection.readableOctets
      _ = try hosts[host].endpoints[index].connection.receive(
        min(count ?? readable, readable), now: now, into: &outputs)
      return index
    case .stopReading, .resumeReading:
      guard hosts[host].isUp else { throw .connectionDoesNotExist }
      hosts[host].isReading = call == .resumeReading
      return hosts[host].shownIndex
    case .shutdown:
      let index = try closableEndpoint(of: host)
      try hosts[host].endpoints[index].connection.shutdown(now: now, into: &outputs)
      return index
    case .close:
      let index = try closableEndpoint(of: host)
      try hosts[host].endpoints[index].connection.close(now: now, into: &outputs)
      return index
    case .abort:
      let index = try closableEndpoint(of: host)
      try hosts[host].endpoints[index].connection.abort(now: now, into: &outputs)
      return index
    }
  }

  private mutating func listen(_ host: HostID) throws(UserCallError) -> Int {
    guard hosts[host].isUp else { throw .insufficientResources }
    guard hosts[host].listenerIndex == nil else { throw .connectionAlreadyExists }
    let localPort = hosts[host].nextLocalPort
    var connection = Connection(settings: openingSettings(of: host), localPort: localPort)
    try connection.openPassive(now: now, into: &outputs)
    hosts[host].useUp(localPort)
    forgetFinishedConnection(of: host)
    return hosts[host].add(connection, isListener: true)
  }

  /// Opens towards the other host, also beside a connection that lives: the pair of ports tells
  /// them apart. A listener turns active itself (RFC 9293 §3.10.1, LISTEN).
  private mutating func connect(_ host: HostID) throws(UserCallError) -> Int {
    guard hosts[host].isUp else { throw .insufficientResources }
    let remotePort = hosts[host.peer].portForCallers
    if let listener = hosts[host].listenerIndex {
      let localPort = hosts[host].endpoints[listener].connection.localPort
      guard !hosts[host].isTaken(localPort, toward: remotePort) else {
        throw .connectionAlreadyExists
      }
      try hosts[host].endpoints[listener].connection.openActive(
        remotePort: remotePort, now: now, into: &outputs)
      hosts[host].makeCurrent(listener)
      return listener
    }
    guard let localPort = hosts[host].freeLocalPort(toward: remotePort) else {
      throw .connectionAlreadyExists
    }
    var connection = Connection(settings: openingSettings(of: host), localPort: localPort)
    try connection.openActive(remotePort: remotePort, now: now, into: &outputs)
    hosts[host].useUp(localPort)
    let index = hosts[host].add(connection)
    hosts[host].makeCurrent(index)
    return index
  }

  /// What a connection of the host is opened with. Initial numbers that are drawn are drawn under a
  /// secret of the host's own, which comes from the world's seed (RFC 6528 §3).
  private func openingSettings(of host: HostID) -> EndpointSettings {
    var settings = hosts[host].settings
    guard case .seeded(let secret) = settings.initialSequenceNumbers else { return settings }
    var secrets = SeededGenerator(seed: seed ^ secret)
    let client = secrets.next()
    settings.initialSequenceNumbers = .seeded(host == .client ? client : secrets.next())
    return settings
  }

  private func calledEndpoint(of host: HostID) throws(UserCallError) -> Int {
    guard let index = hosts[host].shownIndex else { throw .connectionDoesNotExist }
    return index
  }

  /// What CLOSE and ABORT concern: the current connection while it lives, then the listener.
  private func closableEndpoint(of host: HostID) throws(UserCallError) -> Int {
    if let current = hosts[host].currentIndex, hosts[host].endpoints[current].isAlive {
      return current
    }
    if let listener = hosts[host].listenerIndex { return listener }
    return try calledEndpoint(of: host)
  }

  /// A host that listens anew shows LISTEN, not the connection that it had before.
  private mutating func forgetFinishedConnection(of host: HostID) {
    guard let current = hosts[host].currentIndex, !hosts[host].endpoints[current].isAlive else {
      return
    }
    hosts[host].current = nil
    hosts[host].tidy()
  }
}
