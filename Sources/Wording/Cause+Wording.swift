import TCPEngine

extension Cause {
  /// Why it happened, in one or two short sentences with the values that decided it. They fit every
  /// output that the cause comes with: a transition as well as the segment sent with it.
  package func explanation(in language: Language) -> String {
    switch language {
    case .korean: koreanExplanation
    case .english: englishExplanation
    }
  }
}

extension SequenceNumber {
  /// The number as it stands on the wire.
  var text: String { "\(rawValue)" }

  /// The number and the Korean particle that goes with it.
  func with(_ particle: Particle) -> String { particle.attached(to: text) }
}

/// "1 byte", "500 bytes".
func bytes(_ count: UInt32) -> String { count == 1 ? "1 byte" : "\(count) bytes" }
