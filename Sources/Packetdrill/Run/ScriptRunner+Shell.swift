import TCPEngine

/// Back-quoted lines between events: changes of the system, and looks at its sockets.
extension ScriptRunner {
  mutating func runShell(_ text: String, _ event: ScriptEvent) throws(ScriptEnd) {
    var system = kernel.system
    for command in ShellCommand.commands(of: text) ?? [] {
      switch system.carryOut(command) {
      case .done: break
      case .listing(let listing): try check(listing, line: event.line)
      case .unknown(let text):
        throw .unsupported(Unsupported(event.line, column: event.column, .unknownShellLine(text)))
      }
    }
    guard system != kernel.system else { return }
    if kernel.hasOpenConnection,
      system.endpoint.withoutWhatSYNsDecide != kernel.system.endpoint.withoutWhatSYNsDecide
    {
      throw .unsupported(
        Unsupported(event.line, column: event.column, .settingOfOpenConnection(text)))
    }
    note(.system(system), line: event.line)
    kernel.reconfigure(system)
  }

  private func check(_ listing: SocketListing, line: Int) throws(ScriptEnd) {
    let found = kernel.socketCount(in: listing.state)
    guard !listing.holds(of: found) else { return }
    let expected = listing.count.map { "\(listing.name) == \($0)" } ?? "\(listing.name) >= 1"
    throw .failure(
      Failure(line, .assertion, expected: expected, actual: kernel.socketStates))
  }
}

extension EndpointSettings {
  /// The settings with the ones alike that a connection takes when it is opened: what else differs
  /// would change one that is open.
  fileprivate var withoutWhatSYNsDecide: EndpointSettings {
    let plain = EndpointSettings()
    var settings = self
    settings.maximumSegmentSize = plain.maximumSegmentSize
    settings.iss = plain.iss
    settings.receiveBuffer = plain.receiveBuffer
    settings.windowScale = plain.windowScale
    settings.timestamps = plain.timestamps
    settings.selectiveAcknowledgment = plain.selectiveAcknowledgment
    settings.congestionControl = plain.congestionControl
    settings.initialCongestionWindow = plain.initialCongestionWindow
    settings.initialRTO = plain.initialRTO
    settings.synRetries = plain.synRetries
    settings.ecn = plain.ecn
    return settings
  }
}
