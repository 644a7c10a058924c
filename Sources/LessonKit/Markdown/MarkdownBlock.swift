/// Prose as the stage shows it: CommonMark's blocks, those that lessons use. It holds no control
/// characters: a lesson's text cannot command the terminal.
package indirect enum MarkdownBlock: Equatable, Sendable {
  case paragraph([Inline])
  case heading(level: Int, [Inline])
  /// `start` is nil for bullets, else the first number.
  case list(start: Int?, items: [[MarkdownBlock]])
  case quote([MarkdownBlock])
  /// A fenced or indented block, shown as it is; `info` is the fence's info string.
  case code(info: String, text: String)
  case table(header: [[Inline]], rows: [[[Inline]]])
}

/// A run of text in one style. Text is plain: line breaks in paragraphs are spaces (soft) or "\n"
/// (hard).
package struct Inline: Equatable, Sendable {
  /// What it says; never empty in a compiled lesson.
  package var text: String
  /// How it is set.
  package var style: InlineStyle
  /// Where a link leads.
  package var link: String?
  /// `____` as code: the number of the step's blank, from 0; `text` is then the underscores.
  package var blank: Int?

  /// A run of text; plain unless told.
  package init(
    _ text: String, style: InlineStyle = [], link: String? = nil, blank: Int? = nil
  ) {
    self.text = text
    self.style = style
    self.link = link
    self.blank = blank
  }
}

/// How a run of text is set.
package struct InlineStyle: OptionSet, Hashable, Sendable {
  /// A bit a style.
  package let rawValue: UInt8
  /// The styles of these bits.
  package init(rawValue: UInt8) { self.rawValue = rawValue }
  /// `**bold**`
  package static let strong = InlineStyle(rawValue: 1)
  /// `*italic*`
  package static let emphasis = InlineStyle(rawValue: 2)
  /// `` `code` ``
  package static let code = InlineStyle(rawValue: 4)
  /// `<u>`
  package static let underline = InlineStyle(rawValue: 8)
  /// `~~struck~~`
  package static let strikethrough = InlineStyle(rawValue: 16)
}
