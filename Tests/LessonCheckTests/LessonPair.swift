import LessonKit
import Testing

/// A shipped lesson and its translation.
struct LessonPair: CustomTestStringConvertible {
  var source: ShippedLesson
  var translation: ShippedLesson
  var testDescription: String { translation.name }

  static let all: [LessonPair] = ShippedLesson.all.compactMap { translation in
    guard translation.name.hasSuffix(".en.md") else { return nil }
    let name = translation.name.replacing(".en.md", with: ".ko.md")
    return ShippedLesson.all.first { $0.name == name }.map {
      LessonPair(source: $0, translation: translation)
    }
  }

  /// What the comparison of both files finds after changes to either; nothing is run.
  func differences(
    source changesThere: [LineChange] = [], translation changesHere: [LineChange] = []
  ) throws -> [Finding] {
    let translation = try translation.compiled(with: changesHere)
    let source = try source.compiled(with: changesThere)
    return TranslationRules.findings(
      of: translation, source: source, expectedPath: source.path
    ).map(\.diagnostic).findings
  }
}
