import LessonPlayer
import NetworkSimulation
import TutorScreen

/// What a reader of plain text may ask for at a place: what the panels of the stage show there.
package struct PlainFacts: Equatable, Sendable {
  private let reasons: [String]
  private let header: [String]
  private let variables: [String]
  private let timers: [String]

  /// At a place of a history; `reasons` are those of what was told just before.
  init(_ history: StageHistory, at cursor: StageCursor, reasons: [String], words: PlainWords) {
    let stage = StageState(of: history, at: cursor)
    let panels = SpokenPanels(words.language)
    self.reasons = reasons
    header = panels.header(of: stage)
    variables = panels.variables(of: stage)
    timers = panels.timers(of: stage)
  }

  /// What a key asks for, Hangul letters being those of the same keys; nil for other keys. No lines
  /// where nothing that was told has a reason.
  package func lines(for key: String) -> [String]? {
    switch key {
    case "w", "W", "ㅈ": reasons
    case "i", "I", "ㅑ": header
    case "v", "V", "ㅍ": variables
    case "t", "T", "ㅅ": timers
    default: nil
    }
  }
}
