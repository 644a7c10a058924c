import LessonKit

/// Checks where a lesson's links to the glossary lead.
struct GlossaryChecker {
  private let surroundings: LessonSurroundings
  /// The entries of the glossaries that were looked for, by path; nil for one that can't be read.
  private var glossaries: [String: Set<String>?] = [:]

  init(_ surroundings: LessonSurroundings) {
    self.surroundings = surroundings
  }

  /// What is wrong with a lesson's links, in the order of the page.
  mutating func diagnostics(of lesson: Lesson) -> [Diagnostic] {
    lesson.glossaryLinks.compactMap { link in
      guard let path = GlossaryLinksLead.path(for: lesson.path, in: link.language) else {
        return nil
      }
      return GlossaryLinksLead.mistake(
        of: link, in: lesson.language, path: path, entries: entries(at: path)
      ).map { lesson.diagnostic($0, at: link.range) }
    }
  }

  private mutating func entries(at path: String) -> Set<String>? {
    if let known = glossaries[path] { return known }
    var entries: Set<String>?
    if case .octets(let octets) = surroundings.read(path).content {
      entries = HeadingAnchor.all(in: octets, path: path)
    }
    glossaries[path] = entries
    return entries
  }
}
