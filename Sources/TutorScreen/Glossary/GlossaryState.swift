import LessonKit
import Wording

/// The glossary over a screen: which word the learner looks at, and how they look for one.
package struct GlossaryState: Equatable, Sendable {
  private let glossaries: [Language: Glossary]
  /// The anchors of the words that the step behind uses.
  let used: [String]
  /// The anchor of the selected word.
  private(set) var selected: String
  /// What is looked for; nil while nothing is.
  package private(set) var search: String?
  /// Whether the selected word's meaning is shown, instead of the list.
  package private(set) var isOpen = false
  /// Lines by which the meaning is scrolled.
  package var scroll = 0

  /// A glossary in its languages, at the first of the words that are used; nil without any word.
  package init?(_ glossaries: [Language: Glossary], used: [String]) {
    let words = Language.allCases.compactMap { glossaries[$0] }.first?.terms ?? []
    guard let first = used.first ?? words.first?.anchor else { return nil }
    self.glossaries = glossaries
    self.used = used
    selected = first
  }

  /// The words in a language, or in another where it has none: those in use first. While something
  /// is looked for only what is found, by its name before by its meaning.
  func terms(in language: Language) -> [Glossary.Term] {
    let glossary = glossaries[language] ?? Language.allCases.compactMap { glossaries[$0] }.first
    let all = glossary?.terms ?? []
    guard let search else {
      return used.compactMap { anchor in all.first { $0.anchor == anchor } }
        + all.filter { !used.contains($0.anchor) }
    }
    let query = SearchQuery(search)
    let found = all.filter { query.matches(texts(of: $0.anchor)) }
    return found.filter { query.matches([$0.name]) } + found.filter { !query.matches([$0.name]) }
  }

  /// The selected word; nil if nothing is found.
  func selectedTerm(in language: Language) -> Glossary.Term? {
    terms(in: language).first { $0.anchor == selected }
  }

  /// What a word is found by: its name and meaning in every language.
  private func texts(of anchor: String) -> [String] {
    Language.allCases.flatMap { language -> [String] in
      guard let term = glossaries[language]?.terms.first(where: { $0.anchor == anchor }) else {
        return []
      }
      return [term.name, term.plainMeaning]
    }
  }

  /// Selects the word so many lines on.
  package mutating func select(by offset: Int, in language: Language) {
    let terms = terms(in: language)
    guard let place = terms.firstIndex(where: { $0.anchor == selected }) else { return }
    selected = terms[min(max(place + offset, 0), terms.count - 1)].anchor
  }

  /// Shows the selected word's meaning, or the list again.
  package mutating func toggleMeaning(in language: Language) {
    isOpen = !isOpen && selectedTerm(in: language) != nil
    scroll = 0
  }

  /// Looks for something, or for nothing any more. The selected word stays as long as it is found.
  package mutating func look(for text: String?, in language: Language) {
    search = text
    let found = terms(in: language)
    if !found.contains(where: { $0.anchor == selected }), let first = found.first {
      selected = first.anchor
    }
  }
}
