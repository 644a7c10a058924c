/// The keys of the Korean two-set layout (두벌식, KS X 5002) as letters of the Latin one.
enum HangulLayout {
  /// Leading consonants and vowels in Unicode's order; a compound vowel by its first part.
  private static let consonants = Array("rrseefaqqttdwwczxvg")
  private static let vowels = Array("koiojpuphhhhynnnnbmml")

  /// The compatibility consonants, U+3131 … U+314E, by the first consonant of each.
  private static let compatible = Array("rrrssseeffffffffaqqqttdwwczxvg")

  /// The lower-case Latin letter on the key of a syllable's first letter; nil if it isn't Hangul.
  static func latinLetter(for scalar: Unicode.Scalar) -> Character? {
    let value = Int(scalar.value)
    switch value {
    case 0xAC00...0xD7A3: return consonants[(value - 0xAC00) / (21 * 28)]
    case 0x1100...0x1112: return consonants[value - 0x1100]
    case 0x1161...0x1175: return vowels[value - 0x1161]
    case 0x3131...0x314E: return compatible[value - 0x3131]
    case 0x314F...0x3163: return vowels[value - 0x314F]
    default: return nil
    }
  }
}
