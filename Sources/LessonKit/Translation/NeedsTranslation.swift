/// The comments between which prose waits for its translator: `sync` writes them, `check` reports
/// them while they stand.
package enum NeedsTranslation {
  /// What the opening comment begins with, before `: #step`.
  static let word = "needs translation"
  /// The comment below the prose.
  package static let closing = "<!-- /needs translation -->"

  /// The comment above the prose of a step.
  package static func opening(step: String?) -> String {
    "<!-- \(word)" + (step.map { ": #\($0)" } ?? "") + " -->"
  }

  /// A mark that stands in a file.
  struct Mark: Equatable {
    /// From 1.
    var line: Int
    var step: String?
    var isClosing: Bool
  }

  /// The marks in a lesson's prose, in the order of the page. A mark stands on a line of its own.
  static func marks(in lesson: Lesson) -> [Mark] {
    marks(in: lesson.sourceLines, blocks: lesson.outline.steps.flatMap(\.scripts))
  }

  private static func marks(in lines: [String], blocks: [LessonOutline.Block]) -> [Mark] {
    let code = blocks.map(\.lines)
    return lines.enumerated().compactMap { index, line in
      guard var mark = mark(of: line), !code.contains(where: { $0.contains(index + 1) }) else {
        return nil
      }
      mark.line = index + 1
      return mark
    }
  }

  /// The mark that a line is; nil if it is none.
  static func mark(of line: String) -> Mark? {
    var text = line[...].drop(while: \.isWhitespace)
    while text.last?.isWhitespace == true { text.removeLast() }
    guard text.hasPrefix("<!--"), text.hasSuffix("-->"), text.count >= 7 else { return nil }
    let words = text.dropFirst(4).dropLast(3).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
    if words == "/" + word { return Mark(line: 0, step: nil, isClosing: true) }
    guard words.hasPrefix(word) else { return nil }
    let rest = words.dropFirst(word.count)
    if rest.isEmpty { return Mark(line: 0, step: nil, isClosing: false) }
    guard rest.hasPrefix(": #") else { return nil }
    let step = String(rest.dropFirst(3))
    return Mark(line: 0, step: LessonName.isIdentifier(step) ? step : nil, isClosing: false)
  }

  /// The marks that stand: an opening one for its passage, a closing one only if none opened it.
  package static func diagnostics(of lesson: Lesson) -> [Diagnostic] {
    var isOpen = false
    return marks(in: lesson).compactMap { mark in
      defer { isOpen = !mark.isClosing }
      if mark.isClosing && isOpen { return nil }
      return lesson.diagnostic(
        .needsTranslation(step: mark.step, lesson: lesson.nameForSync),
        at: lesson.textRange(ofLine: mark.line))
    }
  }
}
