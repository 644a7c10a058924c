// Inlinable, and with an `==` of its own: other modules ask thousands of cells a frame, and would
// otherwise call a function of this one for each, and `==` by way of a table.

/// How a cell looks, in words that a theme maps to: a terminal's colours and attributes.
@usableFromInline package struct CellStyle: BitwiseCopyable, Hashable, Sendable {
  /// The attributes, eight bits; from the ninth the foreground and from the eighteenth the
  /// background, nine bits each. One number is compared thousands of times a frame.
  @usableFromInline let bits: UInt32

  @inlinable package init(
    foreground: TerminalColor = .standard, background: TerminalColor = .standard,
    attributes: CellAttributes = []
  ) {
    bits = UInt32(attributes.rawValue) | foreground.bits << 8 | background.bits << 17
  }

  @inlinable init(bits: UInt32) { self.bits = bits }

  @inlinable package var foreground: TerminalColor {
    get { TerminalColor(bits: bits >> 8 & 0x1FF) }
    set { self = CellStyle(foreground: newValue, background: background, attributes: attributes) }
  }

  @inlinable package var background: TerminalColor {
    get { TerminalColor(bits: bits >> 17 & 0x1FF) }
    set { self = CellStyle(foreground: foreground, background: newValue, attributes: attributes) }
  }

  @inlinable package var attributes: CellAttributes {
    get { CellAttributes(rawValue: UInt8(truncatingIfNeeded: bits)) }
    set { self = CellStyle(bits: bits & ~0xFF | UInt32(newValue.rawValue)) }
  }

  /// Whether a blank looks the same in it as without a style.
  @inlinable package var isUnseenOnBlanks: Bool { bits & ~Self.unseenOnBlanks == 0 }

  /// The terminal's own look.
  @inlinable package static var plain: CellStyle { CellStyle(bits: 0) }

  @inlinable package static func == (one: CellStyle, other: CellStyle) -> Bool {
    one.bits == other.bits
  }

  /// All bits that a style may have.
  @inlinable static var mask: UInt32 { 0x3FF_FFFF }
  /// Those of them that change nothing in how a blank looks: colour, weight and slant of what isn't
  /// there.
  @inlinable static var unseenOnBlanks: UInt32 {
    0x1FF00
      | UInt32(
        ~(CellAttributes.underline.rawValue | CellAttributes.reverse.rawValue))
  }
}

/// A colour that terminals know.
@usableFromInline package enum TerminalColor: BitwiseCopyable, Hashable, Sendable {
  /// The terminal's default.
  case standard
  /// One of the palette: 0 … 7 the ANSI colours, 8 … 15 their bright ones, 16 … 255 xterm's.
  case indexed(UInt8)

  /// Nine bits: the default is 0, a colour of the palette one more than its number.
  @inlinable var bits: UInt32 {
    switch self {
    case .standard: 0
    case .indexed(let number): UInt32(number) + 1
    }
  }

  @inlinable init(bits: UInt32) {
    self = bits == 0 ? .standard : .indexed(UInt8(truncatingIfNeeded: bits &- 1))
  }
}

/// Attributes that terminals know.
@usableFromInline package struct CellAttributes: BitwiseCopyable, OptionSet, Hashable, Sendable {
  @usableFromInline package let rawValue: UInt8
  @inlinable package init(rawValue: UInt8) { self.rawValue = rawValue }
  @inlinable package static var bold: CellAttributes { CellAttributes(rawValue: 1) }
  @inlinable package static var dim: CellAttributes { CellAttributes(rawValue: 2) }
  @inlinable package static var underline: CellAttributes { CellAttributes(rawValue: 4) }
  @inlinable package static var reverse: CellAttributes { CellAttributes(rawValue: 8) }
  @inlinable package static var italic: CellAttributes { CellAttributes(rawValue: 16) }
}
