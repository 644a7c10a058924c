/// A link to the glossary leads to an entry, in the lesson's language (E710).
package enum GlossaryLinksLead: Rule {
  package static let code = "E710"
  package static let title = BilingualText("a glossary link that leads nowhere", "갈 곳이 없는 용어집 링크")
  package static let explanation = BilingualText(
    """
    A link to `glossary.en.md#rto` leads to that entry. The glossary stands beside the \
    lesson and is in the lesson's language; its entries are its headings, named as GitHub names \
    them: small letters, a `-` for each space, no other signs.
    """,
    """
    `glossary.ko.md#rto` 링크는 그 풀이로 가요. 용어집은 강의 옆에 있고 강의와 같은 언어예요. 항목은 용어집의 제목이고, 이름은 \
    GitHub처럼 소문자로 쓰고 공백은 `-`로 바꾸고 다른 기호는 빼요.
    """)
  package static let example: RuleExample? = .page(
    """
    The client waits for its [RTO](glossary.en.md#rtt).

    """,
    mended: """
      The client waits for its RTO.

      """)

  /// A link of a lesson's prose to a glossary.
  package struct Link: Equatable, Sendable {
    /// Of the glossary's name, BCP 47.
    package let language: String
    /// The entry; nil leads to its first line.
    package let anchor: String?
    /// Where the link's target stands in the lesson's file.
    package let range: SourceRange
  }

  /// The links to glossaries in a lesson's prose, in the order of the page. Prose that waits for
  /// its translator still has its source's. O(size of the file): only who checks links asks for them.
  fileprivate static func links(in lesson: Lesson) -> [Link] {
    let pattern =
      /(?:\]\(|\]: +)((?:\.\/)?glossary\.([A-Za-z][A-Za-z0-9-]*)\.md(?:#([^)\s"]*))?)/
    var isForeign = false
    return lesson.proseLineNumbers.flatMap { number -> [Link] in
      let text = lesson.sourceLines[number - 1]
      if let mark = NeedsTranslation.mark(of: text) { isForeign = !mark.isClosing }
      guard !isForeign, text.hasOctets("glossary.") else { return [] }
      let isCode = CodeMask.masked(text).map { $0 == "x" }
      // Counted on from the one before, or a line of many would be counted anew for each.
      var (place, start) = (text.startIndex, 0)
      return text.matches(of: pattern).compactMap { match in
        start += text.distance(from: place, to: match.1.startIndex)
        place = match.1.startIndex
        // An address has signs, which a code span's mask has not.
        guard !isCode[start..<start + match.1.count].allSatisfy(\.self) else { return nil }
        let anchor = match.3.map(String.init).flatMap { $0.isEmpty ? nil : $0 }
        return Link(
          language: String(match.2), anchor: anchor.map { $0.removingPercents },
          range: SourceRange(line: number, columns: (start + 1)..<(start + 1 + match.1.count)))
      }
    }
  }

  /// Where the glossary in a language would stand for a lesson at this path; nil for standard
  /// input.
  package static func path(for lesson: String, in language: String) -> String? {
    guard lesson != "-" else { return nil }
    let folder = lesson.lastIndex(of: "/").map { lesson[...$0] } ?? ""
    return folder + "glossary.\(language).md"
  }

  /// What is wrong with a link; `entries` are the anchors of the glossary that it names, nil if
  /// that can't be read.
  package static func mistake(
    of link: Link, in language: String, path: String, entries: Set<String>?
  ) -> Mistake? {
    guard link.language == language else {
      return .foreignGlossary(link.language, language: language)
    }
    guard let entries else { return .noGlossary(path) }
    guard let anchor = link.anchor, !entries.contains(anchor) else { return nil }
    return .noGlossaryEntry(
      anchor, suggestion: NearestWord.nearest(to: anchor, among: entries.sorted()))
  }
}

extension Lesson {
  /// The links of its prose to glossaries, in the order of the page. O(its length).
  package var glossaryLinks: [GlossaryLinksLead.Link] { GlossaryLinksLead.links(in: self) }
}

extension Mistake {
  /// A glossary in another language than the lesson's.
  static func foreignGlossary(_ other: String, language: String) -> Mistake {
    let (other, own) = (SourcePlace.name(of: other), language)
    return Mistake(
      GlossaryLinksLead.self,
      BilingualText(
        "this leads to the glossary in \(other.english), not in the lesson's language",
        "강의의 언어가 아니라 \(other.korean) 용어집으로 가는 링크예요"),
      help: BilingualText("write ‘glossary.\(own).md’", "‘glossary.\(own).md’ 파일로 고쳐 주세요"))
  }

  /// No glossary stands there.
  static func noGlossary(_ path: String) -> Mistake {
    Mistake(
      GlossaryLinksLead.self,
      BilingualText("there is no glossary beside this lesson", "이 강의 옆에는 용어집이 없어요"),
      help: BilingualText("it would be \(path)", "\(path) 파일이어야 해요"))
  }

  /// The glossary has no such entry.
  static func noGlossaryEntry(_ anchor: String, suggestion: String?) -> Mistake {
    Mistake(
      GlossaryLinksLead.self,
      BilingualText("the glossary has no entry ‘\(anchor)’", "용어집에 ‘\(anchor)’ 항목이 없어요"),
      help: suggestion.map(BilingualText.didYouMean)
        ?? BilingualText(
          "entries are named after their headings: small letters, ‘-’ for a space",
          "항목의 이름은 제목을 소문자로 쓰고 공백을 ‘-’로 바꾼 거예요"))
  }
}
