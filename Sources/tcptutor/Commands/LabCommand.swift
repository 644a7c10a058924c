import ArgumentParser
import CursesTerminal
import LessonKit
import LessonPlayer
import TCPEngine
import TutorApp
import Wording

/// `tcptutor lab`: free play without a lesson.
struct LabCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lab",
    abstract: HelpText.both(
      "자유롭게 해 봐요: 키로 연결하고, 보내고, 닫고, 네트워크를 망가뜨려요.",
      "Play freely: connect, send, close, and break the network, with keys."),
    discussion: HelpText.both(
      """
      한 일은 ‘tcptutor check’가 받아들이는 강의로 저장할 수 있어요. 지금 폴더에 lab-1.md, lab-2.md …로 \
      생겨요. --plain을 주거나 터미널이 없으면 할 일을 표준 입력에서 한 줄씩 읽어요. 쓸 수 있는 낱말은 \
      ‘help’가 알려 줘요. 읽을 수 없거나 할 수 없는 줄이 있는데 다시 적을 사람이 없으면 종료 코드가 \
      1이에요.
      """,
      """
      What was done can be saved as a lesson that ‘tcptutor check’ accepts: lab-1.md, lab-2.md … in \
      the current folder. With --plain, or without a terminal, what to do is read from standard \
      input, a line at a time; ‘help’ lists the words. A line that can't be read or done makes the \
      exit code 1 where nobody is there to type another.
      """))

  @OptionGroup var common: CommonOptions
  @OptionGroup var stage: StageOptions

  @Option(
    help: .both(
      "두 호스트를 어떤 설정으로 시작할지: teaching, rfc, linux, freebsd.",
      "How both hosts are set up: teaching, rfc, linux or freebsd."))
  var profile = ProfileOption.teaching

  func run() throws {
    try perform(in: common.language) { () throws(CommandProblem) in
      let lab = Lab(profile.settings)
      let keys = TerminalKeys.standardInput
      if !stage.plain, keys.isTerminal {
        do throws(TerminalUnavailable) {
          let glossaries = GlossaryPages(of: try? common.library()).glossaries
          try FullScreen(
            options: stage, language: common.language, keys: keys, glossaries: glossaries
          ).run(lab)
          return 0
        } catch {
          Output.complain([TerminalNote.text(of: error, in: common.language)])
        }
      }
      return PlainReader.play(
        PlainLab(lab, language: common.language), glyphs: stage.glyphs.set ?? .emoji,
        isInteractive: Environment.hasTerminal)
    }
  }
}

/// A profile by its name.
enum ProfileOption: String, CaseIterable, ExpressibleByArgument {
  case teaching, rfc, linux, freebsd

  /// The settings of a lab that begins with it.
  fileprivate var settings: LabSettings {
    var settings = LabSettings()
    guard self != .teaching else { return settings }
    guard case .success(let setting) = LabSetting.read(.profile, of: .all, value: rawValue) else {
      preconditionFailure("every profile is a value of the setting")
    }
    settings.choose(setting)
    return settings
  }
}
