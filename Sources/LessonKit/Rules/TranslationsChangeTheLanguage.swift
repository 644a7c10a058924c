/// A translation is in another language than its source (E606).
enum TranslationsChangeTheLanguage: Rule {
  static let code = "E606"
  static let title = BilingualText("a translation into its own language", "자기 언어로 옮긴 번역")
  static let explanation = BilingualText(
    """
    `translates` names the language of the source, not the file's own: a translation from Korean \
    into English has `lang: en` and `translates: ko`.
    """,
    """
    `translates` 항목에는 이 파일의 언어가 아니라 원문의 언어를 적어요. 한국어를 영어로 옮긴 파일에는 `lang: \
    en`과 `translates: ko`를 적어요.
    """)
  static let example: RuleExample? = .file(
    """
    ---
    tcptutor: 1
    lang: en
    translates: en
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
  /// `translates` names the file's own language.
  static func translatesItself(language: String) -> Mistake {
    let name = SourcePlace.name(of: language)
    return Mistake(
      TranslationsChangeTheLanguage.self,
      BilingualText(
        "this file is in \(name.english) itself, so it can't translate that",
        "이 파일이 바로 \(name.korean) 파일이라서 그 언어를 옮긴 것일 수 없어요"),
      help: BilingualText(
        "name the language of the source, or leave ‘translates’ out",
        "원문의 언어를 적거나 ‘translates’ 항목을 빼 주세요"))
  }
}
