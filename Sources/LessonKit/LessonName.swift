/// What a lesson's file name says: `NN-id.LANG.md` (lesson format, section 1).
package struct LessonName: Equatable, Hashable, Sendable {
  /// Orders the menu.
  package var number: Int
  /// Names the lesson: lower-case letters, digits, `-`.
  package var id: String
  /// BCP 47, as in `ko`.
  package var language: String

  /// Reads a file's name, without folders: `01-connect.ko.md`. Nil if it isn't of that form, as a
  /// private lesson's needn't be.
  package init?(fileName: String) {
    guard fileName.hasSuffix(".md") else { return nil }
    let stem = fileName.dropLast(3)
    guard let dot = stem.lastIndex(of: "."), let dash = stem.firstIndex(of: "-"), dash < dot
    else { return nil }
    let digits = stem[..<dash]
    let id = String(stem[stem.index(after: dash)..<dot])
    let language = String(stem[stem.index(after: dot)...])
    guard !digits.isEmpty, digits.allSatisfy({ $0.isASCII && $0.isNumber }),
      let number = Int(digits), Self.isIdentifier(id), Self.isLanguageTag(language)
    else { return nil }
    self.number = number
    self.id = id
    self.language = language
  }

  /// Whether the text is lower-case letters, digits and `-`, and not empty: a NAME or STEP-ID of
  /// the format's grammar.
  package static func isIdentifier(_ text: String) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0)
          || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || $0 == UInt8(ascii: "-")
      }
  }

  /// Whether the text looks like a language tag: letters, then parts of letters and digits.
  static func isLanguageTag(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let first = parts.first, (2...8).contains(first.count),
      first.allSatisfy({ $0.isASCII && $0.isLetter })
    else { return false }
    return parts.dropFirst().allSatisfy { part in
      (1...8).contains(part.count)
        && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
    }
  }
}
