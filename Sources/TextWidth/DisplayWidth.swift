// Required reading: Unicode Standard Annex 11 (East Asian Width).

/// Columns that text takes in a terminal, from a bundled table (Unicode's East Asian Width), never
/// from the locale. Ambiguous characters take one.
///
/// Terminals disagree about sequences (emoji joined by ZWJ, skin tones, variation selectors, flags,
/// keycaps), so a grid draws `glyph(of:)`, a form all of them agree about; the columns told here
/// are that form's.
@usableFromInline package enum DisplayWidth {
  /// 0, 1 or 2. A control character takes one: it is shown as a stand-in, not sent. A mark or a
  /// format character by itself takes none.
  package static func columns(of character: Character) -> Int {
    if character.utf8.count == 1 { return 1 }
    var scalars = character.unicodeScalars.makeIterator()
    if let scalar = scalars.next(), scalars.next() == nil {
      return Glyph.standIn(for: scalar) == nil ? columns(of: scalar) : 1
    }
    return glyph(of: character).columns
  }

  /// The sum of the characters' columns; a line break counts as any control character.
  package static func columns(of text: String) -> Int {
    var sum = 0
    var place = text.forEachPlainCharacterAtStart { sum += columns(of: $0) }
    while place < text.endIndex {
      if let scalar = text.plainCharacter(at: place) {
        sum += columns(of: scalar)
        place = text.unicodeScalars.index(after: place)
      } else {
        sum += columns(of: text[place])
        place = text.index(after: place)
      }
    }
    return sum
  }

  /// Whether every terminal gives the character the columns told here and draws it: one scalar, not
  /// a control or format character, and of Unicode 13 or older. Two notes: `⏱` and `▶` have one
  /// column but emoji fonts overlap it, so they aren't safe either; and box drawing is.
  package static func isWidthSafe(_ character: Character) -> Bool {
    let scalars = character.unicodeScalars
    guard let scalar = scalars.first, scalars.count == 1 else { return false }
    if scalar.value < 0x7F { return scalar.value >= 0x20 }
    if Glyph.standIn(for: scalar) != nil || columns(of: scalar) == 0 { return false }
    let properties = scalar.properties
    guard let age = properties.age, age.major <= 13 else { return false }
    if Glyph.isRegionalIndicator(scalar) || properties.isEmojiModifier { return false }
    return !properties.isEmoji || properties.isEmojiPresentation
  }

  /// Whether a scalar is a character by itself, whatever stands beside it, and drawn as it is: ASCII
  /// but for control characters, punctuation, symbols, box drawing, CJK or a Hangul syllable. Others
  /// may be too; of these it is known without looking further.
  @inlinable package static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E, 0x2010...0x2027, 0x2030...0x205E, 0x2190...0x2BFF, 0x3001...0x3029,
      0xAC00...0xD7A3:
      true
    default: false
    }
  }

  /// The table's answer for one scalar: 0, 1 or 2, in logarithmic time where it is neither ASCII, box
  /// drawing, nor a Hangul syllable. Control characters have 1.
  @inlinable package static func columns(of scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x300 { return 1 }
    if 0xAC00...0xD7A3 ~= value { return 2 }
    if 0x2500...0x25FC ~= value { return 1 }
    return columnsInTable(value)
  }

  @usableFromInline static func columnsInTable(_ value: UInt32) -> Int {
    if contains(WidthTable.wide, value) { return 2 }
    return contains(WidthTable.zero, value) ? 0 : 1
  }

  private static func contains(_ ranges: [ClosedRange<UInt32>], _ value: UInt32) -> Bool {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound < value { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].contains(value)
  }
}
