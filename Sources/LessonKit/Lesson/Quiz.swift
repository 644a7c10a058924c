import NetworkSimulation

/// A quiz: a task list with its question.
package struct Quiz: Equatable, Sendable {
  /// The paragraph before the list; empty if there is none.
  package var question: [Inline]
  /// As written, never empty.
  package var choices: [Choice]
  /// Line of the question's first line.
  package var line: Int
  /// Several ticked: choose all.
  package var isMultipleChoice: Bool { choices.filter(\.isCorrect).count > 1 }
  /// The choices that have a digit to pick them with.
  package static let choiceLimit = 9

  /// One of a quiz's choices.
  package struct Choice: Equatable, Sendable {
    /// What the learner reads.
    package var text: [Inline]
    /// Whether it is ticked.
    package var isCorrect: Bool
    /// The quote inside it, read when it was chosen.
    package var feedback: [MarkdownBlock]
    /// Its line in the file.
    package var line: Int
    /// What `claim` says of it; nil makes it an opinion.
    package var claim: Claim?
    /// Where the claim stands: the event or condition in its line.
    package var claimRange: SourceRange?
  }
}

/// What a choice claims of the step's block, checked by running it.
package enum Claim: Equatable, Sendable {
  /// It happens in the block; an unwritten fate means `sent`.
  case event(EventPattern)
  /// It holds at the block's end.
  case condition(Condition)
}
