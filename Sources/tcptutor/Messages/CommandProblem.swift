import LessonKit
import Wording

/// Why a command could not do what it was asked: each is one message with its mend.
enum CommandProblem: Error, Equatable {
  /// No lesson has this id or number.
  case noSuchLesson(String, suggestion: String?)
  /// A file can't be read.
  case unreadable(path: String, ReadFailure)
  /// A script is larger than a script can be.
  case tooLarge(path: String)
  /// `--lessons` or TCPTUTOR_LESSONS names no folder.
  case noFolder(String)
  /// A folder without a lesson.
  case noLessons(in: String)
  /// The program's own lessons are nowhere.
  case noShippedLessons
  /// The lesson has no step of this name.
  case noSuchStep(String, steps: [String])
  /// No rule has this code.
  case noSuchRule(String, suggestion: String?)
  /// A file that holds no lesson's text.
  case notALesson(path: String)
  /// Translations that can't be brought into step.
  case sync(SyncProblem)
  /// A file that was to be changed and wasn't.
  case notWritten(path: String, OutputFile.Failure)
  /// The record of progress can't be read or written.
  case progress(ProgressStore.Failure)
  /// Progress is to be forgotten, and there is nobody to ask.
  case resetNeedsYes
  /// A recording that can't be made or replayed.
  case recording(path: String, RecordingProblem)
  /// No word of the script is this.
  case noSuchWord(String, suggestion: String?)

  /// The exit code: always "could not do it".
  static let exitCode: Int32 = 2

  /// The message.
  func message(in language: Language) -> String {
    language == .korean ? korean : english
  }

  private var korean: String {
    switch self {
    case .noSuchLesson(let name, let suggestion?):
      "‘\(name)’ 강의는 없어요. 혹시 ‘\(suggestion)’인가요? ‘tcptutor list’가 모든 강의를 보여 줘요."
    case .noSuchLesson(let name, nil):
      "‘\(name)’ 강의는 없어요. ‘tcptutor list’가 모든 강의를 보여 줘요."
    case .unreadable(let path, let failure):
      "\(path): \(Mistake.unreadable(failure).message(in: .korean)). "
        + Mistake.unreadable(failure).help(in: .korean)
    case .tooLarge(let path):
      "\(path): 스크립트가 너무 커요. 1MiB까지 읽어요."
    case .noFolder(let path):
      "‘\(path)’ 폴더가 없어요. --lessons나 TCPTUTOR_LESSONS에 있는 폴더를 적어 주세요."
    case .noLessons(let path):
      "‘\(path)’에는 강의가 없어요. 강의 파일의 이름은 ‘01-connect.ko.md’ 같은 꼴이에요."
    case .noShippedLessons:
      "강의를 찾지 못했어요. --lessons나 TCPTUTOR_LESSONS로 강의 폴더를 알려 주세요."
    case .noSuchStep(let name, let steps):
      "‘\(name)’ 단계는 없어요. 이 강의의 단계: \(steps.joined(separator: ", "))"
    case .noSuchRule(let code, let suggestion?):
      "‘\(code)’ 코드는 없어요. 혹시 ‘\(suggestion)’인가요? ‘tcptutor explain’이 모든 코드를 보여 줘요."
    case .noSuchRule(let code, nil):
      "‘\(code)’ 코드는 없어요. ‘tcptutor explain’이 모든 코드를 보여 줘요."
    case .notALesson(let path): "\(path): 글로 된 강의가 아니에요. ‘tcptutor check’가 까닭을 알려 줘요."
    case .sync(let problem): problem.message(in: .korean)
    case .notWritten(let path, .changed): "\(path): 읽은 뒤에 파일이 바뀌어서 쓰지 않았어요. 다시 해 주세요."
    case .notWritten(let path, .system(let reason)): "\(path): 쓸 수 없어요: \(reason)"
    case .progress(.newer): "진도 기록이 더 새로운 tcptutor의 것이라 그대로 두었어요."
    case .progress(.system(let reason)): "진도 기록을 읽거나 쓸 수 없어요: \(reason)"
    case .resetNeedsYes: "물어볼 터미널이 없어요. 정말 지우려면 --yes를 붙여 주세요."
    case .recording(let path, let problem): "\(path): " + problem.message(path: path, in: .korean)
    case .noSuchWord(let word, let suggestion?):
      "‘\(word)’ 낱말은 없어요. 혹시 ‘\(suggestion)’인가요? ‘tcptutor words’가 모든 낱말을 보여 줘요."
    case .noSuchWord(let word, nil):
      "‘\(word)’ 낱말은 없어요. ‘tcptutor words’가 모든 낱말을 보여 줘요."
    }
  }

  private var english: String {
    switch self {
    case .noSuchLesson(let name, let suggestion?):
      "there is no lesson ‘\(name)’. Did you mean ‘\(suggestion)’? ‘tcptutor list’ shows them all."
    case .noSuchLesson(let name, nil):
      "there is no lesson ‘\(name)’. ‘tcptutor list’ shows them all."
    case .unreadable(let path, let failure):
      "\(path): \(Mistake.unreadable(failure).message(in: .english)); "
        + Mistake.unreadable(failure).help(in: .english)
    case .tooLarge(let path):
      "\(path): the script is too large; 1 MiB can be read."
    case .noFolder(let path):
      "there is no folder ‘\(path)’. Name one that exists by --lessons or TCPTUTOR_LESSONS."
    case .noLessons(let path):
      "there is no lesson in ‘\(path)’. A lesson's file has a name like ‘01-connect.en.md’."
    case .noShippedLessons:
      "the lessons were not found. Name their folder by --lessons or TCPTUTOR_LESSONS."
    case .noSuchStep(let name, let steps):
      "there is no step ‘\(name)’. This lesson's steps are: \(steps.joined(separator: ", "))"
    case .noSuchRule(let code, let suggestion?):
      "there is no code ‘\(code)’. Did you mean ‘\(suggestion)’? ‘tcptutor explain’ lists them all."
    case .noSuchRule(let code, nil):
      "there is no code ‘\(code)’. ‘tcptutor explain’ lists them all."
    case .notALesson(let path): "\(path): this holds no lesson; ‘tcptutor check’ says why."
    case .sync(let problem): problem.message(in: .english)
    case .notWritten(let path, .changed):
      "\(path): it changed while this ran, so it was left alone. Try again."
    case .notWritten(let path, .system(let reason)): "\(path): it can't be written: \(reason)"
    case .progress(.newer):
      "a newer tcptutor wrote the progress record, so it was left as it is."
    case .progress(.system(let reason)): "the progress record can't be read or written: \(reason)"
    case .resetNeedsYes: "there is no terminal to ask on; add --yes to forget for good."
    case .recording(let path, let problem): "\(path): " + problem.message(path: path, in: .english)
    case .noSuchWord(let word, let suggestion?):
      "there is no word ‘\(word)’. Did you mean ‘\(suggestion)’? ‘tcptutor words’ lists them all."
    case .noSuchWord(let word, nil):
      "there is no word ‘\(word)’. ‘tcptutor words’ lists them all."
    }
  }
}
