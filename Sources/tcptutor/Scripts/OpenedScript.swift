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
    let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
    let parts = ScriptPart.parts(of: run.marks, lineCount: lines.count)
    guard !parts.isEmpty else { return nil }
    var listings = parts.map { part in
      let shown = lines[(part.lines.lowerBound - 1)..<min(part.lines.upperBound - 1, lines.count)]
      return Lesson.Listing(
        text: shown.joined(separator: "\n").trimmingEmptyLines, line: part.lines.lowerBound)
    }
    listings[listings.count - 1].note = shortVerdict(in: language)
    let lesson = Lesson(
      listing: listings, title: path.split(separator: "/").last.map(String.init) ?? path,
      path: path, language: language.rawValue)
    let ends = parts.map { StageCursor(act: 0, eventCount: $0.eventCount, time: $0.time) }
    return LessonRun(playing: run.trace, to: ends, as: lesson, world: world)
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
      source: path, seed: 1, settings: NetworkSettings(of: world),
      acts: [ExportedAct(trace: run.trace)])
  }

  private var world: Network {
    var network = Network()
    network.setSettings(run.settings, of: run.host)
    return network
  }
}

extension String {
  /// Without lines at either end that hold nothing.
  fileprivate var trimmingEmptyLines: String {
    var lines = split(separator: "\n", omittingEmptySubsequences: false)
    while let last = lines.last, last.allSatisfy(\.isWhitespace) { lines.removeLast() }
    while let first = lines.first, first.allSatisfy(\.isWhitespace) { lines.removeFirst() }
    return lines.joined(separator: "\n")
  }
}
