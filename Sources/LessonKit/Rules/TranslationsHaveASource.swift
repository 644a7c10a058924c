/// What a translation translates is there, beside it (E605).
enum TranslationsHaveASource: Rule {
  static let code = "E605"
}

extension Mistake {
  /// There is no source to compare with; `path` is where it would be, nil if the file's name doesn't
  /// tell.
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
