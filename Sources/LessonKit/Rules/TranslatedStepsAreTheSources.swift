/// A translation has its source's steps, in its order (E602).
enum TranslatedStepsAreTheSources: Rule {
  static let code = "E602"
  static let title = BilingualText("steps that aren't the source's", "원문과 다른 단계")
  static let explanation = BilingualText(
    """
    A translation has its source's steps in its order, so that progress and places mean the same \
    in every language. Steps go together by their ids; those without one in order, between two \
    that have one. `tcptutor sync` puts a missing step in, to be translated. What is left over \
    or stands elsewhere is yours to mend: it never takes prose out.
    """,
    """
    번역에는 원문의 단계가 원문의 차례로 있어요. 그래야 진도와 자리가 모든 언어에서 같은 뜻이에요. 단계는 이름으로 짝을 짓고, \
    이름이 없는 단계는 이름 있는 두 단계 사이에서 차례대로 짝을 지어요. 빠진 단계는 `tcptutor sync` 명령이 옮길 \
    수 있게 넣어 줘요. 남거나 자리가 다른 단계는 직접 고쳐 주세요. 글을 지우는 일은 하지 않아요.
    """)
  static let example: RuleExample? = nil
}

extension Mistake {
  /// The source has a step that isn't here; `after` is the step before it. `lesson` is what `sync`
  /// takes.
  static func stepMissing(
    _ step: StepName, after: StepName?, source: SourcePlace, lesson: String
  ) -> Mistake {
    let file = source.file
    let name =
      if case .id(let id) = step {
        BilingualText("a step #\(id)", "#\(id) 단계")
      } else {
        BilingualText("a step without an id", "이름 없는 단계")
      }
    return Mistake(
      TranslatedStepsAreTheSources.self,
      BilingualText(
        "\(file.english) has \(name.english) (line \(source.line)) that is missing here, "
          + (after.map { "after \($0.text.english)" } ?? "before all others"),
        "\(file.korean)에 있는 \(name.korean)(\(source.line)번째 줄)가 여기에는 없어요. "
          + (after.map { "\($0.text.korean) 다음 자리예요" } ?? "맨 앞자리예요")),
      help: BilingualText(
        "‘tcptutor sync \(lesson)’ puts it in, to be translated",
        "‘tcptutor sync \(lesson)’ 명령이 옮길 수 있게 넣어 줘요"))
  }

  /// A step that the source doesn't have.
  static func stepExtra(_ step: StepName, language: String) -> Mistake {
    let file = SourcePlace.file(in: language)
    return Mistake(
      TranslatedStepsAreTheSources.self,
      BilingualText(
        "\(file.english) has no step that goes with \(step.text.english)",
        "\(file.korean)에는 \(step.text.korean)와 짝이 되는 단계가 없어요"),
      help: BilingualText(
        "take it out here, or put it into that file", "여기에서 빼거나 그 파일에 넣어 주세요"))
  }

  /// The step stands elsewhere than in the source, where it stands after `after`.
  static func stepMoved(_ step: StepName, after: StepName?, source: SourcePlace) -> Mistake {
    let file = source.file
    return Mistake(
      TranslatedStepsAreTheSources.self,
      BilingualText(
        "\(step.text.english) stands elsewhere in \(file.english) (line \(source.line)): "
          + (after.map { "after \($0.text.english)" } ?? "before all others"),
        "\(step.text.korean)의 자리가 \(file.korean)(\(source.line)번째 줄)과 달라요. 그 파일에서는 "
          + (after.map { "\($0.text.korean) 다음이에요" } ?? "맨 앞이에요")),
      help: BilingualText("move it to where it stands there", "그 파일과 같은 자리로 옮겨 주세요"))
  }
}
