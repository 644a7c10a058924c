import LessonKit
import Wording

/// Why `sync` could not do what it was asked.
enum SyncProblem: Equatable {
  /// A file whose name has no language in it.
  case noLanguageInName(path: String)
  /// The source that a translation names isn't there.
  case noSource(path: String, language: String)
  /// Every file of the lesson translates another.
  case noSourceAmong([String])
  /// Several files of the lesson translate none.
  case severalSources([String])
  /// Nothing translates the lesson, or not into this language.
  case noTranslation(path: String, into: String?)
  /// `--done` with several translations, into these languages.
  case whichTranslation([String])
  /// The files are such that nothing could be done safely.
  case refused(TranslationSync.Refusal)

  /// The message.
  func message(in language: Language) -> String {
    switch language {
    case .korean: korean
    case .english: english
    }
  }

  private var korean: String {
    switch self {
    case .noLanguageInName(let path):
      "\(path): 이름에 언어가 없어요. ‘talk.ko.md’와 ‘talk.en.md’처럼 지어 주세요."
    case .noSource(let path, let language):
      "\(path): 이 파일이 옮긴 ‘\(language)’ 파일이 옆에 없어요."
    case .noSourceAmong(let paths):
      "모두 번역이라서 원문을 알 수 없어요: \(paths.joined(separator: ", ")). "
        + "원문에는 ‘translates’ 항목이 없어요."
    case .severalSources(let paths):
      "원문이 하나가 아니에요: \(paths.joined(separator: ", ")). 번역에 ‘translates: ko’처럼 적어 주세요."
    case .noTranslation(let path, nil):
      "\(path): 번역이 없어요. 번역은 언어만 다른 이름의 파일이고, 머리말에 ‘translates’ 항목이 있어요."
    case .noTranslation(let path, let language?):
      "\(path): ‘\(language)’ 번역이 없어요."
    case .whichTranslation(let languages):
      "어느 번역을 확인했나요? ‘--into \(languages[0])’처럼 적어 주세요: \(languages.joined(separator: ", "))"
    case .refused(.noSuchStep(let step, let steps)):
      "두 파일에 다 있는 ‘#\(step)’ 단계는 없어요. 확인할 수 있는 단계: \(list(steps, or: "없음"))"
    case .refused(.notTranslated(let step)):
      "‘#\(step)’ 단계의 글이 아직 원문 그대로예요. 옮긴 다음에 확인해 주세요."
    case .refused(.unclosedBlock(let path, let line)):
      "\(path):\(line): 블록이 닫히지 않아서 아무것도 바꾸지 않았어요."
    case .refused(.tangled(let path)):
      "\(path): 블록과 글이 얽혀 있어서 아무것도 바꾸지 않았어요. 목록이나 인용 안의 블록을 밖으로 꺼내 주세요."
    case .refused(.frontMatter(let path)):
      "\(path): 머리말의 ‘synced’를 고칠 수 없어요. ‘translates:’ 아래에 한 줄에 한 단계씩 적어 주세요."
    }
  }

  private var english: String {
    switch self {
    case .noLanguageInName(let path):
      "\(path): there is no language in the name. Name the files like talk.ko.md and talk.en.md."
    case .noSource(let path, let language):
      "\(path): the ‘\(language)’ file that it translates isn't beside it."
    case .noSourceAmong(let paths):
      "all of these are translations, so which is the source? \(paths.joined(separator: ", ")). "
        + "The source has no ‘translates’."
    case .severalSources(let paths):
      "there is more than one source: \(paths.joined(separator: ", ")). "
        + "A translation says so, as in ‘translates: ko’."
    case .noTranslation(let path, nil):
      "\(path): nothing translates it. A translation's name differs in the language alone, and its "
        + "front matter has ‘translates’."
    case .noTranslation(let path, let language?):
      "\(path): it has no translation into ‘\(language)’."
    case .whichTranslation(let languages):
      "which translation did you read? Write ‘--into \(languages[0])’ or another of: "
        + "\(languages.joined(separator: ", "))"
    case .refused(.noSuchStep(let step, let steps)):
      "no step ‘#\(step)’ is in both files. Steps that can be confirmed: \(list(steps, or: "none"))"
    case .refused(.notTranslated(let step)):
      "‘#\(step)’ still has the source's own words. Translate it, then confirm it."
    case .refused(.unclosedBlock(let path, let line)):
      "\(path):\(line): this block is never closed, so nothing was changed."
    case .refused(.tangled(let path)):
      "\(path): blocks and prose are tangled, so nothing was changed. Take blocks out of lists."
    case .refused(.frontMatter(let path)):
      "\(path): ‘synced’ can't be changed as it stands. Write it below ‘translates:’, a step a line."
    }
  }

  private func list(_ steps: [String], or none: String) -> String {
    steps.isEmpty ? none : steps.map { "#\($0)" }.joined(separator: ", ")
  }
}
