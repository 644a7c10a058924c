/// What is drawn for a character, in a form that all terminals give the same columns.
package struct Glyph: Equatable, Sendable {
  /// What to draw: empty, or one character; for a flag, its two letters.
  package let text: String
  /// 0, 1 or 2.
  package let columns: Int
}

extension DisplayWidth {
  /// What to draw for a character.
  ///
  /// - A control character, a separator of lines, or half of what can't be text: a stand-in of one
  ///   column (`␛` for escape; a tab becomes a space). None reaches the terminal.
  /// - A mark, a joiner or a format character (those that turn the writing direction, too) by
  ///   itself: nothing.
  /// - An emoji sequence: its first emoji, without skin tone, joiner or variation selector;
  ///   a keycap: its digit; a flag: the two letters of its region.
  /// - Anything else: its scalars, at most four marks of them, and no more than two columns.
  package static func glyph(of character: Character) -> Glyph {
    let scalars = character.unicodeScalars
    guard let first = scalars.first else { return Glyph(text: "", columns: 0) }
    if let flag = Glyph.letters(ofFlag: scalars) { return flag }
    if let standIn = Glyph.standIn(for: first) {
      return Glyph(text: String(standIn), columns: 1)
    }
    if scalars.count == 1 {
      let columns = columns(of: first)
      return Glyph(text: columns == 0 ? "" : String(character), columns: columns)
    }
    if let syllable = Glyph.syllable(ofJamo: scalars) {
      return Glyph(text: String(syllable), columns: 2)
    }
    return Glyph(drawing: scalars)
  }
}

extension Glyph {
  /// ncurses keeps a spacing character with four marks in a cell, and drops the rest.
  private static let mostMarks = 4

  init(drawing scalars: Character.UnicodeScalarView) {
    var drawn = String.UnicodeScalarView()
    var columns = 0
    var marks = 0
    for scalar in scalars {
      let width = DisplayWidth.columns(of: scalar)
      if width == 0 {
        if scalar.value == 0x200D, let base = drawn.first, base.properties.isEmoji { break }
        let isMark = !Glyph.isIgnored(scalar) && columns > 0
        if isMark, marks < Glyph.mostMarks {
          drawn.append(scalar)
          marks += 1
        }
      } else {
        if columns > 0, scalar.properties.isEmojiModifier { continue }
        if columns + width > 2 { break }
        drawn.append(scalar)
        columns += width
      }
    }
    self.init(text: String(drawn), columns: columns)
  }

  /// The visible stand-in, of one column, of a scalar that must not reach the terminal or, as half a
  /// flag, would join its neighbour; nil for all others.
  static func standIn(for scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x09: " "
    case 0x00...0x1F: Unicode.Scalar(0x2400 + scalar.value)
    case 0x7F: "\u{2421}"
    case 0xAD: "-"
    case 0x1F1E6...0x1F1FF: Unicode.Scalar(scalar.value - 0x1F1E6 + 0x41)
    case 0x80...0x9F, 0x2028, 0x2029, 0xFFFE, 0xFFFF: "\u{FFFD}"
    default: nil
    }
  }

  static func isRegionalIndicator(_ scalar: Unicode.Scalar) -> Bool {
    0x1F1E6...0x1F1FF ~= scalar.value
  }

  /// Joiners, variation selectors, keycaps, tags, and what turns the writing direction.
  private static func isIgnored(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .format, .enclosingMark, .lineSeparator, .paragraphSeparator: true
    default: scalar.properties.isVariationSelector
    }
  }

  fileprivate static func letters(ofFlag scalars: Character.UnicodeScalarView) -> Glyph? {
    guard scalars.count == 2, scalars.allSatisfy(isRegionalIndicator) else { return nil }
    var letters = String.UnicodeScalarView()
    for scalar in scalars {
      letters.append(Unicode.Scalar(UInt8(scalar.value - 0x1F1E6) + UInt8(ascii: "A")))
    }
    return Glyph(text: String(letters), columns: 2)
  }

  /// Conjoining jamo (as file names from macOS have them) as one syllable: The Unicode Standard,
  /// section 3.12, Conjoining Jamo Behavior.
  fileprivate static func syllable(ofJamo scalars: Character.UnicodeScalarView) -> Character? {
    let values = scalars.map(\.value)
    guard values.count == 2 || values.count == 3, 0x1100...0x1112 ~= values[0],
      0x1161...0x1175 ~= values[1]
    else { return nil }
    var code = 0xAC00 + ((values[0] - 0x1100) * 21 + (values[1] - 0x1161)) * 28
    if values.count == 3 {
      guard 0x11A8...0x11C2 ~= values[2] else { return nil }
      code += values[2] - 0x11A7
    }
    return Unicode.Scalar(code).map(Character.init)
  }
}
