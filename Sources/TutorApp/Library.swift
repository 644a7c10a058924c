import LessonKit
import Wording

/// The lessons that the program can play, each in the languages that it has.
package struct Library: Equatable, Sendable {
  /// In the order of the menu: by number, then by name.
  package private(set) var entries: [Entry] = []
  /// The words that they explain, by language.
  package let glossaries: [Language: Glossary]

  /// One lesson in its languages.
  package struct Entry: Equatable, Sendable {
    /// The lesson's name, the same in every language.
    package let id: String
    /// Its place in the menu; nil for a private lesson.
    package let number: Int?
    /// In the order given; never empty.
    var versions: [Lesson] {
      didSet {
        fingerprints = versions.map(\.fingerprint)
        searchTexts = versions.flatMap(Self.searchTexts)
      }
    }
    /// One a version.
    private var fingerprints: [String]
    /// What the lesson is found by, in all its languages: names, summary, tags, and the terms that it
    /// links to.
    private(set) var searchTexts: [String]

    init(_ lesson: Lesson) {
      id = lesson.id
      number = lesson.number
      versions = [lesson]
      fingerprints = [lesson.fingerprint]
      searchTexts = Self.searchTexts(of: lesson)
    }

    private static func searchTexts(of lesson: Lesson) -> [String] {
      let links = lesson.steps.flatMap(\.inlines).filter { $0.link?.contains("glossary.") == true }
      return [lesson.id, lesson.title, lesson.metadata.summary ?? ""] + lesson.metadata.tags
        + links.flatMap { [$0.text, $0.link?.split(separator: "#").last.map(String.init) ?? ""] }
    }

    /// The lesson in a language, or in another where it doesn't have it.
    package func lesson(in language: Language) -> Lesson {
      versions.first { $0.language == language.rawValue } ?? versions[0]
    }

    /// The fingerprint of the version in a language, BCP 47; nil if there is none.
    func fingerprint(in language: String) -> String? {
      versions.firstIndex { $0.language == language }.map { fingerprints[$0] }
    }

    /// Whether the lesson isn't any more what a learner finished.
    package func hasChanged(since finish: LessonProgress.Finish) -> Bool {
      fingerprint(in: finish.language).map { $0 != finish.fingerprint } ?? false
    }
  }

  /// Lessons of one name are one lesson in several languages.
  package init(_ lessons: [Lesson], glossaries: [Language: Glossary] = [:]) {
    self.glossaries = glossaries
    for lesson in lessons {
      if let index = entries.firstIndex(where: { $0.id == lesson.id }) {
        entries[index].versions.append(lesson)
      } else {
        entries.append(Entry(lesson))
      }
    }
    entries.sort { ($0.number ?? .max, $0.id) < ($1.number ?? .max, $1.id) }
  }

  /// The index of a lesson by its name.
  package func index(of id: String) -> Int? { entries.firstIndex { $0.id == id } }
}
