/// A translation was made, or confirmed, from what its source says now (W604).
enum TranslationsKeepUp: FreshnessRule {
  static let code = "W604"
}

extension Mistake {
  /// The source's prose isn't what was translated: from `source` to its line `last`. `lesson` is what
  /// `sync` takes.
  static func staleProse(
    step: String, source: SourcePlace, last: Int, lesson: String
  ) -> Mistake {
    let name = SourcePlace.name(of: source.language)
    return Mistake(
      TranslationsKeepUp.self,
      BilingualText(
        "#\(step): the \(name.english) text changed since this translation (lines \(source.line) "
          + "to \(last) there)",
        "#\(step): 번역한 뒤에 \(name.korean) 글이 바뀌었어요 (그 파일 \(source.line)~\(last)번째 줄)"),
      help: .confirmWhenRead(lesson: lesson, step: step))
  }
}

extension BilingualText {
  /// How a translator says that a step's translation is right.
  static func confirmWhenRead(lesson: String, step: String) -> BilingualText {
    BilingualText(
      "read both; when this one says the same, ‘tcptutor sync \(lesson) --done \(step)’",
      "두 글을 읽고, 뜻이 같아지면 ‘tcptutor sync \(lesson) --done \(step)’ 명령을 실행해 주세요")
  }
}
