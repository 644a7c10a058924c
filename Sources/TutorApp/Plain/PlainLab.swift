import LessonKit
import LessonPlayer
import NetworkSimulation
import TCPEngine
import TutorScreen
import Wording

/// Free play in plain text: what to do is typed, a line at a time.
package struct PlainLab: Equatable, Sendable {
  private var lab: Lab
  private let words: PlainWords

  /// What came of a line.
  package struct Reply: Equatable, Sendable {
    /// What is said.
    package var lines: [String]
    /// A lesson's text that is to be saved; what comes of that is told by `told`.
    package var lesson: String?
    /// Whether the line couldn't be read, or done.
    package var isMistake = false
  }

  /// A lab in a language.
  package init(_ lab: Lab, language: Language) {
    self.lab = lab
    words = PlainWords(language: language)
  }

  private var text: LabText { LabText(language: words.language) }

  /// What is said first.
  package var greeting: [String] {
    ["\(text.title): \(text.purpose)"] + words.labHelp + [""] + standing
  }

  /// What stands before the place where a line is typed.
  package var prompt: String { words.labPrompt }

  /// What came of saving.
  package func told(_ notice: LabNotice) -> [String] { [notice.text(in: words.language)] }

  // MARK: Playing

  /// Does what was typed, and says what came of it.
  package mutating func reply(to line: String) -> Reply {
    if let lines = facts.lines(for: line) {
      return Reply(
        lines: lines.isEmpty ? PlainGuide(language: words.language).nothingToExplain : lines)
    }
    switch LabLine.parse(words.labCommand(line)) {
    case .failure(let error):
      let mistake = error.mistake
      return Reply(
        lines: [mistake.message(in: words.language), mistake.help(in: words.language)],
        isMistake: true)
    case .success(let line):
      do throws(LabRefusal) {
        return try carryOut(line)
      } catch {
        return Reply(lines: [text.refusal(error)], isMistake: true)
      }
    }
  }

  private mutating func carryOut(_ line: LabLine) throws(LabRefusal) -> Reply {
    switch line {
    case .next: try lab.goOn()
    case .run: try lab.runOn()
    case .deed(let statement):
      guard let deed = Deed(statement) else { preconditionFailure("a line of the lab is a deed") }
      try lab.perform(deed)
    case .treat(let effect):
      guard let segment = lab.selected else { throw .deed(.noSegment) }
      try lab.treat(effect)
      return Reply(lines: [text.treated(segment, effect)] + happened + standing)
    case .choose(let number):
      try lab.select(number)
      return Reply(lines: standing)
    case .back:
      try lab.goBack()
      return Reply(lines: standing)
    case .set(let setting):
      var settings = lab.settings
      settings.choose(setting)
      lab.begin(settings)
      return Reply(lines: [text.newWorld] + standing)
    case .restart:
      lab.begin(lab.settings)
      return Reply(lines: standing)
    case .settings: return Reply(lines: settings)
    case .help: return Reply(lines: words.labHelp)
    case .save:
      guard let lesson = LabLesson(lab, in: words.language) else { throw .nothingToSave }
      return Reply(lines: [], lesson: lesson.text)
    }
    return Reply(lines: happened + standing)
  }

  // MARK: Telling

  /// What the latest action brought about.
  private var happened: [String] {
    words.sentences(
      of: lab.trace.stretch(lab.cursorBefore.eventCount..<lab.trace.count),
      clockFrom: lab.history.setupEnd(at: lab.cursor))
  }

  /// What a reader may ask for, as things stand.
  private var facts: PlainFacts {
    PlainFacts([lab.history], from: lab.cursorBefore, to: lab.cursor, words: words)
  }

  /// Both ends' states, and what is on its way.
  private var standing: [String] {
    let states = words.states(
      words.now, client: lab.world.state(of: .client), server: lab.world.state(of: .server))
    let note = lab.isCutShort ? [words.stoppedShort] : []
    guard let selected = lab.selected else {
      return [states] + note + [lab.canGoOn ? words.noneToChoose : text.quiet]
    }
    let candidates = lab.candidates
    var lines = [states] + note + [words.underWay(text.segment(selected))]
    if candidates.count > 1 {
      lines += candidates.enumerated().map { "  \($0 + 1). " + text.segment($1) }
    }
    return lines
  }

  private var settings: [String] {
    LabSettingsEditor(lab.settings).rows.map { row in
      "\(row.name.rawValue): \(row.values.joined(separator: ", ")) (\(row.name.name(in: words.language)))"
    }
  }
}
