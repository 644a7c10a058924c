import TextWidth

/// The words that lessons explain, in one language: the page `glossary.LANG.md`, where each `##`
/// heading is a word, and what stands in bold below it another name for it.
package struct Glossary: Equatable, Sendable {
  /// In the order of the page; never empty.
  package let terms: [Term]
  /// What else the words are called, in small letters, each with its word's anchor.
  private let otherNames: GlossaryNames

  /// A word and what it means.
  package struct Term: Equatable, Sendable {
    /// As its heading has it.
    package let name: String
    /// What links end in, the same in every language: "half-close".
    package let anchor: String
    /// What is said of it.
    package fileprivate(set) var meaning: [MarkdownBlock] = []

    /// What else it is called, in small letters: what its meaning has in bold.
    fileprivate var otherNames: [String] {
      meaning.flatMap(\.inlines).filter { $0.style.contains(.strong) }
        .map { $0.text.lowercased() }
    }

    /// The meaning without any style, on one line.
    package var plainMeaning: String {
      meaning.map { $0.inlines.map(\.text).joined() }.joined(separator: " ")
        .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
  }

  /// Reads a page; nil if it isn't text or explains no word. A heading that comes again goes on
  /// with its word.
  package init?(_ octets: [UInt8], path: String) {
    guard case .text(let source) = SourceFile.read(octets, path: path) else { return nil }
    var terms: [Term] = []
    var current: Int?
    for block in MarkdownReader.blocks(of: source, after: FrontMatter(of: source).lineCount) {
      if case .heading(let level, let text) = block.kind, level <= 2 {
        let anchor = HeadingAnchor.of(text.plain)
        current = level == 2 ? terms.firstIndex { $0.anchor == anchor } ?? terms.count : nil
        if current == terms.count { terms.append(Term(name: text.plain, anchor: anchor)) }
      } else if let current, let shown = block.shown {
        terms[current].meaning.append(shown)
      }
    }
    if terms.isEmpty { return nil }
    self.terms = terms
    var names = GlossaryNames()
    for term in terms {
      for name in term.otherNames { names.insert(name, for: term.anchor) }
    }
    otherNames = names
  }

  /// The anchors of the words in a text: those that it links to, then those that it names, each
  /// once and in the order of the text.
  package func anchors(in text: [Inline]) -> [String] {
    let linked = text.compactMap { inline in
      inline.link.flatMap { $0.contains("glossary.") ? $0.split(separator: "#").last : nil }
        .map { String($0).removingPercents.lowercased() }
    }
    let known = Set(terms.map(\.anchor))
    var found: Set<String> = []
    let all = linked + text.flatMap { named(in: $0.text.lowercased(), known) }
    return all.filter { known.contains($0) && found.insert($0).inserted }
  }

  /// What a text in small letters may name, in its order: words of Latin letters as anchors, a
  /// plural as what there is one of, and the other names of words wherever they begin a word.
  private func named(in text: String, _ known: Set<String>) -> [String] {
    var words: [(place: String.Index, anchor: String)] = []
    var names: [(place: String.Index, anchor: String)] = []
    var latin: String.Index?
    func endWord(at end: String.Index) {
      guard let start = latin else { return }
      latin = nil
      let word = String(text[start..<end])
      let isPlural = word.hasSuffix("s") && !known.contains(word)
      words.append((place: start, anchor: isPlural ? String(word.dropLast()) : word))
    }
    var isInWord = false
    var place = text.startIndex
    while place < text.endIndex {
      let plain = text.plainCharacter(at: place)
      let isLetter = plain.map(Self.isLetter) ?? text[place].isLetter
      if plain == "-" || isLetter && (plain?.isASCII ?? text[place].isASCII) {
        if latin == nil { latin = place }
      } else {
        endWord(at: place)
      }
      if !isInWord { names += otherNames.anchors(at: text[place...].utf8).map { (place, $0) } }
      isInWord = isLetter
      place =
        plain == nil ? text.index(after: place) : text.unicodeScalars.index(after: place)
    }
    endWord(at: text.endIndex)
    return (words + names).sorted { $0.place < $1.place }.map(\.anchor)
  }

  /// Whether a plain character is a letter; of ASCII and Hangul no table is asked.
  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "\u{AC00}"..."\u{D7A3}": true
    default: !scalar.isASCII && scalar.properties.isAlphabetic
    }
  }
}
