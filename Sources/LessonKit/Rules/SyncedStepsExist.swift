/// `synced` names steps that the source has (E608).
enum SyncedStepsExist: Rule {
  static let code = "E608"
  static let title = BilingualText("a fingerprint of no step", "단계가 없는 지문")
  static let explanation = BilingualText(
    """
    `synced` names a step that the source doesn't have: its id was changed, or it is misspelt, \
    and so nothing watches the prose. If neither file has the step, `tcptutor sync` takes the \
    line out.
    """,
    """
    `synced` 항목에 원문에 없는 단계가 있어요. 이름이 바뀌었거나 잘못 적힌 것이라서 그 글은 아무도 지켜보지 않아요. 두 \
    파일에 다 없는 단계라면 `tcptutor sync` 명령이 그 줄을 빼 줘요.
    """)
  static let example: RuleExample? = nil
}

extension Mistake {
  /// `synced` names a step that the source, in `language`, doesn't have.
  static func unknownStepInSynced(
    step: String, suggestion: String?, language: String
  ) -> Mistake {
    let file = SourcePlace.file(in: language)
    return Mistake(
      SyncedStepsExist.self,
      BilingualText(
        "\(file.english) has no step #\(step)", "\(file.korean)에 #\(step) 단계가 없어요"),
      help: suggestion.map { .didYouMean($0) }
        ?? BilingualText("take the line out", "그 줄을 빼 주세요"))
  }
}
