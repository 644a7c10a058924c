import LessonKit
import LessonPlayer
import NetworkSimulation
import Packetdrill
import TCPEngine
import TraceExport
import Wording

/// A packetdrill script that was read and run, for `play` and `trace`.
struct OpenedScript {
  /// As it was opened.
  let path: String
  /// Its text.
  let text: String
  /// What came of it.
  let run: ScriptRun

  /// Reads and runs a script.
  init(_ path: String) throws(CommandProblem) {
    let octets = try CheckedScripts.octets(of: path)
    self.path = path
    text = String(decoding: octets, as: UTF8.self)
    run = ScriptRun(octets: octets)
  }

  /// 0 if it passes, 1 if it fails, 2 if it is unsupported.
  var exitCode: Int32 {
    switch run.verdict {
    case .pass: 0
    case .fail: 1
    case .unsupported: CommandProblem.exitCode
    }
  }

  /// The verdict in words.
  func verdict(in language: Language) -> [String] {
    VerdictText.lines(of: run.verdict, path: path, source: text, in: language)
  }

  /// The run for the stage, a part of the script a step; nil where nothing ran.
  func stage(in language: Language) -> LessonRun? {
    LessonRun(
      of: run, text: text, verdict: shortVerdict(in: language), path: path,
      language: language.rawValue)
  }

  /// Without the ladder, which the stage shows itself.
  private func shortVerdict(in language: Language) -> String {
    var lines = VerdictText.lines(of: run.verdict, path: path, in: language).prefix(3)
    if let first = lines.first { lines[0] = String(first.dropFirst(path.count + 1)) }
    return lines.joined(separator: "\n")
  }

  /// The trace for export.
  var exported: ExportedTrace {
    ExportedTrace(
      source: path, seed: 1, settings: NetworkSettings(of: run.emptyWorld),
      acts: [ExportedAct(trace: run.trace)])
  }
}
