import TerminalCells

/// One thing that a terminal sent, before it is a key.
enum TerminalInput: Equatable, Sendable {
  case character(Unicode.Scalar)
  /// A key that terminfo knows; nil for one that the program has no use for.
  case key(Key?)
}
