import LessonCheck
import LessonKit
import Packetdrill
import Wording

/// Packetdrill scripts that `check` was given.
struct CheckedScripts {
  /// What there is to print.
  private(set) var lines: [String] = []
  /// The same for programs: nothing of a script that passes.
  private(set) var jsonLines: [String] = []
  /// 0 if all pass, 1 if one fails, else 2: one is unsupported or can't be read.
  private(set) var exitCode: Int32 = 0

  /// Whether a file is a packetdrill script, by its name.
  static func isScript(_ path: String) -> Bool { path.hasSuffix(".pkt") }

  /// Runs every script. One that can't be read is told like the others, which all run.
  init(_ paths: [String], language: Language) {
    for path in paths {
      let octets: [UInt8]
      do throws(CommandProblem) {
        octets = try Self.octets(of: path)
      } catch {
        let message = error.message(in: language)
        lines.append(message)
        jsonLines.append(
          CheckJSON.line(
            path: path, range: SourceRange(line: 1, columns: 1..<1), code: "unreadable",
            severity: .error, message: message))
        if exitCode == 0 { exitCode = CommandProblem.exitCode }
        continue
      }
      let verdict = ScriptRun(octets: octets).verdict
      let text = VerdictText.lines(
        of: verdict, path: path, source: String(decoding: octets, as: UTF8.self), in: language)
      lines += text
      jsonLines += Self.json(of: verdict, text, path: path, in: language)
      switch verdict {
      case .pass: break
      case .fail: exitCode = 1
      case .unsupported: if exitCode == 0 { exitCode = CommandProblem.exitCode }
      }
    }
  }

  private static func json(
    of verdict: Verdict, _ text: [String], path: String, in language: Language
  ) -> [String] {
    let (line, column, code, message): (Int, Int, String, String)
    switch verdict {
    case .pass: return []
    case .fail(let failure):
      (line, column, code) = (failure.line, 1, "fail")
      message = failure.kind.text(in: language)
    case .unsupported(let unsupported):
      (line, column, code) = (unsupported.line, unsupported.column ?? 1, "unsupported")
      message = unsupported.reason.text(in: language)
    }
    return [
      CheckJSON.line(
        path: path, range: SourceRange(line: line, columns: column..<column), code: code,
        severity: .error, message: message, related: Array(text.dropFirst()))
    ]
  }

  /// A script's octets.
  static func octets(of path: String) throws(CommandProblem) -> [UInt8] {
    switch InputFile.read(path).content {
    case .octets(let octets): return octets
    case .tooLarge: throw .tooLarge(path: path)
    case .unreadable(let failure): throw .unreadable(path: path, failure)
    }
  }
}
