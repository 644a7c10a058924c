/// Where a ladder and the connection went apart.
public struct LadderMismatch: Error, Equatable, CustomStringConvertible {
  /// The line's number in the ladder's text, from 1; one past the last for what came after it.
  public var line: Int
  /// The line as written.
  public var text: String
  /// What really happened.
  public var actual: String

  /// Says it in one piece.
  public var description: String { "ladder line \(line): \(text)\n  but: \(actual)" }
}
