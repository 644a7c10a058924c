import LessonKit
import Wording

/// Checks what files say of their translations, each against its source.
struct TranslationChecker {
  private let surroundings: LessonSurroundings
  private let language: Language
  /// The lessons by path.
  private var lessons: [String: Lesson]

  /// `lessons` are those that are checked anyway.
  init(_ lessons: [Lesson], surroundings: LessonSurroundings, language: Language) {
    self.surroundings = surroundings
    self.language = language
    self.lessons = Dictionary(
      lessons.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// All that is wrong with a lesson as a translation, or as a source.
  mutating func diagnostics(of lesson: Lesson) -> [Diagnostic] {
    var diagnostics = TranslationRules.diagnostics(of: lesson)
    guard lesson.metadata.translates != nil else { return diagnostics }
    let path = TranslationRules.sourcePath(of: lesson)
    let source = path.flatMap { self.lesson(at: $0) }
    var changes = source.map {
      SourceChanges(of: $0, history: surroundings.earlierVersions, language: language)
    }
    for finding in TranslationRules.findings(of: lesson, source: source, expectedPath: path) {
      var diagnostic = finding.diagnostic
      if let step = finding.staleStep, let print = lesson.metadata.synced[step] {
        diagnostic.notes = changes?.notes(ofStep: step, since: print) ?? []
      }
      diagnostics.append(diagnostic)
    }
    return diagnostics
  }

  private mutating func lesson(at path: String) -> Lesson? {
    if let lesson = lessons[path] { return lesson }
    let lesson = surroundings.read(path).compiled.lesson
    lessons[path] = lesson
    return lesson
  }
}
