/// A compiled lesson: what the player sees. It can only come out of `LessonCompiler`, so it is
/// well formed.
package struct Lesson: Equatable, Sendable {
  /// The file's name without number, language and ending: `connect`.
  package var id: String
  /// The number that orders the menu; nil for a private lesson.
  package var number: Int?
  /// The text's language, BCP 47: `ko`, `en`, or another for a private lesson.
  package var language: String
  /// The first `#` heading, as plain text.
  package var title: String
  /// Front matter.
  package var metadata: LessonMetadata
  /// The steps, in order; never empty.
  package var steps: [Step]
  /// The path as it was opened, for diagnostics.
  package var path: String
  /// The file's lines, front matter included, harmless to show: line n is `sourceLines[n - 1]`.
  package var sourceLines: [String]
  /// The numbers of the lines that are neither front matter nor code, in order.
  package var proseLineNumbers: [Int] = []
  /// What its translations must have in common with it.
  package var outline = LessonOutline(steps: [])

  /// A mistake at a place of this lesson's file, as running the lesson finds them.
  package func diagnostic(_ mistake: Mistake, at range: SourceRange) -> Diagnostic {
    let isInside = range.line >= 1 && range.line <= sourceLines.count
    return Diagnostic(
      mistake: mistake, path: path, range: range,
      sourceLine: isInside ? sourceLines[range.line - 1] : "")
  }
}
