/// Nothing is missing in a statement (E107).
enum StatementsAreWhole: Rule {
  static let code = "E107"
}

extension Mistake {
  /// The line ends, or goes on otherwise, where something must stand. `after` is the text before
  /// it.
  static func missing(_ expected: Expected, after: String) -> Mistake {
    Mistake(
      StatementsAreWhole.self,
      after.isEmpty
        ? BilingualText(
          "\(expected.english) must stand here", "여기에는 \(expected.korean) 있어야 해요")
        : BilingualText(
          "\(expected.english) is missing after ‘\(after)’",
          "‘\(after)’ 다음에 \(expected.korean) 없어요"),
      help: expected.example.map(BilingualText.forExample))
  }
}
