import Wording

/// What a page of help says around what the commands say of themselves.
struct HelpWords {
  let language: Language

  var usage: String { both("쓰는 법:", "Usage:") }
  var anyCommand: String { both("[<명령>]", "[<command>]") }
  var arguments: String { both("인자:", "Arguments:") }
  var options: String { both("선택 사항:", "Options:") }
  var commands: String { both("명령:", "Commands:") }
  var moreOfCommand: String {
    both(
      "‘tcptutor help <명령>’이 명령을 하나씩 자세히 알려 줘요.",
      "‘tcptutor help <command>’ tells more of a command.")
  }

  /// What an argument is for, and what it is where it isn't given.
  func text(of argument: ArgumentInfo) -> String {
    if let name = argument.longName, Self.namesOfEveryCommand.contains(name) {
      return name == "help"
        ? both("이 도움말을 보여 줘요.", "Show this help.")
        : both("버전을 보여 줘요.", "Show the version.")
    }
    let text = argument.abstract ?? ""
    guard let value = argument.defaultValue else { return text }
    return text + " " + both("(없으면 \(value))", "(default: \(value))")
  }

  /// Whether every command has it, so that the usage need not say so.
  static func isOfEveryCommand(_ argument: ArgumentInfo) -> Bool {
    argument.longName.map(namesOfEveryCommand.contains) ?? false
  }

  private static let namesOfEveryCommand = ["help", "version"]

  private func both(_ korean: String, _ english: String) -> String {
    switch language {
    case .korean: korean
    case .english: english
    }
  }
}
