/// A key of the front matter is one of the format's, or begins with `x-` (E803).
enum KeysAreKnown: Rule {
  static let code = "E803"
  static let title = BilingualText("an unknown key", "모르는 항목")
  static let explanation = BilingualText(
    """
    Front matter has a closed list of keys: `tcptutor`, `lang`, `level`, `minutes`, `summary`, \
    `needs`, `tags`, `authors`, `license`, and in translations `translates` and `synced`. Keys \
    of your own begin with `x-`.
    """,
    """
    머리말의 항목은 정해져 있어요: `tcptutor`, `lang`, `level`, `minutes`, `summary`, `needs`, `tags`, \
    `authors`, `license`, 번역에서는 `translates`와 `synced`도 써요. 직접 만든 항목은 `x-`로 시작해요.
    """)
  static let example: RuleExample? = .file(
    """
    ---
    tcptutor: 1
    levle: beginner
    ---
    # A lesson

    """,
    mended: """
      ---
      tcptutor: 1
      level: beginner
      ---
      # A lesson

      """)
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
