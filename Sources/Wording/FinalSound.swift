/// The sound on which a word ends when it is read aloud in Korean.
enum FinalSound: Equatable {
  case vowel
  /// ㄹ, which 으로/로 treats as a vowel.
  case rieul
  case consonant

  /// The final sound of Hangul, digits, Latin letters and the course's icons. Closing marks and a
  /// last part in brackets are not read: "번호(seq)" ends as "번호" does. A word of nothing that is
  /// read counts as ending in a vowel.
  init(of word: String) {
    let read = Self.readPart(of: word)
    guard let last = read.last else {
      self = .vowel
      return
    }
    if let sound = Self(icon: last) ?? Self(hangul: last) {
      self = sound
    } else if last.isASCII, last.isNumber {
      self.init(number: read)
    } else {
      self.init(latin: read)
    }
  }

  private static func readPart(of word: String) -> Substring {
    var rest = word[...]
    while let last = rest.last {
      if last == ")" || last == "]", let open = rest.lastIndex(of: last == ")" ? "(" : "["),
        open > rest.startIndex
      {
        rest = rest[..<open]
      } else if last == "%" || last.isLetter || last.isNumber || Self(icon: last) != nil {
        return rest
      } else {
        rest.removeLast()
      }
    }
    return rest
  }

  /// The lessons say "❔이", "👍이", "✋을", "📦가", "🛑이".
  private init?(icon: Character) {
    switch icon {
    case "❔", "👍", "✋", "🛑": self = .consonant
    case "📦", "%": self = .vowel
    default: return nil
    }
  }

  private init?(hangul: Character) {
    guard let scalar = hangul.unicodeScalars.first, (0xAC00...0xD7A3).contains(scalar.value)
    else { return nil }
    switch (scalar.value - 0xAC00) % 28 {
    case 0: self = .vowel
    case 8: self = .rieul
    default: self = .consonant
    }
  }

  /// A number is read in Sino-Korean: 100 is 백, 1000 is 천, 10¹² is 조.
  private init(number: Substring) {
    let zeros = number.reversed().prefix { $0 == "0" || $0 == "," }.count { $0 == "0" }
    switch number.last {
    case "0" where (12...15).contains(zeros) && zeros < number.count: self = .vowel
    case "2", "4", "5", "9": self = .vowel
    case "1", "7", "8": self = .rieul
    default: self = .consonant
    }
  }

  /// Words of this trade are read as Koreans say them (SYN 신, ACK 애크); other capitals letter by
  /// letter (MSL 엠에스엘); other words by their last letter.
  private init(latin text: Substring) {
    let letters = text.reversed().prefix { $0.isASCII && $0.isLetter }.reversed()
    let word = String(letters)
    switch word {
    case "SYN", "FIN", "LISTEN", "CLOSING", "win", "len": self = .consonant
    default:
      switch word.last?.lowercased() {
      case "l": self = .rieul
      case "r" where word.allSatisfy(\.isUppercase): self = .rieul
      case "m", "n": self = .consonant
      case "g" where word.hasSuffix("ng"): self = .consonant
      default: self = .vowel
      }
    }
  }
}
