/// The words that lessons explain, in one language: the page `glossary.LANG.md`, where each `##`
/// heading is a word.
package struct Glossary: Equatable, Sendable {
  /// In the order of the page; never empty.
  package let terms: [Term]

  /// A word and what it means.
  package struct Term: Equatable, Sendable {
    /// As its heading has it.
    package let name: String
    /// What links end in, the same in every language: "half-close".
    package let anchor: String
    /// What is said of it.
    package fileprivate(set) var meaning: [MarkdownBlock] = []

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
  }

  /// The anchors of the words in a text: those that it links to, then those that it names, each
  /// once and in the order of the text.
  package func anchors(in text: [Inline]) -> [String] {
    let linked = text.compactMap { inline in
      inline.link.flatMap { $0.contains("glossary.") ? $0.split(separator: "#").last : nil }
        .map { String($0).removingPercents.lowercased() }
    }
    let known = Set(terms.map(\.anchor))
    let named = text.flatMap { inline in
      inline.text.split { !($0.isLetter && $0.isASCII || $0 == "-") }.map { $0.lowercased() }
    }.map { $0.hasSuffix("s") && !known.contains($0) ? String($0.dropLast()) : $0 }
    var found: [String] = []
    for anchor in linked + named where known.contains(anchor) && !found.contains(anchor) {
      found.append(anchor)
    }
    return found
  }
}
