/// The panels that a learner can open over or beside the lanes, one key each.
package enum StagePanel: CaseIterable, Hashable, Sendable {
  /// A segment's header, bit by bit and as octets.
  case header
  /// Both ends' variables.
  case variables
  /// The state diagram.
  case states
  /// The sequence space and windows of both directions.
  case windows
  /// What waits in both ends' buffers.
  case buffers
  case timers
  /// Congestion window, round-trip time and timeout over time.
  case graph
  /// What one end knows, and what it can't know yet.
  case knowledge
  /// The reasons.
  case why

  /// The key that opens it. One key leads to windows and, pressed again, to buffers.
  package var key: String {
    switch self {
    case .header: "i"
    case .variables: "v"
    case .states: "s"
    case .windows, .buffers: "b"
    case .timers: "t"
    case .graph: "g"
    case .knowledge: "k"
    case .why: "w"
    }
  }

  /// The panel that a key opens first; nil for other keys.
  package static func opened(by key: Character) -> StagePanel? {
    allCases.first { $0.key == String(key) }
  }
}
