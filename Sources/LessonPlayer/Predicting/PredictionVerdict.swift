import TCPEngine

/// One field of a prediction: what was said, and what really comes.
package enum PredictionVerdict: Equatable, Sendable {
  case who(said: Prediction.Who, really: Prediction.Who)
  case signs(said: Set<SegmentSign>, really: Set<SegmentSign>)
  /// `said` is nil if the learner's segment could have any number; `source` is nil if the number is
  /// no variable's.
  case seq(said: UInt32?, really: UInt32, source: SeqSource?)
  /// The first number of a connection, which its TCP chooses freely: nobody can be wrong.
  case freeSeq(UInt32)
  /// Nil is a segment that acknowledges nothing. `isExpected` says that the number is the sender's
  /// RCV.NXT.
  case ack(said: UInt32?, really: UInt32?, isExpected: Bool)

  /// The variable that a sequence number was taken from.
  package enum SeqSource: Equatable, Sendable {
    /// SND.NXT
    case next
    /// SND.UNA
    case oldestUnacknowledged
  }

  /// Whether it was right; nil where there was nothing to know.
  package var isRight: Bool? {
    switch self {
    case .who(let said, let really): said == really
    case .signs(let said, let really): said == really
    case .seq(let said, let really, _): said == really
    case .freeSeq: nil
    case .ack(let said, let really, _): said == really
    }
  }
}
