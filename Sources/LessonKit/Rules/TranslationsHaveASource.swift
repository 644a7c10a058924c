/// What a translation translates is there, beside it (E605).
enum TranslationsHaveASource: Rule {
  static let code = "E605"
  static let title = BilingualText("a translation without its source", "원문이 없는 번역")
  static let explanation = BilingualText(
    """
    `translates` names a language, and the lesson in that language stands beside the \
    translation, under a name that differs in the language alone. Without it nothing can be \
    compared. Bring the file, or leave `translates` out.
    """,
    """
    `translates` 항목은 원문의 언어예요. 원문은 번역 옆에 언어만 다른 이름으로 있어요. 원문이 없으면 견줄 수 \
    없어요. 그 파일을 두거나 `translates` 항목을 빼 주세요.
    """)
  static let example: RuleExample? = .file(
    """
    ---
    tcptutor: 1
    lang: en
    translates: ko
    ---

    # An example

    """,
    mended: """
      ---
      tcptutor: 1
      lang: en
      ---

      # An example

      """)
}

extension Mistake {
  /// There is no source to compare with; `path` is where it would be, nil if the file's name
  /// doesn't tell.
  static func noSource(language: String, path: String?) -> Mistake {
    let file = SourcePlace.file(in: language)
    let help =
      if let path {
        BilingualText("it would be \(path), beside this file", "이 파일 옆의 \(path) 파일이어야 해요")
      } else {
        BilingualText(
          "name both files alike but for the language: talk.ko.md, talk.en.md",
          "두 파일의 이름을 언어만 다르게 지어 주세요: talk.ko.md, talk.en.md")
      }
    return Mistake(
      TranslationsHaveASource.self,
      BilingualText(
        "this translates \(file.english), which can't be read",
        "\(file.korean)을 옮긴 것인데, 그 파일을 읽을 수 없어요"),
      help: help)
  }
}
