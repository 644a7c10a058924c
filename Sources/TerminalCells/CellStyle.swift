/// How a cell looks, in words that a theme maps to: a terminal's colours and attributes.
package struct CellStyle: BitwiseCopyable, Hashable, Sendable {
  package var foreground: TerminalColor
  package var background: TerminalColor
  package var attributes: CellAttributes

  package init(
    foreground: TerminalColor = .standard, background: TerminalColor = .standard,
    attributes: CellAttributes = []
  ) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }

  /// The terminal's own look.
  package static let plain = CellStyle()
}

/// A colour that terminals know.
package enum TerminalColor: BitwiseCopyable, Hashable, Sendable {
  /// The terminal's default.
  case standard
  /// One of the palette: 0 … 7 the ANSI colours, 8 … 15 their bright ones, 16 … 255 xterm's.
  case indexed(UInt8)
}

/// Attributes that terminals know.
package struct CellAttributes: BitwiseCopyable, OptionSet, Hashable, Sendable {
  package let rawValue: UInt8
  package init(rawValue: UInt8) { self.rawValue = rawValue }
  package static let bold = CellAttributes(rawValue: 1)
  package static let dim = CellAttributes(rawValue: 2)
  package static let underline = CellAttributes(rawValue: 4)
  package static let reverse = CellAttributes(rawValue: 8)
  package static let italic = CellAttributes(rawValue: 16)
}
