import Wording

/// What every screen is drawn with, whatever it shows.
package struct ScreenLook: Hashable, Sendable {
  /// The language of the program's own words.
  package var language: Language
  /// What pictures and frames are made of.
  package var glyphs: GlyphSet
  /// What colours and attributes mean.
  package var theme: Theme
  /// How sequence numbers are written.
  package var numbers = NumberStyle.absolute

  /// Emoji in the standard theme, unless told.
  package init(_ language: Language, glyphs: GlyphSet = .emoji, theme: Theme = .standard) {
    self.language = language
    self.glyphs = glyphs
    self.theme = theme
  }
}
