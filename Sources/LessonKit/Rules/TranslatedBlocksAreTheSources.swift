/// The blocks of a translation are its source's, comments and spacing aside (E601).
package enum TranslatedBlocksAreTheSources: Rule {
  package static let code = "E601"

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
