/// The blocks of a translation are its source's, comments and spacing aside (E601).
package enum TranslatedBlocksAreTheSources: Rule {
  package static let code = "E601"
  package static let title = BilingualText("a translated block that differs", "원문과 다른 블록")
  package static let explanation = BilingualText(
    """
    The blocks of a lesson are the same in every language: comments and spacing may differ, \
    statements may not. Only the first difference of a step is told, because `tcptutor sync` \
    copies the whole block. It keeps the translation's comments.
    """,
    """
    블록은 모든 언어에서 같아요. 주석과 띄어쓰기만 달라도 돼요. `tcptutor sync` 명령이 블록을 통째로 복사하니까 한 \
    단계에서 처음 다른 것만 알려 줘요. 번역에 쓴 주석은 그대로 남아요.
    """)
  package static let example: RuleExample? = nil

  /// How a block differs; words are the script's in normal form.
  package enum Difference: Equatable, Sendable {
    case changed(source: String, here: String)
    case missing(String)
    case extra(String)
  }
}

extension Mistake {
  /// `lesson` is what `sync` takes.
  static func blockDiffers(
    _ step: StepName, _ difference: TranslatedBlocksAreTheSources.Difference, source: SourcePlace,
    lesson: String
  ) -> Mistake {
    let (step, file, line) = (step.text, source.file, source.line)
    let message =
      switch difference {
      case .changed(let theirs, let ours):
        BilingualText(
          "\(step.english) differs from \(file.english): ‘\(ours)’ here, ‘\(theirs)’ in its line "
            + "\(line)",
          "\(step.korean) 블록이 \(file.korean)과 달라요: 여기는 ‘\(ours)’, 그 파일 \(line)번째 줄은 "
            + "‘\(theirs)’")
      case .missing(let theirs):
        BilingualText(
          "\(step.english) lacks a line of \(file.english): ‘\(theirs)’ (its line \(line))",
          "\(step.korean) 블록에 \(file.korean)의 줄이 빠졌어요: ‘\(theirs)’ (그 파일 \(line)번째 줄)")
      case .extra(let ours):
        BilingualText(
          "\(step.english) has a line that \(file.english) lacks at its line \(line): ‘\(ours)’",
          "\(step.korean) 블록에 \(file.korean) \(line)번째 줄 자리에는 없는 줄이 있어요: ‘\(ours)’")
      }
    let name = SourcePlace.name(of: source.language)
    return Mistake(
      TranslatedBlocksAreTheSources.self, message,
      help: BilingualText(
        "‘tcptutor sync \(lesson)’ copies the \(name.english) one",
        "‘tcptutor sync \(lesson)’ 명령이 \(name.korean) 블록을 복사해요"))
  }
}
