/// One step: narration, then what happens (lesson format, section 2).
package struct Step: Equatable, Sendable {
  /// The id written after `tcp` (`#synack` gives "synack"); nil if none is written.
  package var id: String?
  /// The headings above it, outermost first, the title not included.
  package var breadcrumb: [String]
  /// The source line where its prose, or its block, begins; 1-based.
  package var line: Int
  /// What the learner reads before the block plays.
  package var narration: [MarkdownBlock]
  /// Quizzes of this step, in order; usually none or one.
  package var quizzes: [Quiz]
  /// The `fill` answers' places: as many as `narration` has blanks, in order.
  package var fills: [Fill]
  /// `<details>`: each is a rung of the hint.
  package var hints: [[MarkdownBlock]]
  /// The quote directly under the block, read when the block has played.
  package var resultNote: [MarkdownBlock]
  /// `<!-- note: … -->`
  package var presenterNotes: [String]
  /// `tcp setup` scripts of this step, run silently before its narration shows.
  package var setup: Script?
  /// What the next-key plays; nil for a step without action.
  package var action: Script?
  /// What the learner is asked to do; such a step has no action.
  package var task: LessonTask?
}
