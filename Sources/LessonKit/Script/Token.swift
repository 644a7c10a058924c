import NetworkSimulation

/// A piece of a statement.
struct Token: Equatable {
  var kind: Kind
  /// As written, lookalike characters replaced; a string without its quotes.
  var text: String
  /// Columns in the line, half-open, from 1.
  var columns: Range<Int>

  enum Kind: Equatable {
    case word
    case string
    case arrow
    case sign(Comparison)
  }

  /// Whether it is this word.
  func isWord(_ word: String) -> Bool { kind == .word && text == word }
}
