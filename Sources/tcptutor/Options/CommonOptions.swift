import ArgumentParser
import Wording

/// What every command understands.
struct CommonOptions: ParsableArguments {
  @Option(help: "The language of the program and its lessons: ko or en.")
  var lang: LanguageOption?

  @Option(help: ArgumentHelp("The folder that holds the lessons.", valueName: "folder"))
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
