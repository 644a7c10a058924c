/// Characters that look like the script's, as input methods and word processors write them.
enum Lookalikes {
  /// What is meant; nil if the character is no lookalike.
  static func meaning(of character: Character) -> String? {
    if character.isASCII { return nil }
    if let meaning = table[character] { return meaning }
    guard character.unicodeScalars.count == 1, let scalar = character.unicodeScalars.first,
      (0xff01...0xff5e).contains(scalar.value),
      let ascii = Unicode.Scalar(scalar.value - 0xfee0)
    else { return nil }
    return String(ascii)
  }

  private static let table: [Character: String] = [
    "→": "->", "⟶": "->", "➜": "->", "⇒": "->", "➔": "->", "►": "->",
    "“": "\"", "”": "\"", "„": "\"", "‟": "\"", "«": "\"", "»": "\"",
    "≥": ">=", "≤": "<=", "≠": "!=",
    "–": "-", "—": "-", "‐": "-", "‑": "-", "−": "-",
    "、": ",", "\u{3000}": " ", "\u{a0}": " ", "\u{200b}": " ",
  ]
}
