/// A statement's words are the script's (E101).
enum WordsAreKnown: Rule {
  static let code = "E101"
}

extension Mistake {
  /// `suggestion` is the nearest word, if one is near.
  static func unknownWord(written: String, suggestion: String?) -> Mistake {
    Mistake(
      WordsAreKnown.self,
      BilingualText("unknown word ‘\(written)’", "모르는 낱말이에요: ‘\(written)’"),
      help: suggestion.map(BilingualText.didYouMean))
  }
}
