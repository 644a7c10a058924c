/// Tells whether a step's prose is still what it was when a translator read it (lesson format,
/// section 6).
///
/// A fingerprint is the first six hexadecimal digits, in lower case, of the SHA-256 of a passage's
/// narration in UTF-8. The narration is the Markdown as it is written, without front matter, `tcp`
/// blocks, `---` and comments; each run of white space counts as one space, and none at the ends.
/// So it holds everything that a learner reads in the step: headings, questions, choices, feedback,
/// hints and the result note. Which lines a passage has, `LessonOutline.Passage` says.
package enum Fingerprint {
  /// How many digits it has.
  package static let digitCount = 6

  /// The fingerprint of a narration. O(its length).
  package static func of(_ narration: String) -> String {
    String(of(octets: Array(normalized(narration).utf8)).prefix(digitCount))
  }

  /// All 64 digits of the SHA-256 of octets as they are, such as a file's. O(their number).
  package static func of(octets: [UInt8]) -> String {
    SHA256.digest(of: octets).map { octet in
      let digits = String(octet, radix: 16)
      return digits.count < 2 ? "0" + digits : digits
    }.joined()
  }

  /// Whether a text can be a fingerprint.
  package static func isWellFormed(_ text: String) -> Bool {
    text.utf8.count == digitCount
      && text.utf8.allSatisfy {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
          || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0)
      }
  }

  /// A narration without comments, each run of white space one space.
  package static func normalized(_ narration: String) -> String {
    var words: [UInt8] = []
    var isSpaceDue = false
    for scalar in withoutComments(narration).unicodeScalars {
      if isWhite(scalar) {
        isSpaceDue = !words.isEmpty
        continue
      }
      if isSpaceDue { words.append(UInt8(ascii: " ")) }
      isSpaceDue = false
      words += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
    }
    return String(decoding: words, as: UTF8.self)
  }

  /// Whether a scalar is white space; U+3000 is the last that is.
  private static func isWhite(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20, 0x09...0x0D: true
    case ..<0x80, 0x3001...: false
    default: scalar.properties.isWhitespace
    }
  }

  /// A comment that is never closed is text, as Markdown shows it.
  private static func withoutComments(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while let start = rest.firstRange(ofOctets: "<!--"),
      let end = rest[start.upperBound...].firstRange(ofOctets: "-->")
    {
      result += rest[..<start.lowerBound]
      rest = rest[end.upperBound...]
    }
    return result + rest
  }
}
