import LessonKit
import LessonPlayer
import NetworkSimulation
import TCPEngine
import TestSupport
import Testing

/// Whatever a learner presses, in whatever order.
struct SeededIntentTests {
  static let lessons = [PlayedLesson.connect, PlayedLesson.send, PlayedLesson.close]

  private func intent(_ generator: inout SeededNumbers) -> PlayerIntent {
    switch generator.next() % 24 {
    case 0...4: .stepForward(isRepeat: false)
    case 5: .stepForward(isRepeat: true)
    case 6...7: .stepBack
    case 8...9: .eventForward
    case 10: .eventBack
    case 11: .first
    case 12: .last
    case 13: .sectionForward
    case 14: .sectionBack
    case 15: .choose(Int(generator.next() % 6) - 1)
    case 16: .submit
    case 17: .toggleAutoPlay
    case 18: .faster
    case 19: .slower
    case 20: .hint
    case 21: .tick(milliseconds: Int(generator.next() % 100_000) - 1_000)
    default: .tick(milliseconds: Int(generator.next() % 400))
    }
  }

  @Test(arguments: zip(lessons, [1, 2, 3] as [UInt64]))
  func `no order of intents traps`(text: String, seed: UInt64) {
    var generator = SeededNumbers(seed: seed)
    var player = PlayedLesson.player(text)
    for _ in 0..<10_000 {
      player.handle(intent(&generator))
      let stage = player.stage
      #expect(stage.rows.count <= player.cursor.eventCount)
      _ = (player.quiz, player.justNow, player.blankAnswers, player.nextEffect)
      #expect(player.blankAnswers.count == player.step.fills.count)
    }
  }

  /// What a learner sees of a place: everything but what they answered.
  private struct Sight: Equatable {
    var step: Int
    var part: Int
    var cursor: StageCursor
    var stage: StageState
    var world: Network
    var justNow: [JustNow]
    var blanks: [String?]

    init(_ player: Player) {
      step = player.stepIndex
      part = player.part
      cursor = player.cursor
      stage = player.stage
      world = player.run.steps[player.stepIndex].before
      justNow = player.justNow
      blanks = player.blankAnswers
    }
  }

  @Test(arguments: lessons)
  func `forward, back, forward shows the same at every press`(text: String) {
    var player = PlayedLesson.player(text, isAnimated: false)
    for index in player.run.steps.indices {
      // Quizzes are skipped beforehand, so that every press moves.
      while player.stepIndex == index, player.phase != .finished {
        if player.quiz != nil, player.nextEffect == .answerQuiz {
          player.handle(.stepForward(isRepeat: false))
          player.handle(.choose(1))
          player.handle(.submit)
        }
        let before = Sight(player)
        player.handle(.stepForward(isRepeat: false))
        let after = Sight(player)
        player.handle(.stepBack)
        #expect(Sight(player) == before)
        player.handle(.stepForward(isRepeat: false))
        #expect(Sight(player) == after)
      }
    }
    #expect(player.phase == .finished)
  }

  @Test(arguments: zip(lessons, [11, 12, 13] as [UInt64]))
  func `a press looks the same however its place was reached`(text: String, seed: UInt64) {
    var generator = SeededNumbers(seed: seed)
    var player = PlayedLesson.player(text)
    var seen: [[Int]: Sight] = [:]
    for _ in 0..<3_000 {
      player.handle(intent(&generator))
      guard player.phase != .playing, player.cursor == restingPlace(of: player) else { continue }
      let place = [player.stepIndex, player.part]
      let sight = Sight(player)
      #expect(seen[place] ?? sight == sight)
      seen[place] = sight
    }
    #expect(seen.count >= player.stepCount)
  }

  private func restingPlace(of player: Player) -> StageCursor {
    let step = player.run.steps[player.stepIndex]
    return player.part > 0 ? step.stops[player.part - 1] : step.start
  }

  @Test(arguments: lessons)
  func `a lesson runs the same every time`(text: String) {
    #expect(PlayedLesson.run(text) == PlayedLesson.run(text))
  }
}
