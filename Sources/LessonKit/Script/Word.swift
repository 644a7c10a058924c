/// A word of the script, one row of the vocabulary.
package struct Word: Equatable, Sendable {
  /// As the script writes it.
  package var spelling: String
  /// What it is in the grammar.
  package var role: Role
  /// The blocks where it may stand.
  package var places: Places

  /// What it means, with an example.
  package var meaning: WordMeaning { WordMeaning.of(spelling, role) }

  /// A row; the word may stand everywhere unless told.
  package init(_ spelling: String, _ role: Role, in places: Places = .everywhere) {
    self.spelling = spelling
    self.role = role
    self.places = places
  }

  /// What a word is in the grammar (lesson format, section 5).
  package enum Role: String, CaseIterable, Sendable {
    /// Opens a statement.
    case statement
    case host
    /// What an application does, after its host.
    case application
    /// Which segments a fault takes.
    case selection
    case kind, field, trait, fate
    case timer, state, metric
    case setting
    case panel, pace
    /// A unit of `wait`.
    case unit
    /// Joins the parts of a statement.
    case connective
    /// What a task allows.
    case action
    /// After `tcp` in a fence's info string.
    case block
  }

  /// Kinds of block.
  package struct Places: OptionSet, Sendable {
    /// A bit a kind.
    package let rawValue: UInt8
    /// The kinds of these bits.
    package init(rawValue: UInt8) { self.rawValue = rawValue }
    /// `tcp setup`
    package static let setup = Places(rawValue: 1)
    /// `tcp`
    package static let step = Places(rawValue: 2)
    /// `tcp task`
    package static let task = Places(rawValue: 4)
    /// All three.
    package static let everywhere: Places = [.setup, .step, .task]
  }
}
