import LessonPlayer
import NetworkSimulation
import TutorScreen

/// What a reader of plain text may ask for at a place: what the panels of the stage show there.
package struct PlainFacts: Equatable, Sendable {
  private let histories: [StageHistory]
  private let start: StageCursor
  private let cursor: StageCursor
  private let words: PlainWords

  /// At a place of the acts' histories; what was told just before happened from `start` on.
  init(
    _ histories: [StageHistory], from start: StageCursor, to cursor: StageCursor, words: PlainWords
  ) {
    self.histories = histories
    self.start = start
    self.cursor = cursor
    self.words = words
  }

  /// What a key asks for, Hangul letters being those of the same keys; nil for other keys. No lines
  /// where nothing that was told has a reason.
  package func lines(for key: String) -> [String]? {
    switch key {
    case "w", "W", "ㅈ": PlainEvents(histories, words: words).reasons(from: start, to: cursor)
    case "i", "I", "ㅑ": panels.header(of: stage)
    case "v", "V", "ㅍ": panels.variables(of: stage)
    case "t", "T", "ㅅ": panels.timers(of: stage)
    case "k", "K", "ㅏ": panels.knowledge(of: stage)
    default: nil
    }
  }

  private var panels: SpokenPanels { SpokenPanels(words.language) }
  private var stage: StageState { StageState(of: histories[cursor.act], at: cursor) }
}
