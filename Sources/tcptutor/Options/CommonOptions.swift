import ArgumentParser
import Wording

/// What every command understands.
struct CommonOptions: ParsableArguments {
  @Option(
    help: .both(
      "프로그램과 강의의 언어: ko 또는 en.",
      "The language of the program and its lessons: ko or en."))
  var lang: LanguageOption?

  @Option(
    help: .both("강의가 있는 폴더.", "The folder that holds the lessons.", valueName: "folder"))
  var lessons: String?

  /// The language to speak.
  var language: Language {
    lang?.language ?? UserLanguage.current
  }

  /// The lessons to choose from. Throws where `--lessons` or the environment names no such folder.
  func library() throws(CommandProblem) -> LessonLibrary {
    try LessonLibrary.find(named: lessons ?? Environment["TCPTUTOR_LESSONS"])
  }
}

/// A language by its code.
enum LanguageOption: String, CaseIterable, ExpressibleByArgument {
  case ko, en

  var language: Language {
    switch self {
    case .ko: .korean
    case .en: .english
    }
  }
}
