import TCPEngine

/// A part of a script as it is shown step by step: what is done, and what is then expected.
package struct ScriptPart: Equatable, Sendable {
  /// Its lines in the script, from 1, half-open; comments before it are its own.
  package var lines: Range<Int>
  /// How many events the trace had after it.
  package var eventCount: Int
  /// The time after it.
  package var time: Instant

  /// No part has more events than are read at a glance.
  private static let greatestCount = 6

  /// The parts of a run: a new one begins where something is done after something was expected.
  /// Lines before the first event are the first part's; `lineCount` lines in all. Empty if nothing
  /// ran.
  package static func parts(of marks: [EventMark], lineCount: Int) -> [ScriptPart] {
    var parts: [ScriptPart] = []
    var count = 0
    var wasExpectation = false
    for mark in marks {
      let begins = !mark.isExpectation && wasExpectation || count == greatestCount
      if parts.isEmpty || begins {
        let first = parts.last?.lines.upperBound ?? 1
        parts.append(ScriptPart(lines: first..<first, eventCount: 0, time: mark.time))
        count = 0
      }
      count += 1
      wasExpectation = mark.isExpectation
      let last = parts.count - 1
      let lines = parts[last].lines.lowerBound..<(mark.line + 1)
      parts[last] = ScriptPart(lines: lines, eventCount: mark.eventCount, time: mark.time)
    }
    // What follows the last event of a part up to the next one is told with the latter, but nothing
    // follows the last.
    guard let last = parts.indices.last, lineCount >= parts[last].lines.upperBound else {
      return parts
    }
    parts[last].lines = parts[last].lines.lowerBound..<(lineCount + 1)
    return parts
  }
}
