/// A key of the front matter is one of the format's, or begins with `x-` (E803).
enum KeysAreKnown: Rule {
  static let code = "E803"
}

extension Mistake {
  /// A key outside the closed list.
  static func unknownKey(written: String, suggestion: String?) -> Mistake {
    Mistake(
      KeysAreKnown.self,
      BilingualText("unknown key ‘\(written)’", "모르는 항목이에요: ‘\(written)’"),
      help: suggestion.map(BilingualText.didYouMean)
        ?? BilingualText("your own keys begin with ‘x-’", "직접 만든 항목은 ‘x-’로 시작해요"))
  }
}
