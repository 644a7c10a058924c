/// A value is of the kind, and within the bounds, that its name asks for (E109).
enum ValuesSuitTheirNames: Rule {
  static let code = "E109"
}

extension Mistake {
  /// A value of the wrong kind.
  static func wrongValue(
    name: String, expects: ValueKind, written: String, example: String
  ) -> Mistake {
    Mistake(
      ValuesSuitTheirNames.self,
      BilingualText(
        "‘\(name)’ is \(expects.english); ‘\(written)’ isn't",
        "‘\(name)’ 값은 \(expects.korean)인데 ‘\(written)’ 값이 있어요"),
      help: .forExample(example))
  }

  /// A value of the right kind, out of its bounds; bounds as the script writes them.
  static func outOfRange(name: String, written: String, least: String, most: String) -> Mistake {
    Mistake(
      ValuesSuitTheirNames.self,
      BilingualText(
        "‘\(name)’ goes from \(least) to \(most); \(written) is outside",
        "‘\(name)’ 값은 \(least)부터 \(most)까지예요. \(written) 값은 범위를 벗어나요"))
  }
}
