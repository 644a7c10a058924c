import LessonKit
import Wording

/// What `sync` says.
enum SyncText {
  /// What was done to a file, or would be, and what is left for its translator.
  static func lines(of file: SyncedFile, isDryRun: Bool, in language: Language) -> [String] {
    var lines = isDryRun ? file.difference : []
    if isDryRun && !file.difference.isEmpty { lines.append("") }
    let path = file.file.path
    if file.actions.isEmpty && !file.isChanged {
      lines.append("\(path): " + nothing(in: language))
    }
    lines += file.actions.map { "\(path): " + text(of: $0, in: language) }
    if isDryRun && file.isChanged { lines.append("\(path): " + dry(in: language)) }
    return lines
      + file.remaining.map { diagnostic in
        "\(path):\(diagnostic.range.line): \(diagnostic.severity.rawValue)"
          + "[\(diagnostic.mistake.code)]: \(diagnostic.mistake.message(in: language))"
      }
  }

  /// Why nothing is copied from a source with errors.
  static func sourceIsWrong(_ path: String, in language: Language) -> String {
    switch language {
    case .korean: "tcptutor: \(path): 원문에 오류가 있어서 아무것도 복사하지 않았어요."
    case .english: "tcptutor: \(path): the source has errors, so nothing was copied from it."
    }
  }

  private static func text(of action: TranslationSync.Action, in language: Language) -> String {
    switch (language, action) {
    case (.korean, .copiedBlock(let step?, let line)):
      "#\(step) 단계의 블록을 복사했어요 (\(line)번째 줄)"
    case (.korean, .copiedBlock(nil, let line)): "\(line)번째 줄의 블록을 복사했어요"
    case (.korean, .insertedStep(let step?, let line)):
      "#\(step) 단계를 넣었어요. 옮겨 주세요 (원문 \(line)번째 줄)"
    case (.korean, .insertedStep(nil, let line)):
      "이름 없는 단계를 넣었어요. 옮겨 주세요 (원문 \(line)번째 줄)"
    case (.korean, .confirmed(let step)): "#\(step) 단계의 번역을 확인했어요"
    case (.korean, .forgot(let step)): "두 파일에 다 없는 #\(step) 단계를 ‘synced’에서 뺐어요"
    case (.english, .copiedBlock(let step?, let line)):
      "the block of #\(step) was copied (line \(line))"
    case (.english, .copiedBlock(nil, let line)): "the block of line \(line) was copied"
    case (.english, .insertedStep(let step?, let line)):
      "#\(step) was put in, to be translated (line \(line) of the source)"
    case (.english, .insertedStep(nil, let line)):
      "a step without an id was put in, to be translated (line \(line) of the source)"
    case (.english, .confirmed(let step)): "#\(step) is confirmed"
    case (.english, .forgot(let step)):
      "#\(step), which neither file has, was taken out of ‘synced’"
    }
  }

  private static func nothing(in language: Language) -> String {
    switch language {
    case .korean: "고칠 것이 없어요"
    case .english: "nothing to change"
    }
  }

  /// That a dry run wrote nothing.
  static func dry(in language: Language) -> String {
    switch language {
    case .korean: "아무것도 쓰지 않았어요 (--dry-run)"
    case .english: "nothing was written (--dry-run)"
    }
  }
}
