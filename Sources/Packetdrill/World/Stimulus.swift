import TCPEngine

/// Something that a script did as it ran, and when; what it expected is no part of it.
struct Stimulus: Equatable, Sendable {
  var time: Instant
  var line: Int
  var action: Action

  enum Action: Equatable, Sendable {
    /// The peer sent a segment. `isBacked`: all that it acknowledges had come there.
    case segment(Segment, ECNCodepoint, isBacked: Bool)
    /// An ICMP message came.
    case message(ControlMessage)
    /// The application made a call.
    case call(SystemCall)
    /// The system was set anew.
    case system(SystemSettings)
  }

  /// Whether it comes from outside of the machine.
  var isOfPeer: Bool {
    switch action {
    case .segment, .message: true
    case .call, .system: false
    }
  }
}
