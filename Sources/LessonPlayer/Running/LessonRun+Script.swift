import LessonKit
import NetworkSimulation
import Packetdrill

extension LessonRun {
  /// A packetdrill script that was run, for the stage: a part of its `text` a step, and after the
  /// last one what came of it. Nil where nothing ran. `language` is the stage's.
  package init?(
    of script: ScriptRun, text: String, verdict: String, path: String, language: String
  ) {
    let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
    let parts = ScriptPart.parts(of: script.marks, lineCount: lines.count)
    guard !parts.isEmpty, let beginning = script.beginning else { return nil }
    var listings = parts.map { part in
      let shown = lines[(part.lines.lowerBound - 1)..<min(part.lines.upperBound - 1, lines.count)]
      return Lesson.Listing(
        text: shown.joined(separator: "\n").trimmingEmptyLines, line: part.lines.lowerBound)
    }
    listings[listings.count - 1].note = verdict
    let lesson = Lesson(
      listing: listings, title: path.split(separator: "/").last.map(String.init) ?? path,
      path: path, language: language)
    self.init(
      playing: script.trace,
      to: parts.map { StageCursor(act: 0, eventCount: $0.eventCount, time: $0.time) }, as: lesson,
      world: script.emptyWorld, from: .script(beginning))
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
