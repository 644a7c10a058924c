/// Reads raw HTML as far as lessons need it: tags by name, comments, and the text between.
enum HTMLText {
  /// A piece of HTML, names in lower case.
  enum Piece: Equatable {
    case open(String)
    case close(String)
    case comment(String)
    /// White space collapsed, common entities decoded, sanitized; never empty.
    case text(String)
  }

  /// The pieces in order. An image is the text of its `alt`; what `<script>` and `<style>` hold is
  /// hidden, as are declarations. A `<` that opens nothing is text.
  static func pieces(of html: String) -> [Piece] {
    var pieces: [Piece] = []
    var text = ""
    var rest = html[...]
    var hidden: String?
    func flush() {
      let clean = plain(text)
      if !clean.isEmpty && hidden == nil { pieces.append(.text(clean)) }
      text = ""
    }
    while let open = rest.firstIndex(of: "<") {
      text += rest[..<open]
      rest = rest[open...]
      if rest.hasPrefix("<!--") {
        flush()
        let body = rest.dropFirst(4)
        let end = body.firstRange(of: "-->")
        pieces.append(.comment(String(body[..<(end?.lowerBound ?? body.endIndex)])))
        rest = body[(end?.upperBound ?? body.endIndex)...]
      } else if let tag = tag(in: rest) {
        flush()
        rest = rest[tag.end...]
        if let name = hidden {
          if tag.isClosing && tag.name == name { hidden = nil }
        } else if !tag.isClosing && (tag.name == "script" || tag.name == "style") {
          hidden = tag.name
        } else if tag.name == "img" {
          text += alternative(in: tag.body)
        } else if !tag.name.isEmpty {
          pieces.append(tag.isClosing ? .close(tag.name) : .open(tag.name))
        }
      } else {
        text += "<"
        rest = rest.dropFirst()
      }
    }
    text += rest
    flush()
    return pieces
  }

  /// What `<!-- note: … -->` says; nil for any other comment.
  static func note(in comment: String) -> String? {
    let text = plain(comment)
    guard text.hasPrefix("note:") else { return nil }
    return plain(String(text.dropFirst(5)))
  }

  /// White space collapsed, entities decoded, sanitized.
  static func plain(_ text: String) -> String {
    var result = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if result.contains("&") {
      for (entity, character) in entities {
        result = result.replacing(entity, with: character)
      }
    }
    return VisibleText.sanitize(result)
  }

  /// `&amp;` last, so that nothing is decoded twice.
  private static let entities = [
    ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&nbsp;", " "), ("&amp;", "&"),
  ]

  private struct Tag {
    var name: String
    var isClosing: Bool
    var body: Substring
    var end: Substring.Index
  }

  private static func tag(in text: Substring) -> Tag? {
    var body = text.dropFirst()
    let isClosing = body.first == "/"
    if isClosing { body = body.dropFirst() }
    guard let first = body.first, first.isLetter || first == "!" || first == "?",
      let end = body.firstIndex(where: { $0 == ">" || $0 == "<" }), body[end] == ">"
    else { return nil }
    let inside = body[..<end]
    let name = inside.prefix { $0.isLetter || $0.isNumber }
    return Tag(
      name: name.lowercased(), isClosing: isClosing, body: inside, end: body.index(after: end))
  }

  private static func alternative(in tag: Substring) -> String {
    guard let start = tag.firstRange(of: "alt=")?.upperBound, start < tag.endIndex else {
      return ""
    }
    let quote = tag[start]
    guard quote == "\"" || quote == "'" else {
      return String(tag[start...].prefix { !$0.isWhitespace && $0 != "/" })
    }
    return String(tag[tag.index(after: start)...].prefix { $0 != quote })
  }
}
