// Required reading: The Unicode Standard 3.12 (conjoining jamo behaviour).

/// What somebody typed to find something, in Hangul or in Latin letters.
///
/// Each of its words must stand in one of the texts; spaces inside the texts and the case of letters
/// don't matter. A consonant stands for every syllable that begins with it (초성: ㅇㄱ finds 연결), and
/// the last syllable of a word may still lack its final consonant (여 finds 연).
package struct SearchQuery: Equatable, Sendable {
  private let words: [[Character]]

  /// What was typed.
  package init(_ text: String) {
    words = text.split(whereSeparator: \.isWhitespace)
      .map { word in word.lowercased().flatMap { Self.clusters[$0].map(Array.init) ?? [$0] } }
  }

  /// Whether everything is found. O(length of the texts × length of the words).
  package func matches(_ texts: [String]) -> Bool {
    words.isEmpty || !found(in: texts).contains(false)
  }

  /// Of each word whether it is found.
  package func found(in texts: [String]) -> [Bool] {
    let letters = texts.map { Array($0.lowercased().filter { !$0.isWhitespace }) }
    return words.map { word in letters.contains { Self.finds(word, in: $0) } }
  }

  /// Whether a number may be meant, or a part of one.
  package var mayBeNumber: Bool { words.joined().contains { $0.isNumber || $0 == "." } }

  private static func finds(_ word: [Character], in text: [Character]) -> Bool {
    guard word.count <= text.count else { return false }
    return (0...text.count - word.count).contains { start in
      word.indices.allSatisfy { index in
        matches(word[index], text[start + index], isLast: index == word.count - 1)
      }
    }
  }

  private static func matches(_ typed: Character, _ letter: Character, isLast: Bool) -> Bool {
    if typed == letter { return true }
    guard let syllable = Syllable(letter) else { return false }
    if let initial = initials.firstIndex(of: typed) { return syllable.initial == initial }
    guard isLast, let open = Syllable(typed), open.final == 0 else { return false }
    return open.initial == syllable.initial && open.vowel == syllable.vowel
  }

  /// The leading consonants in Unicode's order.
  private static let initials = Array("ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ")

  /// Two consonants that an input method has put together.
  private static let clusters: [Character: String] = [
    "ㄳ": "ㄱㅅ", "ㄵ": "ㄴㅈ", "ㄶ": "ㄴㅎ", "ㄺ": "ㄹㄱ", "ㄻ": "ㄹㅁ", "ㄼ": "ㄹㅂ", "ㄽ": "ㄹㅅ", "ㄾ": "ㄹㅌ",
    "ㄿ": "ㄹㅍ", "ㅀ": "ㄹㅎ", "ㅄ": "ㅂㅅ",
  ]

  /// A Hangul syllable's letters, as indices.
  private struct Syllable {
    var initial: Int
    var vowel: Int
    var final: Int

    init?(_ character: Character) {
      guard let scalar = character.unicodeScalars.first, 0xAC00...0xD7A3 ~= scalar.value,
        character.unicodeScalars.count == 1
      else { return nil }
      let index = Int(scalar.value) - 0xAC00
      initial = index / (21 * 28)
      vowel = index / 28 % 21
      final = index % 28
    }
  }
}
