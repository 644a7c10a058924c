import LessonKit
import LessonPlayer
import NetworkSimulation
import TutorScreen

/// A what-if in plain text: the world goes its own way, a typed line at a time, and the lesson waits.
package struct PlainFork: Equatable, Sendable {
  private var world: ForkedWorld
  /// The segment that was chosen; nil for the newest.
  private var choice: SegmentID?
  private let words: PlainWords

  init(_ world: ForkedWorld, _ words: PlainWords) {
    self.world = world
    self.words = words
  }

  private var text: LabText { LabText(language: words.language) }
  private var scripted: HostID? { world.world.scriptedSide }

  /// What is said first.
  package var greeting: [String] { words.forkHelp(scripted: scripted) + standing }
  /// What stands before the place where a line is typed.
  package var prompt: String { words.forkPrompt(scripted: scripted) }
  /// What is said when it is left.
  package var farewell: [String] { [words.backFromFork(scripted: scripted)] }

  /// Whether there is a segment to lose.
  package var canLose: Bool { chosen != nil }

  /// Does what was typed, and says what came of it.
  package mutating func reply(to line: String) -> [String] {
    if let lines = facts.lines(for: line) {
      return lines.isEmpty ? PlainGuide(language: words.language).nothingToExplain : lines
    }
    switch LabLine.parse(words.labCommand(line), among: LabLine.wordsInForks) {
    case .failure(let error):
      let mistake = error.mistake
      return [mistake.message(in: words.language), mistake.help(in: words.language)]
    case .success(let line):
      do throws(LabRefusal) {
        return try carryOut(line)
      } catch {
        return [text.refusal(error)]
      }
    }
  }

  private mutating func carryOut(_ line: LabLine) throws(LabRefusal) -> [String] {
    switch line {
    case .next: try change { world throws(DeedRefusal) in try world.runOn() }
    case .run:
      let first = world.cursor.eventCount
      try change { world throws(DeedRefusal) in
        try world.runOn()
        for _ in 1..<Self.runLimit where world.goesOn { try world.runOn() }
      }
      return sentences(from: first) + standing + (world.goesOn ? [words.stoppedShort] : [])
    case .deed(let statement):
      guard let deed = Deed(statement) else { preconditionFailure("a line of the lab is a deed") }
      try change { world throws(DeedRefusal) in try world.perform(deed) }
    case .treat(let effect):
      guard let segment = chosen else { throw .deed(.noSegment) }
      try change { world throws(DeedRefusal) in try world.perform(.treat(segment.id, effect)) }
      choice = nil
      var told = [text.treated(segment, effect)]
      if case .deed(_, wentBack: true) = world.latestChange { told.append(words.wentBack) }
      return told + sentences(from: world.start.eventCount) + standing
    case .choose(let number):
      guard segments.indices.contains(number - 1) else {
        throw .noSuchSegment(count: segments.count)
      }
      choice = segments[number - 1].id
      return standing
    case .back:
      try change { world throws(DeedRefusal) in try world.back() }
      return standing
    case .help: return words.forkHelp(scripted: scripted)
    case .set, .settings, .restart, .save:
      return [words.notInFork] + words.forkHelp(scripted: scripted)
    }
    return sentences(from: world.start.eventCount) + standing
  }

  /// Happenings of which `run` tells at once.
  private static let runLimit = 500

  private mutating func change(
    _ change: (inout ForkedWorld) throws(DeedRefusal) -> Void
  ) throws(LabRefusal) {
    do throws(DeedRefusal) {
      try change(&world)
    } catch {
      throw .deed(error)
    }
  }

  // MARK: Telling

  private func sentences(from first: Int) -> [String] {
    let (start, end) = (min(first, world.cursor.eventCount), world.cursor.eventCount)
    return words.sentences(
      of: world.trace.stretch(start..<end), clockFrom: world.history.setupEnd(at: world.cursor))
  }

  private var facts: PlainFacts {
    PlainFacts([world.history], from: world.start, to: world.cursor, words: words)
  }

  /// The newest segments that aren't lost, the newest first: to each something can be done.
  private var segments: [TracedSegment] {
    let rows = world.stage(at: world.cursor).rows
    let places = rows.indices.reversed().lazy.filter { place in
      let row = rows.brief(place)
      return row.kind == .segment && row.isShown && !row.isLost
    }.prefix(5)
    return rows.rows(Array(places)).compactMap { row in
      if case .segment(let row) = row { row.segment } else { nil }
    }
  }

  private var chosen: TracedSegment? { segments.first { $0.id == choice } ?? segments.first }

  /// Both ends' states, the segments to choose from, and whether anything more comes.
  private var standing: [String] {
    let stage = world.stage(at: world.cursor)
    let states = words.states(
      words.now, client: stage.client.state, server: stage.server.state)
    let listed = segments.enumerated().map { index, segment in
      let mark = segment.id == chosen?.id ? " (\(words.chosen))" : ""
      return "  \(index + 1). \(text.segment(segment))\(mark)"
    }
    return [states] + listed + (world.goesOn ? [] : [text.quiet])
  }
}
