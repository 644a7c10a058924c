import ArgumentParser

/// The program: its commands, and what they share.
struct TCPTutor: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tcptutor",
    abstract: HelpText.both(
      "TCP를 눌러 보며 배우기: 진짜 TCP가 두 레인 위에서 움직이는 강의.",
      "Learn TCP by pressing a key: lessons played on a real TCP, in two lanes."),
    discussion: HelpText.both(
      """
      명령이 없으면 강의 메뉴를 열어요. 언어는 --lang, 없으면 TCPTUTOR_LANG, 없으면 지난번에 l 키로 고른 \
      언어, 없으면 로캘(LC_ALL, LC_MESSAGES, LANG), 그것도 없으면 영어예요.

      종료 코드: 0 잘됨, 1 입력에 잘못이 있음, 2 할 수 없었음, 64 쓰는 법이 틀림.
      """,
      """
      Without a command it opens the menu of lessons. The language is the one of --lang, else of \
      TCPTUTOR_LANG, else the one chosen last time with the key l, else of the locale (LC_ALL, \
      LC_MESSAGES, LANG), else English.

      Exit codes: 0 fine, 1 the input has errors, 2 could not do it, 64 wrong usage.
      """),
    version: "0.1.0",
    subcommands: [
      MenuCommand.self, PlayCommand.self, LabCommand.self, ProgressCommand.self, CheckCommand.self,
      TraceCommand.self, ListCommand.self,
      ExplainCommand.self, WordsCommand.self, SyncCommand.self, FmtCommand.self,
      SuggestCommand.self,
      DoctorCommand.self,
    ],
    defaultSubcommand: MenuCommand.self)

  /// The names of the commands, as they are typed.
  static var commandNames: [String] {
    configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
  }

  /// What these words ask for. A command that is named first is read by itself, which spares looking
  /// at the program's own options and at those of the menu; whatever isn't right then is for the
  /// whole to say.
  static func parsed(_ words: [String]) throws -> any ParsableCommand {
    if let name = words.first,
      let type = configuration.subcommands.first(where: { $0.configuration.commandName == name }),
      let command = try? type.parseAsRoot(Array(words.dropFirst())), Swift.type(of: command) == type
    {
      return command
    }
    return try parseAsRoot(words)
  }
}

/// Where the process begins.
@main
enum Main {
  static func main() {
    BrokenPipe.ignoreSignal()
    let arguments = CommandArguments(Array(CommandLine.arguments.dropFirst()))
    do {
      var command = try TCPTutor.parsed(arguments.commandFirst)
      try command.run()
    } catch {
      if let page = HelpPage(for: error, asked: arguments) {
        return Output.print(page.lines(in: arguments.language))
      }
      guard TCPTutor.exitCode(for: error) == .validationFailure else {
        TCPTutor.exit(withError: error)
      }
      Output.complain([arguments.usageMessage(TCPTutor.message(for: error))])
      TCPTutor.exit(withError: ExitCode.validationFailure)
    }
  }
}
