/// A translation is in another language than its source (E606).
enum TranslationsChangeTheLanguage: Rule {
  static let code = "E606"
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
