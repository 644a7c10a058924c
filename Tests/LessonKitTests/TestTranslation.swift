import LessonKit
import TestSupport
import Testing

/// A lesson in Korean and its translation into English, with marks in the translation where it
/// differs.
struct TestTranslation {
  let source: Lesson
  let translation: TestLesson
  /// What comparing them finds.
  var findings: [TranslationComparison.Finding] {
    TranslationRules.findings(of: lesson, source: source, expectedPath: nil)
  }

  /// Both texts below front matter; `synced` are the entries of the map, by default those that make
  /// every step up to date.
  init(_ source: String, _ translation: String, synced: [String: String]? = nil) {
    self.source = Self.source(source)
    let prints =
      synced.map { $0.sorted { $0.key < $1.key } }
      ?? self.source.outline.passages.map { ($0.id, $0.fingerprint) }
    let map = prints.isEmpty ? "" : "synced:\n" + prints.map { "  \($0): \"\($1)\"\n" }.joined()
    self.translation = TestLesson(
      "---\ntcptutor: 1\nlang: en\ntranslates: ko\n\(map)---\n\(translation)",
      path: "lessons/01-talk.en.md")
  }

  /// The translation; traps where it is none.
  var lesson: Lesson {
    guard let lesson = translation.lesson else { preconditionFailure("the text is a lesson") }
    return lesson
  }

  /// A lesson in Korean, below four lines of front matter.
  static func source(_ text: String) -> Lesson {
    let text = "---\ntcptutor: 1\nlang: ko\n---\n" + text
    guard
      let lesson = LessonCompiler.compile(Array(text.utf8), path: "lessons/01-talk.ko.md").lesson
    else { preconditionFailure("the text is a lesson") }
    return lesson
  }

  /// Expects these mistakes at the marks, and no others.
  func expect(_ expected: Mistake..., at location: SourceLocation = #_sourceLocation) {
    let diagnostics = findings.map(\.diagnostic)
    #expect(diagnostics.map(\.mistake) == expected, sourceLocation: location)
    let places = diagnostics.map {
      MarkedText.Place(line: $0.range.line, columns: $0.range.columns)
    }
    #expect(places == translation.marked.places, sourceLocation: location)
  }
}
