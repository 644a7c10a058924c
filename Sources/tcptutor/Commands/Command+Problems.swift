import ArgumentParser
import Wording

extension ParsableCommand {
  /// Carries out a command whose work gives an exit code; a problem is told in the user's language.
  func perform(in language: Language, _ work: () throws(CommandProblem) -> Int32) throws {
    let code: Int32
    do throws(CommandProblem) {
      code = try work()
    } catch {
      Output.complain(["tcptutor: " + error.message(in: language)])
      throw ExitCode(CommandProblem.exitCode)
    }
    if code != 0 { throw ExitCode(code) }
  }
}
