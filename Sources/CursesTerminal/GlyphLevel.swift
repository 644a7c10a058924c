/// Which glyphs a terminal can be trusted with; each level has those before it.
package enum GlyphLevel: Int, Comparable, Sendable, CaseIterable {
  case ascii, unicode, emoji

  package static func < (left: GlyphLevel, right: GlyphLevel) -> Bool {
    left.rawValue < right.rawValue
  }
}
