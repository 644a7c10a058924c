import NetworkSimulation
import TCPEngine
import TextWidth
import Wording

/// The ladder that the engine really produced, as text of a fixed width: time runs down, the client
/// stands on the left and the server on the right. Each side's times stand at its own edge, so a
/// segment's row tells both when it was sent and when it arrived.
package struct TraceText: Equatable, Sendable {
  /// Columns between the two lanes. A row that needs more is longer.
  static let laneColumns = 56
  /// Columns of a time at either edge.
  static let timeColumns = 10

  let words: TraceWords
  let glyphs: TraceGlyphs

  /// Text in this language; `isASCII` keeps every sign of the drawing within ASCII (Korean words
  /// stay Korean).
  package init(language: Language, isASCII: Bool = false) {
    words = TraceWords(language: language)
    glyphs = isASCII ? .ascii : .unicode
  }

  /// A whole run: a heading with its source, then every act with a heading a step. `include` chooses
  /// the events by their place in the lesson.
  package func lines(
    of run: ExportedTrace, including include: (EventOrigin?) -> Bool = { _ in true }
  ) -> [String] {
    var lines = [words.source(run.source, seed: run.seed), "", header()]
    for (index, act) in run.acts.enumerated() {
      if index > 0 { lines.append(rule(words.act(index + 1))) }
      lines += self.lines(of: act, including: include)
    }
    return lines
  }

  /// The rows of the events in `range`, a half-open range of indices, without headings: what a
  /// diagnostic shows. Traps if the range leaves the trace.
  package func lines(of act: ExportedAct, in range: Range<Int>) -> [String] {
    lastLines(of: act, in: range, limit: .max).lines
  }

  /// The same, but only the last `limit` rows, and how many before them are left out.
  package func lastLines(
    of act: ExportedAct, in range: Range<Int>, limit: Int
  ) -> (leftOut: Int, lines: [String]) {
    let rows = LadderRows(of: act.trace, in: range)
    return (
      max(0, rows.count - limit),
      rows.suffix(limit).flatMap { draw($0.row, after: act.clockStart) }
    )
  }

  private func lines(of act: ExportedAct, including include: (EventOrigin?) -> Bool) -> [String] {
    var reader = TraceReader(act.trace)
    var lines: [String] = []
    var heading: String?
    let chosen = (0..<act.trace.count).filter { include(act.origin(at: $0)) }
    for (index, row) in LadderRows(of: act.trace, at: chosen) {
      let isSetup = reader.event(at: index).isSetup
      let here = isSetup ? words.setup : act.origin(at: index).map { words.step($0.step) }
      if let here, here != heading { lines.append(rule(here)) }
      heading = here
      lines += draw(row, after: act.clockStart)
    }
    return lines.isEmpty ? [words.nothingHappened] : lines
  }
}
