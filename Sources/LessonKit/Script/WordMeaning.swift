/// What a word of the script means, with a line in which it stands.
package struct WordMeaning: Equatable, Sendable {
  /// In a few words.
  package let text: BilingualText
  /// A whole line of script; for a word of a fence, what stands in it.
  package let example: String

  init(_ english: String, _ korean: String, example: String) {
    text = BilingualText(english, korean)
    self.example = example
  }

  /// The meaning of a word in a role. Traps where there is none: a row of the vocabulary has one.
  static func of(_ spelling: String, _ role: Word.Role) -> WordMeaning {
    guard let meaning = meanings(of: role)[spelling] else {
      preconditionFailure("the word ‘\(spelling)’ (\(role.rawValue)) has a meaning")
    }
    return meaning
  }

  private static func meanings(of role: Word.Role) -> [String: WordMeaning] {
    switch role {
    case .statement: statements
    case .host: hosts
    case .application: applicationCalls
    case .selection: selections
    case .kind: kinds
    case .field: fields
    case .trait: traits
    case .fate: fates
    case .timer: timers
    case .state: states
    case .metric: metrics
    case .setting: settings
    case .panel: panels
    case .pace: paces
    case .unit: units
    case .connective: connectives
    case .action: actions
    case .block: blocks
    }
  }
}
