/// A lesson's front matter (lesson format, section 1).
package struct LessonMetadata: Equatable, Sendable {
  /// `tcptutor`, as in "1" or "1.3"; nil, which means 1, if the file doesn't say.
  package var formatVersion: String?
  /// `lang`, a language tag.
  package var language: String?
  /// `level`
  package var level: Level?
  /// `minutes`, more than 0.
  package var minutes: Int?
  /// `summary`: the menu shows it.
  package var summary: String?
  /// Ids of the lessons to take before.
  package var needs: [String] = []
  /// `tags`
  package var tags: [String] = []
  /// `authors`
  package var authors: [String] = []
  /// `license`
  package var license: String?
  /// In a translation: the language of the source.
  package var translates: String?
  /// In a translation: step id to fingerprint.
  package var synced: [String: String] = [:]

  /// How much the lesson takes for granted.
  package enum Level: String, CaseIterable, Sendable {
    case beginner, intermediate, advanced
  }

  /// No front matter at all.
  package init() {}

  /// The format's major version: 1 unless the file says otherwise.
  package var majorVersion: Int {
    formatVersion?.split(separator: ".").first.flatMap { Int($0) } ?? 1
  }
}
