import NetworkSimulation
import TCPEngine

/// Why something wasn't done in the lab; then nothing has changed.
package enum LabRefusal: Error, Equatable, Sendable {
  /// What any world that somebody has in hand would refuse.
  case deed(DeedRefusal)
  /// So many segments can be chosen, and none has the number that was given.
  case noSuchSegment(count: Int)
  /// It would change what has been seen to happen.
  case tooLate
  /// So much would happen at once that it is given up.
  case flooded
  /// There is nothing to save yet.
  case nothingToSave
}
