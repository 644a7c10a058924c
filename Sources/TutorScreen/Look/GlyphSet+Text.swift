extension GlyphSet {
  /// A lesson's text in characters that this set has: pictures become the signs that stand for
  /// them, typographic marks their plain ones. Letters of any language stay.
  package func adapted(_ text: String) -> String {
    if self == .emoji || text.unicodeScalars.allSatisfy(isPlain) { return text }
    var result = ""
    // A picture that goes takes the space after it along.
    var skipsSpace = false
    for character in text {
      if skipsSpace, character == " " {
        skipsSpace = false
        continue
      }
      skipsSpace = false
      if character.unicodeScalars.allSatisfy(isPlain) {
        result.append(character)
      } else if let plain = plainForm(of: character) {
        result += plain
      } else if isPicture(character) {
        skipsSpace = result.isEmpty || result.last == " "
      } else {
        result.append(character)
      }
    }
    return result
  }

  /// Whether the scalar is of those that stay in every set and that most text consists of.
  private func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII || 0xAC00...0xD7A3 ~= scalar.value
  }

  private func plainForm(of character: Character) -> String? {
    switch character {
    case "❔": return "?"
    case "👍": return "+"
    case "✋": return "!"
    case "📦": return "[]"
    case "🛑": return "#"
    case "💥": return self == .ascii ? "x" : "✗"
    case "✅": return right
    case "❌": return wrong
    default: break
    }
    guard self == .ascii else { return nil }
    return switch character {
    case "“", "”": "\""
    case "‘", "’": "'"
    case "–", "—", "−", "─": "-"
    case "…": "..."
    case "→", "►", "⟶": "->"
    case "←", "◄": "<-"
    case "↑": "^"
    case "↓": "v"
    case "×": "x"
    case "§": "sec. "
    case "·", "•": "*"
    case "›": ">"
    case "≤": "<="
    case "≥": ">="
    case "≠": "!="
    case "½": "1/2"
    case "\u{A0}": " "
    default: nil
    }
  }

  private func isPicture(_ character: Character) -> Bool {
    character.unicodeScalars.first.map { $0.properties.isEmojiPresentation } ?? false
  }
}
