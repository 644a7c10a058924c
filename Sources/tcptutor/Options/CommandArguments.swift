import LessonKit
import Wording

/// What was typed after the program's name.
struct CommandArguments: Equatable {
  let words: [String]

  init(_ words: [String]) {
    self.words = words
  }

  /// The options that every command understands and that take a value.
  private static let optionsWithValue = ["--lang", "--lessons", "--glyphs", "--theme", "--profile"]

  /// The words with options that stand before a command moved behind it: `--lang ko play connect` is
  /// as good as `play connect --lang ko`. `help play` is `play --help`, whatever else is said.
  var commandFirst: [String] {
    if isHelp, let command = subjectOfHelp {
      return TCPTutor.commandNames.contains(command) ? [command, "--help"] : [command]
    }
    if isHelp { return ["--help"] }
    guard let index = commandIndex, TCPTutor.commandNames.contains(words[index]) else {
      return words
    }
    return [words[index]] + words[..<index] + words[(index + 1)...]
  }

  /// The language to complain in: the one after `--lang`, if it is one, else the user's.
  var language: Language {
    for (index, word) in words.enumerated() {
      let value =
        word == "--lang" && index + 1 < words.count
        ? words[index + 1] : word.hasPrefix("--lang=") ? String(word.dropFirst(7)) : nil
      if let language = value.flatMap(Language.init(rawValue:)) { return language }
    }
    return UserLanguage.current
  }

  /// What to say to words that can't be understood; `detail` is the parser's own message.
  func usageMessage(_ detail: String) -> String {
    if let command = subjectOfHelp, !TCPTutor.commandNames.contains(command) {
      return "tcptutor: " + unknownCommand(command)
    }
    let message =
      switch language {
      case .korean:
        "명령을 이해하지 못했어요: \(Self.sentence(UsageMistake.korean(detail))) "
          + "‘tcptutor --help’가 쓰는 법을 보여 줘요."
      case .english:
        "\(Self.sentence(UsageMistake.english(detail))) ‘tcptutor --help’ shows the usage."
      }
    return "tcptutor: " + message
  }

  /// With what ends a sentence.
  private static func sentence(_ text: String) -> String {
    text.hasSuffix(".") || text.hasSuffix("?") ? text : text + "."
  }

  /// Commands that somebody may have read of, and that this version doesn't have.
  private static let commandsToCome = ["export", "grade", "new", "preview"]

  private func unknownCommand(_ word: String) -> String {
    if Self.commandsToCome.contains(word) {
      return language == .korean
        ? "‘\(word)’ 명령은 이 버전에는 아직 없어요. ‘tcptutor --help’가 있는 명령을 보여 줘요."
        : "this version has no command ‘\(word)’ yet. ‘tcptutor --help’ shows those there are."
    }
    let suggestion = NearestWord.nearest(to: word, among: TCPTutor.commandNames)
    switch (language, suggestion) {
    case (.korean, let suggestion?):
      return "‘\(word)’ 명령은 없어요. 혹시 ‘\(suggestion)’인가요? ‘tcptutor --help’가 쓰는 법을 보여 줘요."
    case (.korean, nil):
      return "‘\(word)’ 명령은 없어요. 강의라면 ‘tcptutor play \(word)’처럼 적어 주세요."
    case (.english, let suggestion?):
      return "there is no command ‘\(word)’. Did you mean ‘\(suggestion)’? "
        + "‘tcptutor --help’ shows the usage."
    case (.english, nil):
      return "there is no command ‘\(word)’. To play a lesson: ‘tcptutor play \(word)’."
    }
  }

  /// Whether the command is `help`.
  private var isHelp: Bool { commandIndex.map { words[$0] == "help" } ?? false }

  /// The command that was typed, after `help` too; nil for the program itself.
  var subjectOfHelp: String? {
    guard let index = commandIndex else { return nil }
    if words[index] != "help" { return words[index] }
    return CommandArguments(Array(words[(index + 1)...])).subjectOfHelp
  }

  /// Where the first word stands that is neither an option nor an option's value.
  private var commandIndex: Int? {
    var index = 0
    while index < words.count {
      guard words[index].hasPrefix("-"), words[index] != "-" else { return index }
      index += Self.optionsWithValue.contains(words[index]) ? 2 : 1
    }
    return nil
  }
}
