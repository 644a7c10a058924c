/// The names under which links reach a page's headings, as GitHub gives them.
package enum HeadingAnchor {
  /// A heading's name: small letters, `-` for each space, no other signs than `-` and `_`.
  package static func of(_ heading: String) -> String {
    String(
      heading.lowercased().compactMap { character -> Character? in
        if character == " " { return "-" }
        return character.isLetter || character.isNumber || "-_".contains(character)
          ? character : nil
      })
  }

  /// The names of all headings of a page of Markdown; a name that comes again has `-1`, `-2` … at
  /// its end. Empty if the octets aren't text.
  package static func all(in octets: [UInt8], path: String) -> Set<String> {
    guard case .text(let source) = SourceFile.read(octets, path: path) else { return [] }
    var anchors: Set<String> = []
    var counts: [String: Int] = [:]
    let first = FrontMatter(of: source).lineCount
    for block in MarkdownReader.blocks(of: source, after: first) {
      guard case .heading(_, let text) = block.kind else { continue }
      let name = of(text.plain)
      let count = counts[name, default: 0]
      anchors.insert(count == 0 ? name : "\(name)-\(count)")
      counts[name] = count + 1
    }
    return anchors
  }
}

extension String {
  /// A link's target with its `%XX` as characters, as GitHub writes Hangul; as it is where that
  /// gives no text.
  var removingPercents: String {
    guard contains("%") else { return self }
    var octets: [UInt8] = []
    var rest = Array(utf8)[...]
    while let octet = rest.popFirst() {
      let digits = String(decoding: rest.prefix(2), as: UTF8.self)
      if octet == UInt8(ascii: "%"), digits.count == 2, digits.allSatisfy(\.isHexDigit),
        let value = UInt8(digits, radix: 16)
      {
        octets.append(value)
        rest.removeFirst(2)
      } else {
        octets.append(octet)
      }
    }
    return String(validating: octets, as: UTF8.self) ?? self
  }
}
