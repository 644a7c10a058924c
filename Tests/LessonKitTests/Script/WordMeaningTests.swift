import Testing

@testable import LessonKit

@Suite struct WordMeaningTests {
  @Test(arguments: Vocabulary.words.filter { $0.role != .block })
  func `each word's example is a statement in which it stands`(word: Word) {
    let lexer = Lexer(word.meaning.example)
    for place in [Word.Places.setup, .step, .task] where word.places.contains(place) {
      var parser = StatementParser(lexer.tokens, in: place)
      _ = parser.parse()
      let others = (lexer.findings + parser.findings).map(\.mistake).filter {
        // What a setup can't hold is said by other words of the line.
        !["E112", "E113"].contains($0.code)
      }
      #expect(others == [], "\(word.meaning.example)")
    }
    #expect(word.meaning.example.contains(word.spelling))
  }

  @Test func `each word means something in both languages`() {
    for word in Vocabulary.words {
      #expect(!word.meaning.text.english.isEmpty && !word.meaning.text.korean.isEmpty)
      #expect(word.meaning.text.english != word.meaning.text.korean)
    }
  }
}
