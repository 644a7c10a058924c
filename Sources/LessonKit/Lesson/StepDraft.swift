/// A step as it was gathered from the page, before its rules are checked.
struct StepDraft: Equatable {
  /// Where its prose, or its block, begins.
  var line: Int
  var breadcrumb: [String]
  /// Its lines, headings above it included, up to its block or its result note.
  var lines: ClosedRange<Int> = 1...1
  /// Blocks that are neither quiz nor hint.
  var prose: [SourceBlock] = []
  var quizzes: [Quiz] = []
  var hints: [[MarkdownBlock]] = []
  var resultNote: [MarkdownBlock] = []
  var presenterNotes: [String] = []
  var setups: [ScriptBlock] = []
  /// The `tcp` or `tcp task` block that ends it.
  var block: ScriptBlock?
  /// The lines of `<details>` that nothing closed.
  var openDetails: [Int] = []
  /// Claims that no choice could take.
  var looseClaims: [LooseClaim] = []

  /// A claim without its choice.
  struct LooseClaim: Equatable {
    var mistake: Mistake
    var range: SourceRange
  }

  /// Nothing to read in it, and nothing to play.
  var isBlank: Bool {
    prose.allSatisfy { $0.shown == nil } && quizzes.isEmpty && hints.isEmpty && block == nil
  }

  /// All its scripts, in the order of the page.
  var scripts: [ScriptBlock] { setups + (block.map { [$0] } ?? []) }

  /// It goes on to this line.
  mutating func extend(to line: Int) {
    lines = lines.lowerBound...max(lines.upperBound, line)
  }
}
