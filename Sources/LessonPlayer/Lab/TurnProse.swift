import LessonKit
import NetworkSimulation
import TCPEngine
import Wording

/// What a learner reads of a turn: what is done in it, and how both ends stand after it.
struct TurnProse: Equatable {
  /// Before the block.
  let narration: String
  /// After it.
  let result: String

  /// More faults than so many aren't told one by one: they stand in the block.
  private static let mostFaults = 2

  init(_ turn: LabTurn, _ script: TurnScript, language: Language) {
    let faults = turn.faults.prefix(Self.mostFaults).map { fault in
      "`\(ScriptText.segment(fault.pattern))`: \(fault.effect.explanation(in: language))"
    }
    narration = ([turn.deed.sentence(in: language)] + faults).joined(separator: "\n")
    let states = HostID.allCases.map { host in
      Condition(host: host, test: .state(script.state(of: host))).phrase(in: language)
    }
    let sentence = states.joined(separator: language == .korean ? ", " : "; ") + "."
    result = sentence.prefix(1).uppercased() + sentence.dropFirst()
  }
}

extension Deed {
  /// What is done, in a sentence.
  func sentence(in language: Language) -> String {
    switch self {
    case .call(let host, let call):
      switch language {
      case .korean: "\(host.name(in: .korean))의 응용 프로그램: \(call.name(in: .korean))."
      case .english: "The \(host.name(in: .english))'s application: \(call.name(in: .english))."
      }
    case .cut(let paths): Self.sentence(.cut, at: paths.map(\.from), in: language)
    case .heal(let paths): Self.sentence(.healed, at: paths.map(\.from), in: language)
    case .crash(let host): Self.sentence(.crashed, at: [host], in: language)
    case .reboot(let host): Self.sentence(.rebooted, at: [host], in: language)
    case .treat, .set: preconditionFailure("a turn begins with neither")
    }
  }

  private static func sentence(
    _ report: FaultReport, at hosts: [HostID], in language: Language
  ) -> String {
    let names = hosts.map { $0.name(in: language) }.joined(separator: ", ")
    let front =
      switch language {
      case .korean: names
      case .english: names.prefix(1).uppercased() + names.dropFirst()
      }
    return "\(front): \(report.explanation(in: language))"
  }
}

extension Fault.Effect {
  /// What becomes of the segment, in a sentence.
  package func explanation(in language: Language) -> String {
    let anySegment = SegmentID(0)
    let report: FaultReport =
      switch self {
      case .drop: .dropped(anySegment)
      case .duplicate: .duplicated(anySegment, copy: anySegment)
      case .corrupt: .corrupted(anySegment)
      case .delay(let span): .delayed(anySegment, by: span)
      case .reorder(let count): .reordered(anySegment, by: count)
      }
    return report.explanation(in: language)
  }
}
