import LessonKit
import LessonPlayer
import NetworkSimulation
import TCPEngine
import TutorScreen
import Wording

/// A task in plain text: the learner types what to do, a line at a time.
package struct PlainTask: Equatable, Sendable {
  private var play: TaskPlay
  private let solution: TaskTrial
  private let hints: [[String]]
  private let words: PlainWords
  /// How many events there were before each deed that brought some about.
  private var starts: [Int] = []
  /// Whether the lesson goes on: the task was left, or read to its end.
  package private(set) var isDone = false

  init(_ run: TaskRun, hints: [[String]], _ words: PlainWords) {
    play = run.play
    solution = run.solution
    self.hints = hints
    self.words = words
  }

  private var text: TaskText { TaskText(language: words.language) }

  // MARK: What is to be done

  /// The task's goals, and what may be done.
  package var told: [String] { goals + allowances }

  /// The same for who plays it, and how things stand at its beginning.
  package var asked: [String] {
    told + [words.howToType(play.task.allowances.map(\.action))]
      + happened(since: play.tally.first) + standing
  }

  /// Each goal with whether it is met, and what is forbidden.
  private var goals: [String] {
    zip(play.task.goals, play.tally.goalsMet).map { goal, isMet in
      "\(text.goalLabel): \(text.goal(goal))" + (isMet ? " (\(words.met))" : "")
    } + play.task.prohibitions.map { "\(text.forbidLabel): \(text.prohibition($0))" }
  }

  private var allowances: [String] {
    let list = play.task.allowances.map { text.allowance($0.action, left: play.left(of: $0)) }
    return list.isEmpty ? [] : ["\(text.allowLabel): \(list.joined(separator: ", "))"]
  }

  /// For those who can't play it: the hints, and what its author's solution brings about.
  package var revealed: [String] {
    hint + [words.oneSolution]
      + play.task.solution.statements.filter(\.statement.isDeed).map { "    " + $0.written }
      + sentences(of: StageHistory(solution.trace), from: solution.tally.first)
  }

  private var hint: [String] { hints.flatMap { words.hint($0) } }

  // MARK: Playing

  /// What stands before the place where the learner types.
  package var prompt: String {
    switch play.outcome {
    case .open: words.taskPrompt(hasHint: !hints.isEmpty)
    case .won: words.pressEnterToReadOn
    case .broken, .timeUp, .stuck, .flooded: words.taskOverPrompt
    }
  }

  /// Does what the learner typed, and says what came of it.
  package mutating func reply(to line: String) -> [String] {
    if let lines = facts.lines(for: line) {
      return lines.isEmpty ? PlainGuide(language: words.language).nothingToExplain : lines
    }
    switch TypedCommand.parse(words.command(line)) {
    case .failure(let error):
      let mistake = error.mistake
      return [mistake.message(in: words.language), mistake.help(in: words.language)]
    case .success(let command): return carryOut(command)
    }
  }

  private mutating func carryOut(_ command: TypedCommand) -> [String] {
    let action: TaskAction
    switch command {
    case .next:
      if play.outcome != .open {
        isDone = true
        return []
      }
      action = .next
    case .lose: action = .lose
    case .duplicate: action = .duplicate
    case .delay(let span): action = .delay(by: span)
    case .choose(let number): action = .select(number)
    case .call(let host, let call): action = .call(host, call)
    case .cut(let paths): action = .cut(paths)
    case .set(let setting): action = .set(setting)
    case .back: action = .back
    case .retry: action = .retry
    case .goals: return told + standing
    case .hint: return hints.isEmpty ? [words.noHint] : hint
    case .skip:
      isDone = true
      return []
    }
    let before = play
    do throws(TaskRefusal) {
      try play.perform(action)
    } catch {
      return [text.refusal(error)]
    }
    starts.removeAll { $0 >= play.trace.count }
    if play.trace.count > before.trace.count { starts.append(before.trace.count) }
    switch action {
    case .back, .retry: return standing
    default: return happened(since: before.trace.count) + newlyMet(since: before) + standing
    }
  }

  /// What a reader may ask for, as things stand.
  private var facts: PlainFacts {
    let now = StageCursor(act: 0, eventCount: play.trace.count, time: play.world.now)
    var start = now
    start.eventCount = min(starts.last ?? play.tally.first, play.trace.count)
    return PlainFacts([play.history], from: start, to: now, words: words)
  }

  private func newlyMet(since before: TaskPlay) -> [String] {
    play.task.goals.indices.compactMap { index in
      play.tally.goalsMet[index] && !before.tally.goalsMet[index]
        ? "\(text.goalLabel): \(text.goal(play.task.goals[index])) (\(words.met))" : nil
    }
  }

  /// How things stand: the end, or the segments on their way and the time left.
  private var standing: [String] {
    if let end = text.outcome(play.outcome) { return [end] }
    let candidates = play.candidates
    var lines: [String] = []
    if let selected = play.selected { lines.append(words.onItsWay(text.segment(selected))) }
    if candidates.count > 1 {
      lines += candidates.enumerated().map { index, segment in
        "  \(index + 1). " + text.segment(segment)
      }
    }
    if candidates.isEmpty, play.world.nextEventTime == nil { lines.append(words.allQuiet) }
    return lines + [text.timeLeft(play.timeLeft)]
  }

  private func happened(since first: Int) -> [String] { sentences(of: play.history, from: first) }

  private func sentences(of history: StageHistory, from first: Int) -> [String] {
    let trace = history.trace
    let end = StageCursor(act: 0, eventCount: trace.count, time: play.world.now)
    return words.sentences(
      of: trace.stretch(min(first, trace.count)..<trace.count),
      clockFrom: history.setupEnd(at: end))
  }
}

extension Statement {
  /// Whether it does something that a learner does too.
  fileprivate var isDeed: Bool {
    switch self {
    case .arm, .application, .cut, .set: true
    default: false
    }
  }
}
