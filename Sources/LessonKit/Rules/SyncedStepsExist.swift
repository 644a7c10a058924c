/// `synced` names steps that the source has (E608).
enum SyncedStepsExist: Rule {
  static let code = "E608"
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
