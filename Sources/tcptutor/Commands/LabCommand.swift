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
    abstract: "Play freely: connect, send, close, and break the network, with keys.",
    discussion: """
      What was done can be saved as a lesson that ‘tcptutor check’ accepts: lab-1.md, lab-2.md … in \
      the current folder. With --plain, or without a terminal, what to do is read from standard \
      input, a line at a time; ‘help’ lists the words. A line that can't be read or done makes the \
      exit code 1 where nobody is there to type another.
      """)

  @OptionGroup var common: CommonOptions
  @OptionGroup var stage: StageOptions

  @Option(help: "How both hosts are set up: teaching, rfc, linux or freebsd.")
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
        PlainLab(lab, language: common.language), isInteractive: Environment.hasTerminal)
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
