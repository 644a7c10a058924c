import NetworkSimulation
import Wording

extension GlyphSet {
  /// A lesson's text in characters that this set has: pictures become the signs that stand for
  /// them, typographic marks their plain ones. Letters of any language stay.
  package func adapted(_ text: String) -> String {
    if self == .emoji || text.unicodeScalars.allSatisfy(isPlain) { return text }
    var result = ""
    // A picture that goes takes the space after it along.
    var skipsSpace = false
    var rest = text[...]
    while let character = rest.first {
      let plain = plainBeginning(of: rest)
      if !plain.isEmpty {
        result += skipsSpace && character == " " ? plain.dropFirst() : plain
        skipsSpace = false
        rest = rest[plain.endIndex...]
        continue
      }
      if let signs = takeSegments(from: &rest, after: result) {
        skipsSpace = false
        if signs.first == "A", result.hasArticleAtEnd {
          result.insert("n", at: result.index(before: result.endIndex))
        }
        result += signs
        continue
      }
      rest.removeFirst()
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

  /// What stays as it is at the front of a text; not all of it where the end might belong to what
  /// comes after.
  private func plainBeginning(of text: Substring) -> Substring {
    let scalars = text.unicodeScalars
    guard let end = scalars.firstIndex(where: { !isPlain($0) }) else { return text }
    return end == text.startIndex ? text[..<end] : text[..<scalars.index(before: end)]
  }

  /// Takes pictures of segments from the front of a text, and says in words what they are: ACK+. Where
  /// the text says so itself, as in ACK(👍) and 👍 ACK, only their signs are left. Nil if there are
  /// none.
  private func takeSegments(from rest: inout Substring, after front: String) -> String? {
    let pictures = rest.prefix { Self.segments[$0] != nil }
    if pictures.isEmpty { return nil }
    rest.removeFirst(pictures.count)
    let kinds = pictures.compactMap { Self.segments[$0] }
    let words = Set(kinds.map(\.rawValue))
    // What is before the text may be in another style.
    let isBehindName =
      front.hasSuffix("(") && rest.hasPrefix(")")
      && (front == "(" || words.contains(front.dropLast().wordAtEnd))
    // A word may stand between, as in ✋ 서버의 FIN.
    let isBeforeName =
      rest.first == " "
      && rest.split(separator: " ", maxSplits: 2).prefix(2).contains {
        words.contains(String($0.prefix { $0.isASCII && $0.isLetter }))
      }
    if isBehindName || isBeforeName { return kinds.map(Self.sign).joined() }
    if let last = kinds.last, let particle = Self.takeParticle(from: &rest, after: last.rawValue) {
      return kinds.map(word).joined() + particle
    }
    // A sign before the same mark would be read as that mark twice.
    let isDoubled = kinds.last.map { rest.hasPrefix(Self.sign($0)) } ?? false
    return kinds.dropLast().map(word).joined()
      + (kinds.last.map { isDoubled ? $0.rawValue : word($0) } ?? "")
  }

  /// Takes a Korean particle from the front of a text, in the form that it has after a word; the text
  /// has the one that is read after a picture. Nil where none begins it that has two forms.
  private static func takeParticle(from rest: inout Substring, after word: String) -> String? {
    guard rest.first.map({ "가" <= $0 && $0 <= "힣" }) == true else { return nil }
    let letters = rest.prefix { "가" <= $0 && $0 <= "힣" }
    for particle in Particle.allCases {
      for form in particle.forms where letters.hasPrefix(form) {
        // 이는, 가는: what else goes on after these is another word.
        let end = letters.dropFirst(form.count)
        guard end.isEmpty || particle == .direction && ["는", "도", "만"].contains(end) else {
          continue
        }
        rest.removeFirst(form.count)
        return particle.form(after: word)
      }
    }
    return nil
  }

  /// The kinds of segments that lessons write as pictures.
  private static let segments: [Character: SegmentKind] = [
    "❔": .syn, "👍": .ack, "✋": .fin, "📦": .data, "🛑": .rst,
  ]

  /// Whether the scalar is of those that stay in every set and that most text consists of.
  private func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII || 0xAC00...0xD7A3 ~= scalar.value
  }

  private func plainForm(of character: Character) -> String? {
    switch character {
    // A bare x would be read as a letter: this is an arrow that ends.
    case "💥": return self == .ascii ? "--x" : "✗"
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

extension String {
  /// Whether the text ends with the English article that stands before a consonant, and a space.
  fileprivate var hasArticleAtEnd: Bool {
    let word = dropLast().reversed().prefix { $0.isLetter }
    return hasSuffix(" ") && (word.elementsEqual("a") || word.elementsEqual("A"))
  }
}

extension Substring {
  /// The ASCII letters with which the text ends.
  fileprivate var wordAtEnd: String {
    String(reversed().prefix { $0.isASCII && $0.isLetter }.reversed())
  }
}
