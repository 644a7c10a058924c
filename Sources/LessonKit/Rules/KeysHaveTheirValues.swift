/// A key of the front matter has a value of its kind (E804).
enum KeysHaveTheirValues: Rule {
  static let code = "E804"
}

extension Mistake {
  /// A value that its key can't have.
  static func badValue(key: String, written: String, expects: FrontMatterValue) -> Mistake {
    Mistake(
      KeysHaveTheirValues.self,
      BilingualText(
        "‘\(key)’ is \(expects.english); ‘\(written)’ isn't",
        "‘\(key)’ 항목의 값은 \(expects.korean)인데 ‘\(written)’ 값이 있어요"),
      help: expects.example.map(BilingualText.forExample))
  }
}
