import LessonCheck
import Packetdrill
import Wording

/// Packetdrill scripts that `check` was given.
struct CheckedScripts {
  /// What there is to print.
  private(set) var lines: [String] = []
  /// 0 if all pass, 1 if one fails, else 2: one is unsupported or can't be read.
  private(set) var exitCode: Int32 = 0

  /// Whether a file is a packetdrill script, by its name.
  static func isScript(_ path: String) -> Bool { path.hasSuffix(".pkt") }

  /// Runs every script.
  init(_ paths: [String], language: Language) throws(CommandProblem) {
    for path in paths {
      let octets = try Self.octets(of: path)
      let verdict = ScriptRun(octets: octets).verdict
      lines += VerdictText.lines(
        of: verdict, path: path, source: String(decoding: octets, as: UTF8.self), in: language)
      switch verdict {
      case .pass: break
      case .fail: exitCode = 1
      case .unsupported: exitCode = exitCode == 1 ? 1 : CommandProblem.exitCode
      }
    }
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
