import TCPEngine

/// How much of a deed: chosen by the learner from a few.
package enum DeedAmount: Equatable, Sendable {
  /// So many octets are sent.
  case octets(Int)
  /// A crossing takes so much longer.
  case span(Microseconds)
  /// So many later segments overtake.
  case segments(Int)
  /// All that there is, and all that comes.
  case everything

  /// What a send offers: an octet, less than a segment, a segment, and several.
  static let octetCounts = [1, 100, 500, 1_460, 5_000, 20_000].map(DeedAmount.octets)
  /// What reading offers to an application that has stopped.
  static let readings = [DeedAmount.octets(100), .octets(1_000), .everything]
  /// What a delay offers: within a round trip, and past a timeout.
  static let spans = [20, 100, 300, 1_000, 3_000].map { DeedAmount.span(.milliseconds($0)) }
  /// What reordering offers.
  static let overtakers = [1, 2, 3].map(DeedAmount.segments)
}
