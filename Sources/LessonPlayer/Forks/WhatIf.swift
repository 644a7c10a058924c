import NetworkSimulation

/// What the learner asks of a fork, or of the list of what can be done.
package enum WhatIf: Equatable, Sendable {
  /// Lose a segment; nil is that there is none to lose.
  case lose(SegmentID?)
  /// Open the list of what can be done, or close it.
  case list
  /// A digit of the list, 0 … 9; what is done to a segment is done to this one.
  case choose(Int, SegmentID?)
  /// The list's other side.
  case switchSide
  /// From the question how much to the list, or out of it.
  case back
  /// Close the question how much, or the list, or leave the fork: one of them.
  case close
  /// Leave the fork.
  case leave
}
