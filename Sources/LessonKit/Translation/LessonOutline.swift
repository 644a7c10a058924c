/// What a lesson's translations must have in common with it: its steps, each with its blocks, its
/// questions and the lines where it stands.
package struct LessonOutline: Equatable, Sendable {
  /// In the order of the page, one a step of the lesson.
  package var steps: [Step]

  /// A step's outline.
  package struct Step: Equatable, Sendable {
    /// As written after `tcp`, without `#`; nil if none is written.
    package var id: String?
    /// Its lines in the file: all since the step before, up to its block or its result note.
    package var lines: ClosedRange<Int>
    /// Where its prose begins, or its block without any.
    package var firstLine: Int
    /// Setups first, then the block that it plays, in the order of the page.
    package var scripts: [Block]
    /// Whether it ends in a block; other steps are read only.
    package var hasAction: Bool
    /// Its quizzes, in order.
    package var quizzes: [Quiz]
    /// How many blanks its narration has.
    package var blanks: Int
    /// How many hints it has.
    package var hints: Int
    /// Its Markdown without front matter, blocks and rules; comments stay.
    package var narration: String
  }

  /// A `tcp` block.
  package struct Block: Equatable, Sendable {
    /// From the opening fence to the closing one.
    package var lines: ClosedRange<Int>
    /// Whether the fence is closed: the lines of an open one say nothing.
    package var isClosed: Bool
  }

  /// A quiz by its keys.
  package struct Quiz: Equatable, Sendable {
    /// Line of the question.
    package var line: Int
    /// Which choices are ticked, in order.
    package var ticks: [Bool]
    /// The choices' lines.
    package var choiceLines: [Int]
  }

  /// A part of the page that has one fingerprint: a step with an id, and the steps without an id
  /// between it and the one before. Those after the last id belong to the last passage, so that
  /// nothing that a learner reads is in no passage.
  package struct Passage: Equatable, Sendable {
    /// The id of its step.
    package var id: String
    /// Its steps, as indices.
    package var steps: Range<Int>
    /// Its lines in the file.
    package var lines: ClosedRange<Int>
    /// The Markdown that a fingerprint is of, before white space is normalised.
    package var narration: String
    /// The fingerprint.
    package var fingerprint: String { Fingerprint.of(narration) }
  }

  /// Whether every block is closed: an open one swallows the steps after it.
  package var isClosed: Bool { steps.allSatisfy { $0.scripts.allSatisfy(\.isClosed) } }

  /// The passages in the order of the page; of an id that stands twice, the first.
  package var passages: [Passage] {
    var passages: [Passage] = []
    var seen: Set<String> = []
    var start = 0
    for (index, step) in steps.enumerated() {
      guard let id = step.id, seen.insert(id).inserted else { continue }
      passages.append(passage(id, steps: start..<(index + 1)))
      start = index + 1
    }
    if start < steps.count, let last = passages.popLast() {
      passages.append(passage(last.id, steps: last.steps.lowerBound..<steps.count))
    }
    return passages
  }

  private func passage(_ id: String, steps indices: Range<Int>) -> Passage {
    let steps = steps[indices]
    let first = steps[indices.lowerBound].lines.lowerBound
    let last = steps[indices.upperBound - 1].lines.upperBound
    return Passage(
      id: id, steps: indices, lines: first...max(first, last),
      narration: steps.map(\.narration).joined(separator: "\n"))
  }
}
