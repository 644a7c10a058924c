/// A translation was made, or confirmed, from what its source says now (W604).
enum TranslationsKeepUp: FreshnessRule {
  static let code = "W604"
  static let title = BilingualText("prose behind its source", "원문보다 뒤진 글")
  static let explanation = BilingualText(
    """
    `synced` keeps a fingerprint of each passage of the source as it was translated, and the \
    source says something else now. What changed is shown if git's history has a version with \
    that fingerprint. Bring the translation up to date and confirm it by `tcptutor sync … --done \
    STEP`. `check --strict` makes this an error.
    """,
    """
    `synced` 항목에는 옮길 때의 원문이 지문으로 남아 있는데, 지금 원문은 그 글이 아니에요. git 기록에 그 지문의 \
    판이 있으면 무엇이 바뀌었는지 보여 줘요. 번역을 고치고 `tcptutor sync … --done STEP` 명령으로 확인해 \
    주세요. `check --strict` 명령에서는 오류예요.
    """)
  static let example: RuleExample? = nil
}

extension Mistake {
  /// The source's prose isn't what was translated: from `source` to its line `last`. `lesson` is
  /// what `sync` takes.
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
