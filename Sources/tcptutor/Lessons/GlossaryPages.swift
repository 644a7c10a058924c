import LessonCheck
import LessonKit
import Wording

/// The glossaries that lessons explain their words with, as they were read.
struct GlossaryPages {
  /// By language; a page that isn't there, or explains no word, is none.
  private(set) var glossaries: [Language: Glossary] = [:]
  /// The SHA-256 of each page, by its name: "glossary.ko".
  private(set) var fingerprints: [String: String] = [:]

  /// Those of a library; none without one.
  init(of library: LessonLibrary?) {
    if let library { read(in: library) }
  }

  /// Those of the library that a lesson was chosen from. For a file of its own those beside it, and
  /// where there are none, those of the other library.
  init(for lesson: OpenedLesson, else other: LessonLibrary?) {
    if lesson.library == nil { read(beside: lesson.path) }
    if glossaries.isEmpty, let library = lesson.library ?? other { read(in: library) }
  }

  private mutating func read(in library: LessonLibrary) {
    read(beside: library.folder + "/lesson.md")
  }

  private mutating func read(beside lesson: String) {
    for language in Language.allCases {
      guard let path = GlossaryLinksLead.path(for: lesson, in: language.rawValue),
        case .octets(let octets) = InputFile.read(path).content,
        let glossary = Glossary(octets, path: path)
      else { continue }
      glossaries[language] = glossary
      fingerprints["glossary.\(language.rawValue)"] = Fingerprint.of(octets: octets)
    }
  }
}
