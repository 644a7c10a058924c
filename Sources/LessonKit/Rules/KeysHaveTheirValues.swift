/// A key of the front matter has a value of its kind (E804).
enum KeysHaveTheirValues: Rule {
  static let code = "E804"
  static let title = BilingualText("a value that its key can't have", "항목에 맞지 않는 값")
  static let explanation = BilingualText(
    """
    `minutes` is a whole number, `level` one of three words, `needs`, `tags` and `authors` are \
    lists, `lang` is a language tag, and the fingerprints of `synced` are quoted, for YAML reads \
    `734e10` as a number.
    """,
    """
    `minutes`는 정수, `level`은 세 낱말 중 하나, `needs`, `tags`, `authors`는 목록, `lang`은 언어 이름이에요. YAML은 \
    `734e10`을 수로 읽으니 `synced`의 지문은 따옴표로 묶어요.
    """)
  static let example: RuleExample? = .file(
    """
    ---
    tcptutor: 1
    minutes: ten
    ---
    # A lesson

    """,
    mended: """
      ---
      tcptutor: 1
      minutes: 10
      ---
      # A lesson

      """)
}

extension Mistake {
  /// A value that its key can't have.
  static func badValue(key: String, written: String, expects: FrontMatterValue) -> Mistake {
    Mistake(
      KeysHaveTheirValues.self,
      BilingualText(
        "‘\(key)’ is \(expects.english); ‘\(written)’ isn't",
        "‘\(key)’ 항목의 값은 \(expects.korean)인데 ‘\(written)’ 값이 있어요"),
      help: .forExample(expects.example))
  }
}
