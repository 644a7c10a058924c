import TerminalCells

/// Which colours and attributes the parts of a screen take, on which background. Meaning is never in
/// these alone: a word, a glyph or a line style says it too.
package struct Theme: Hashable, Sendable {
  package let palette: Palette
  package let background: Background
  package let colors: ColorCount
  /// Each hue's colour, by the hue's raw value.
  private let numbers: [UInt8?]

  /// On a background that isn't known, with all colours, unless told.
  package init(
    _ palette: Palette, on background: Background = .unknown, colors: ColorCount = .all
  ) {
    self.palette = palette
    self.background = background
    self.colors = colors
    numbers = Self.numbers(palette, background, colors)
  }

  /// Colours that are legible on dark and on light backgrounds alike.
  package static let standard = Theme(.standard)
  /// Attributes only, for NO_COLOR and terminals without colours.
  package static let mono = Theme(.mono)

  /// How colours are chosen.
  package enum Palette: String, CaseIterable, Hashable, Sendable {
    case standard
    /// Twice as far from the background as others, and nothing faint.
    case highContrast = "high-contrast"
    /// Blues against yellows and browns, which everybody tells apart.
    case colorBlind = "color-blind"
    /// None.
    case mono
  }

  /// What the terminal draws on.
  package enum Background: String, CaseIterable, Hashable, Sendable {
    case unknown, dark, light
  }

  /// How many colours there are to choose from: xterm's 256, or the first sixteen or eight of them.
  package enum ColorCount: String, CaseIterable, Hashable, Sendable {
    case eight, sixteen, all
  }

  /// How a part of the screen looks.
  func style(_ role: Role) -> CellStyle {
    var style = CellStyle(attributes: role.attributes)
    if let hue = role.hue, let color = color(hue) {
      style.foreground = .indexed(color)
      // A grey takes the place of the faintness that a terminal chooses by itself.
      style.attributes.remove(.dim)
    }
    if palette == .highContrast { style.attributes.remove(.dim) }
    // Attributes alone must set parts off.
    if color(.cyan) == nil { style.attributes.formUnion(role.monoAttributes) }
    return style
  }

  /// The number of a hue's colour among the terminal's; nil for the terminal's own, where none of
  /// those that there are stands out enough.
  func color(_ hue: Hue) -> UInt8? { numbers[hue.rawValue] }
}
