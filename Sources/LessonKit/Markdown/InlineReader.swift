import CCmarkGFM

/// Reads the inline content of a block: runs of text with style, links, and presenter's notes.
///
/// It walks without recursion, so that deeply nested emphasis can't exhaust the stack.
struct InlineReader {
  private var result = InlineText()
  private var depths = [0, 0, 0, 0]
  private var links: [String?] = []
  /// `<u>` underlines up to `</u>`, or to the end of the block.
  private var isUnderlined = false

  /// The text under `node`.
  static func text(of node: OpaquePointer) -> InlineText {
    var reader = InlineReader()
    guard let iterator = cmark_iter_new(node) else { return InlineText() }
    defer { cmark_iter_free(iterator) }
    while true {
      let event = cmark_iter_next(iterator)
      if event == CMARK_EVENT_DONE { break }
      if let current = cmark_iter_get_node(iterator) {
        reader.visit(current, isEntering: event == CMARK_EVENT_ENTER)
      }
    }
    reader.trim()
    return reader.result
  }

  private mutating func visit(
    _ node: OpaquePointer, isEntering: Bool
  ) {
    switch CmarkNode.type(of: node) {
    case "strong": depths[0] += isEntering ? 1 : -1
    case "emph": depths[1] += isEntering ? 1 : -1
    case "strikethrough": depths[2] += isEntering ? 1 : -1
    case "link":
      if isEntering {
        links.append(VisibleText.sanitize(CmarkNode.string(cmark_node_get_url(node))))
      } else {
        _ = links.popLast()
      }
    case "text" where isEntering: append(CmarkNode.literal(of: node))
    case "softbreak" where isEntering: append(" ")
    case "linebreak" where isEntering: append("\n")
    case "code" where isEntering: appendCode(CmarkNode.literal(of: node))
    case "html_inline" where isEntering: readHTML(CmarkNode.literal(of: node))
    case "paragraph" where isEntering && !result.inlines.isEmpty: append(" ")
    default: break
    }
  }

  private var style: InlineStyle {
    var style: InlineStyle = []
    if depths[0] > 0 { style.insert(.strong) }
    if depths[1] > 0 { style.insert(.emphasis) }
    if depths[2] > 0 { style.insert(.strikethrough) }
    if isUnderlined { style.insert(.underline) }
    return style
  }

  private mutating func append(_ text: String) {
    let clean = VisibleText.sanitize(text, keepsLineFeeds: true)
    append(Inline(clean, style: style, link: links.last ?? nil))
  }

  private mutating func appendCode(_ text: String) {
    append(
      Inline(
        VisibleText.sanitize(text), style: style.union(.code), link: links.last ?? nil))
  }

  private mutating func append(_ inline: Inline) {
    // No copy of the last run is held here: appending to it would then copy its text each time.
    let last = result.inlines.count - 1
    var inline = inline
    if !inline.style.contains(.code), last >= 0, !result.inlines[last].style.contains(.code),
      result.inlines[last].text.last?.isWhitespace == true
    {
      // Where a comment or `<br>` stood there is a space on either side.
      inline.text = String(inline.text.drop { $0 == " " })
    }
    guard !inline.text.isEmpty else { return }
    if last >= 0, result.inlines[last].style == inline.style,
      result.inlines[last].link == inline.link, !inline.style.contains(.code)
    {
      result.inlines[last].text += inline.text
    } else {
      result.inlines.append(inline)
    }
  }

  private mutating func readHTML(_ html: String) {
    for piece in HTMLText.pieces(of: html) {
      switch piece {
      case .open("u"), .open("ins"): isUnderlined = true
      case .close("u"), .close("ins"): isUnderlined = false
      case .open("br"): append(" ")
      case .comment(let comment):
        if let note = HTMLText.note(in: comment) { result.notes.append(note) }
      case .text(let text): append(text)
      case .open, .close: break
      }
    }
  }

  /// What a comment or `<br>` left at the edges isn't text.
  private mutating func trim() {
    while let last = result.inlines.indices.last, !result.inlines[last].style.contains(.code) {
      while result.inlines[last].text.last?.isWhitespace == true {
        result.inlines[last].text.removeLast()
      }
      guard result.inlines[last].text.isEmpty else { break }
      result.inlines.removeLast()
    }
    guard let first = result.inlines.first, !first.style.contains(.code) else { return }
    result.inlines[0].text = String(first.text.drop(while: \.isWhitespace))
    if result.inlines[0].text.isEmpty { result.inlines.removeFirst() }
  }
}
