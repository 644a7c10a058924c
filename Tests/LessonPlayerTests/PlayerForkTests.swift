import LessonKit
import LessonPlayer
import NetworkSimulation
import TCPEngine
import TestSupport
import Testing

/// What if, on the stage.
struct PlayerForkTests {
  private func next(_ player: inout Player) { player.handle(.stepForward(isRepeat: false)) }

  /// The newest segment on the stage.
  private func newest(_ player: Player) -> SegmentID? {
    for case .segment(let row) in player.stage.rows.reversed() where !row.isSetup {
      return row.segment.id
    }
    return nil
  }

  private func lose(_ player: inout Player) {
    player.handle(.whatIf(.lose(newest(player))))
  }

  /// The lesson of sending, where its first word has arrived.
  private func player(isAnimated: Bool = false) -> Player {
    var player = PlayedLesson.player(PlayedLesson.send, isAnimated: isAnimated)
    next(&player)
    if isAnimated { next(&player) }
    return player
  }

  // MARK: Forking and coming back

  @Test func `losing what has arrived forks the world where it set out, and shows it lost`() {
    var player = player()
    lose(&player)
    guard case .segment(let row)? = player.stage.rows.last, case .lost = row.fate else {
      Issue.record("the data is lost")
      return
    }
    #expect(player.justNow.count == 1)
    #expect(player.stage.server.variables.octetsReceived == 0)
    #expect(player.nextEffect == .waitForTimer(.client, .retransmission))
    next(&player)
    #expect(player.nextEffect == .sendSegment(from: .client, .data))
    next(&player)
    #expect(player.stage.server.variables.octetsReceived == 5)
  }

  @Test func `Esc leads back to exactly where one was`() {
    var player = player()
    let before = player
    lose(&player)
    for _ in 0..<3 { next(&player) }
    player.handle(.whatIf(.list))
    player.handle(.whatIf(.choose(8, nil)))
    #expect(player.forkedWorld?.changes.count == 5)
    player.handle(.whatIf(.close))
    #expect(player == before)
  }

  @Test func `back takes each deed and each run back, and then leads out`() {
    var player = player()
    var seen = [player]
    lose(&player)
    seen.append(player)
    for _ in 0..<2 {
      next(&player)
      seen.append(player)
    }
    // What goes again is lost too.
    lose(&player)
    #expect(player.forkedWorld?.changes.count == 3)
    for earlier in seen.reversed() {
      player.handle(.stepBack)
      let isSame = player == earlier
      #expect(isSame)
    }
    #expect(player.forkedWorld == nil)
  }

  @Test func `a fork taken in the middle of a crossing gives the crossing back`() {
    var player = PlayedLesson.player(PlayedLesson.send)
    next(&player)
    player.handle(.tick(milliseconds: 300))
    let before = player
    #expect(before.phase == .playing)
    lose(&player)
    #expect(player.wantsTicks)
    player.handle(.tick(milliseconds: 5_000))
    #expect(player.phase == .resting)
    player.handle(.whatIf(.leave))
    #expect(player == before)
    player.handle(.tick(milliseconds: 60_000))
    #expect(player.stepIndex == 1)
  }

  @Test func `what comes of a deed is animated, and a press shows it at once`() {
    var player = player(isAnimated: true)
    lose(&player)
    #expect(player.nextEffect == .finishAnimation)
    #expect(player.justNow.isEmpty)
    let start = player.stage.clock
    player.handle(.tick(milliseconds: 100))
    #expect(player.stage.clock > start)
    next(&player)
    #expect(player.phase == .resting)
    #expect(player.justNow.count == 1)
  }

  @Test func `at rest nothing moves and no clock is wanted`() {
    var player = player(isAnimated: true)
    lose(&player)
    next(&player)
    #expect(!player.wantsTicks)
    player.handle(.tick(milliseconds: 60_000))
    #expect(player.phase == .resting)
  }

  // MARK: What the lesson keeps

  @Test func `neither answers nor tasks are touched by keys in a fork`() {
    var player = PlayedLesson.player(PlayedLesson.connect, isAnimated: false)
    for _ in 0..<2 { next(&player) }
    #expect(player.nextEffect == .answerQuiz)
    let before = player
    lose(&player)
    for intent in [PlayerIntent.choose(1), .submit, .hint, .sectionForward, .last, .task(.lose)] {
      player.handle(intent)
    }
    #expect(player.answers == before.answers)
    #expect(player.stepIndex == before.stepIndex)
    player.handle(.whatIf(.leave))
    #expect(player == before)
  }

  @Test func `a task can be forked too, and stays as it was`() {
    var player = PlayedLesson.player(PlayerTaskTests.lesson, isAnimated: false)
    for _ in 0..<2 { next(&player) }
    player.handle(.choose(1))
    let before = player
    #expect(player.isInTask)
    player.handle(.whatIf(.list))
    #expect(!player.isInTask)
    player.handle(.whatIf(.choose(5, nil)))
    #expect(player.forkedWorld?.world.isCut(PathID(from: .client)) == true)
    for _ in 0..<3 { next(&player) }
    player.handle(.whatIf(.leave))
    #expect(player == before)
    #expect(player.task?.actions == [])
  }

  @Test func `where a lesson is over the world can still be forked`() {
    var player = PlayedLesson.player(PlayedLesson.close, isAnimated: false)
    while player.phase != .finished { next(&player) }
    let before = player
    lose(&player)
    #expect(player.phase == .resting)
    for _ in 0..<40 where player.nextEffect != .leaveFork { next(&player) }
    #expect(player.nextEffect == .leaveFork)
    next(&player)
    #expect(player == before)
  }

  @Test func `a trace that was made elsewhere has no world to fork, and says so`() throws {
    let played = PlayedLesson.run(PlayedLesson.send)
    let lesson = played.lesson
    let ends = lesson.steps.map { _ in
      StageCursor(act: 0, eventCount: played.acts[0].count, time: .zero)
    }
    var player = Player(
      LessonRun(playing: played.acts[0], to: ends, as: lesson, world: Network()))
    for intent in [WhatIf.list, .lose(SegmentID(5))] {
      player.handle(.whatIf(intent))
      #expect(player.deedRefusal == .noWorld)
      #expect(player.deeds == nil)
    }
  }

  // MARK: The list

  @Test func `the list asks how much, and back leads from the question to the list and out`() {
    var player = player()
    let before = player
    player.handle(.whatIf(.list))
    player.handle(.whatIf(.choose(6, nil)))
    #expect(player.deeds?.list.asked == .send)
    player.handle(.stepBack)
    #expect(player.deeds?.list.asked == nil)
    player.handle(.stepBack)
    #expect(player == before)
  }

  @Test func `so much is sent as was chosen, by the side that was chosen`() {
    var player = player()
    player.handle(.whatIf(.list))
    player.handle(.whatIf(.switchSide))
    player.handle(.whatIf(.choose(6, nil)))
    player.handle(.whatIf(.choose(3, nil)))
    #expect(player.deeds == nil)
    #expect(
      player.forkedWorld?.changes
        == [
          .deed(.call(.server, .send(SegmentText(patternFrom: 0, count: 500))), wentBack: false)
        ])
  }

  @Test func `a deed that makes no sense is refused with TCP's own error, and forks nothing`() {
    var player = PlayedLesson.player(PlayedLesson.connect, isAnimated: false)
    player.handle(.whatIf(.list))
    player.handle(.whatIf(.choose(8, nil)))
    #expect(player.deedRefusal == .call(.client, .closed, .connectionDoesNotExist))
    #expect(player.forkedWorld == nil)
    player.handle(.whatIf(.lose(nil)))
    #expect(player.deedRefusal == .noSegment)
    player.handle(.whatIf(.close))
    #expect(player.deedRefusal == nil)
  }

  @Test func `an application that has stopped reading can read some, or all again`() {
    var player = player()
    for digits in [[7], [7, 1], [7, 3], [0], [0], [5], [5]] {
      player.handle(.whatIf(.list))
      for digit in digits { player.handle(.whatIf(.choose(digit, nil))) }
    }
    let deeds: [Deed] = [
      .call(.client, .stopReading), .call(.client, .read(100)), .call(.client, .resumeReading),
      .crash(.client), .reboot(.client), .cut(PathID.both), .heal(PathID.both),
    ]
    #expect(player.forkedWorld?.changes == deeds.map { .deed($0, wentBack: false) })
  }

  @Test func `while the list is open the stage stands still`() {
    var player = PlayedLesson.player(PlayedLesson.send)
    next(&player)
    player.handle(.tick(milliseconds: 300))
    let before = player
    player.handle(.whatIf(.list))
    #expect(!player.wantsTicks)
    player.handle(.tick(milliseconds: 300))
    player.handle(.whatIf(.list))
    #expect(player == before)
  }

  // MARK: Anywhere

  @Test(arguments: SeededIntentTests.lessons)
  func `the world can be forked at every step, and running on by itself ends`(text: String) {
    var player = PlayedLesson.player(text, isAnimated: false)
    while player.phase != .finished {
      let before = player
      if newest(player) != nil {
        lose(&player)
        if player.deedRefusal == nil {
          for _ in 0..<30 where player.nextEffect != .leaveFork { next(&player) }
          player.handle(.whatIf(.leave))
          #expect(player == before)
        }
      }
      player = before
      if player.nextEffect == .answerQuiz { next(&player) }
      next(&player)
    }
  }

  @Test(arguments: zip(SeededIntentTests.lessons, [21, 22, 23] as [UInt64]))
  func `whatever is pressed, Esc leads back and nothing traps`(text: String, seed: UInt64) {
    var generator = SeededNumbers(seed: seed)
    var player = PlayedLesson.player(text)
    var outside: Player?
    for _ in 0..<2_000 {
      let wasApart = player.forkedWorld != nil || player.deeds != nil
      let before = player
      player.handle(intent(&generator, player))
      let isApart = player.forkedWorld != nil || player.deeds != nil
      if !wasApart, isApart { outside = before }
      if wasApart, !isApart, player.speed == outside?.speed {
        var same = before
        same.handle(.whatIf(.leave))
        same.handle(.whatIf(.close))
        #expect(same.cursor == outside?.cursor)
      }
      #expect(player.stage.rows.count <= player.cursor.eventCount)
      _ = (player.justNow, player.nextEffect, player.blankAnswers, player.phase)
    }
  }

  private func intent(_ generator: inout SeededNumbers, _ player: Player) -> PlayerIntent {
    switch generator.next() % 12 {
    case 0...2: .stepForward(isRepeat: generator.next() % 4 == 0)
    case 3: .stepBack
    case 4: [.eventForward, .eventBack, .first, .faster, .slower][Int(generator.next() % 5)]
    case 5: .whatIf(.lose(newest(player)))
    case 6: .whatIf(.list)
    case 7...8: .whatIf(.choose(Int(generator.next() % 10), newest(player)))
    case 9: .whatIf([.switchSide, .close, .leave, .back][Int(generator.next() % 4)])
    default: .tick(milliseconds: Int(generator.next() % 900))
    }
  }
}
