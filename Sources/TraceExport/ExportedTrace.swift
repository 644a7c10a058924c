import NetworkSimulation
import TCPEngine

/// What an export needs: the acts of one run, and what is told about them.
package struct ExportedTrace: Equatable, Sendable {
  /// Where the trace comes from: a file's path or a lesson's id.
  package var source: String
  /// The seed of the network's generator.
  package var seed: UInt64
  /// The settings of the hosts and paths as the first act began.
  package var settings: NetworkSettings
  /// One from each `reset` to the next, in order.
  package var acts: [ExportedAct]

  /// A run with these acts.
  package init(source: String, seed: UInt64, settings: NetworkSettings, acts: [ExportedAct]) {
    self.source = source
    self.seed = seed
    self.settings = settings
    self.acts = acts
  }
}

/// One act: a trace, and where in a lesson each of its events comes from.
package struct ExportedAct: Equatable, Sendable {
  /// What happened.
  package let trace: Trace
  /// Where the clock that learners see starts: after setup.
  package let clockStart: Instant
  /// For each event, by its index, its place in the lesson; nil outside lessons. May be shorter than
  /// the trace.
  package var origins: [EventOrigin?]

  /// An act of a trace. O(events).
  package init(trace: Trace, origins: [EventOrigin?] = []) {
    self.trace = trace
    var reader = TraceReader(trace)
    clockStart =
      (0..<trace.count).reversed().lazy.map { reader.event(at: $0) }.first(where: \.isSetup)?.time
      ?? .zero
    self.origins = origins
  }

  /// Where the event at `index` comes from, if it is known.
  package func origin(at index: Int) -> EventOrigin? {
    index < origins.count ? origins[index] : nil
  }
}

/// Where in a lesson an event happened.
package struct EventOrigin: Equatable, Sendable {
  /// The step's id; its number from 1, as text, where it has none.
  package var step: String
  /// The source line of the statement that was running, from 1.
  package var line: Int

  /// A place in a lesson.
  package init(step: String, line: Int) {
    self.step = step
    self.line = line
  }
}

/// The settings of a network, as an export tells them.
package struct NetworkSettings: Equatable, Sendable {
  package var client: EndpointSettings
  package var server: EndpointSettings
  package var clientToServer: PathSettings
  package var serverToClient: PathSettings

  /// The settings of this network, now.
  package init(of network: Network) {
    client = network.settings(of: .client)
    server = network.settings(of: .server)
    clientToServer = network.settings(of: PathID(from: .client))
    serverToClient = network.settings(of: PathID(from: .server))
  }
}
