import ArgumentParser
import Wording

/// What the help says of a command or an argument: in the language of the process, which is known
/// before the words are read.
enum HelpText {
  /// The language that the help speaks.
  private static let language = CommandArguments(Array(CommandLine.arguments.dropFirst())).language

  /// One of the two.
  static func both(_ korean: String, _ english: String) -> String {
    switch language {
    case .korean: korean
    case .english: english
    }
  }
}

extension ArgumentHelp {
  /// What an argument is for, in both languages.
  static func both(
    _ korean: String, _ english: String, valueName: String? = nil
  ) -> ArgumentHelp {
    ArgumentHelp(HelpText.both(korean, english), valueName: valueName)
  }

  static let jsonLines = both(
    "다른 프로그램을 위한 JSON Lines. 이름은 바뀌지 않아요.",
    "JSON Lines with stable names, for other programs.")

  static let jsonObject = both(
    "다른 프로그램을 위한 JSON 객체 하나. 이름은 바뀌지 않아요.",
    "One JSON object with stable names, for other programs.")

  static let dryRun = both(
    "무엇이 바뀔지만 보여 주고 쓰지 않아요.", "Show what would change, and write nothing.")
}
