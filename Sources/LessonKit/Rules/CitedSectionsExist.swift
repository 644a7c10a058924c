import Wording

/// A section of an RFC that the prose cites is one that the RFC has (E711).
enum CitedSectionsExist: Rule {
  static let code = "E711"
  static let title = BilingualText("a section that its RFC doesn't have", "RFC에 없는 절")
  static let explanation = BilingualText(
    """
    Who looks up `RFC 9293 §3.10.7.4` must find it. A section is cited as `RFC 9293 §3.5`, or by a \
    link to `rfc9293#section-3.5`, and is looked up in the table from which `w` (why?) cites. It has \
    the sections of RFCs \(RFCSections.known.map(String.init).joined(separator: ", ")); of RFC 1122 \
    those on transport protocols. Of other RFCs, and of appendices, nothing is said.
    """,
    """
    `RFC 9293 §3.10.7.4`를 찾아보는 사람은 그 절을 찾을 수 있어야 해요. 절은 `RFC 9293 §3.5`처럼 적거나 `rfc9293#section-3.5` \
    링크로 가리키고, `w`(왜?) 화면이 쓰는 표에서 찾아봐요. 표에는 RFC \(RFCSections.known.map(String.init).joined(separator: ", "))의 절이 있어요. \
    RFC 1122는 전송 프로토콜을 다룬 절만 있어요. 다른 RFC와 부록은 따지지 않아요.
    """)
  static let example: RuleExample? = .page(
    """
    A lost segment is sent again (RFC 9293 §3.8.9).

    """,
    mended: """
      A lost segment is sent again (RFC 9293 §3.8.1).

      """)

  static func check(_ draft: LessonDraft) -> [Diagnostic] {
    draft.proseLines.flatMap { number, text -> [Diagnostic] in
      guard text.hasOctets("RFC") || text.hasOctets("rfc") else { return [] }
      return Citation.all(in: text).compactMap { citation in
        guard RFCSections.lacks(citation.section, inRFC: citation.rfc),
          let nearest = RFCSections.nearest(to: citation.section, inRFC: citation.rfc),
          let title = RFCSections.title(of: nearest, inRFC: citation.rfc)
        else { return nil }
        return draft.source.diagnostic(
          .noSuchSection(citation.section, rfc: citation.rfc, nearest: nearest, title: title),
          at: SourceRange(line: number, columns: citation.columns))
      }
    }
  }
}

/// A section of an RFC, as a line of prose cites it.
private struct Citation {
  let rfc: Int
  let section: String
  /// Of the section's number, from 1.
  let columns: Range<Int>

  /// `RFC 9293 §3.5`, `RFC 9293, §3.5`, and `rfc9293#section-3.5` in a link.
  static func all(in line: String) -> [Citation] {
    let pattern =
      /(?:RFC[ \u{a0}]?([0-9]{1,5}),?[ \u{a0}]?§[ \u{a0}]?|rfc([0-9]{1,5})#section-)([0-9]+(?:\.[0-9]+)*)/
    // Counted on from the one before, or a line of many would be counted anew for each.
    var (place, start) = (line.startIndex, 1)
    return line.matches(of: pattern).compactMap { match in
      guard let rfc = (match.1 ?? match.2).flatMap({ Int($0) }) else { return nil }
      start += line.distance(from: place, to: match.3.startIndex)
      place = match.3.startIndex
      return Citation(
        rfc: rfc, section: String(match.3), columns: start..<(start + match.3.count))
    }
  }
}

extension Mistake {
  /// `nearest` is a section that the RFC has, with its title.
  static func noSuchSection(
    _ section: String, rfc: Int, nearest: String, title: String
  ) -> Mistake {
    Mistake(
      CitedSectionsExist.self,
      BilingualText("RFC \(rfc) has no §\(section)", "RFC \(rfc)에는 §\(section) 절이 없어요"),
      help: BilingualText(
        "the nearest is §\(nearest), ‘\(title)’", "가장 가까운 절: §\(nearest) ‘\(title)’"))
  }
}
