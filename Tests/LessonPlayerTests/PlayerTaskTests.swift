import LessonKit
import LessonPlayer
import NetworkSimulation
import TCPEngine
import TestSupport
import Testing

/// A task among a lesson's steps.
struct PlayerTaskTests {
  static let lesson = """
    # Losing

    Look.

    ```tcp #one
    server listen
    wait 1s
    ```

    Make it go again. Ready?

    - [x] yes
    - [ ] no

    ```tcp task #again
    client connect
    allow drop 1
    goal client -> server SYN retransmit
    goal both ESTABLISHED
    limit 10s
    solution
    drop next client -> server SYN
    wait 3s
    ```

    > It went again.

    The rest.

    """

  /// A player that has answered the task's question.
  private func player() -> Player {
    var player = PlayedLesson.player(Self.lesson, isAnimated: false)
    for _ in 0..<2 { player.handle(.stepForward(isRepeat: false)) }
    player.handle(.choose(1))
    return player
  }

  private func next(_ player: inout Player) { player.handle(.stepForward(isRepeat: false)) }

  @Test func `what the block before a task has brought about is seen first`() {
    var player = PlayedLesson.player(Self.lesson, isAnimated: false)
    next(&player)
    #expect(player.stepNumber == 1)
    #expect(player.nextEffect == .readOn)
    next(&player)
    #expect(player.stepNumber == 2)
  }

  @Test func `a task waits until its question is answered`() {
    var player = PlayedLesson.player(Self.lesson, isAnimated: false)
    for _ in 0..<2 { next(&player) }
    #expect(player.task == nil)
    #expect(player.nextEffect == .answerQuiz)
    player.handle(.choose(1))
    #expect(player.task?.outcome == .open)
    #expect(player.nextEffect == .letGo)
    #expect(player.stage.clock == .milliseconds(1_025))
  }

  @Test func `next lets the segment go on, and the lose-key loses it`() {
    var player = player()
    player.handle(.task(.lose))
    #expect(player.justNow.count == 1)
    #expect(player.nextEffect == .waitTime)
    for _ in 0..<4 { next(&player) }
    #expect(player.task?.outcome == .won)
    #expect(player.stepIndex == 1)
    #expect(player.resultNote == [.paragraph([Inline("It went again.")])])
    next(&player)
    #expect(player.stepIndex == 2)
    #expect(player.task == nil)
    // The lesson goes on from where it stood before the task.
    #expect(player.stage.client.state == .closed)
  }

  @Test func `a task that went wrong blocks nothing, and can be tried again`() {
    var player = player()
    let beginning = player
    for _ in 0..<3 { next(&player) }
    #expect(player.task?.outcome == .stuck)
    #expect(player.nextEffect == .readOn)
    player.handle(.task(.retry))
    #expect(player.task == beginning.task)
  }

  @Test func `back takes the latest action back, and then leads out of the task`() {
    var player = player()
    let beginning = player
    player.handle(.task(.lose))
    next(&player)
    player.handle(.stepBack)
    player.handle(.stepBack)
    #expect(player.task == beginning.task)
    player.handle(.stepBack)
    #expect(player.stepIndex == 0)
  }

  @Test func `from the very beginning on a task is new again`() {
    var player = player()
    player.handle(.task(.lose))
    player.handle(.first)
    for _ in 0..<2 { next(&player) }
    #expect(player.task?.actions == [])
  }

  @Test func `time that goes on in a task is watched, and nothing is told before it is seen`() {
    var player = player()
    player.isAnimated = true
    let before = player
    next(&player)
    #expect(player.phase == .playing)
    #expect(player.nextEffect == .finishAnimation)
    #expect(player.shownTask == before.task)
    #expect(player.justNow.isEmpty)
    let clock = player.stage.clock
    player.handle(.tick(milliseconds: 300))
    #expect(player.stage.clock > clock)
    #expect(player.stage.clock < .milliseconds(1_050))
    next(&player)
    #expect(player.phase == .resting)
    #expect(player.justNow.count == 2)
    player.handle(.stepBack)
    #expect(player.task == before.task)
    // Back while it moves takes it back, and a deed shows it at once.
    next(&player)
    player.handle(.stepBack)
    #expect(player.task == before.task)
    next(&player)
    player.handle(.task(.lose))
    #expect(player.phase == .resting)
    #expect(player.task?.actions == [.next, .lose])
  }

  @Test func `of what is sent it is asked how much`() {
    let text = Self.lesson.replacing("allow drop 1", with: "allow drop 1, send 1, delay")
      .replacing("- [x] yes\n- [ ] no\n", with: "")
    var player = PlayedLesson.player(text, isAnimated: false)
    for _ in 0..<2 { next(&player) }
    player.handle(.choose(1))
    #expect(player.askedAmounts.first == .octets(1))
    player.handle(.choose(9))
    player.handle(.tick(milliseconds: 20))
    player.handle(.choose(4))
    #expect(
      player.task?.actions == [.call(.client, .send(SegmentText(patternFrom: 0, count: 1_460)))])
    #expect(player.askedAmounts.isEmpty)
    // What is used up is refused before anything is asked.
    player.handle(.choose(1))
    #expect(player.refusal == .usedUp(.send, budget: 1))
    player.handle(.choose(2))
    player.handle(.stepBack)
    #expect(player.askedAmounts.isEmpty)
    #expect(player.task?.actions.count == 1)
  }

  @Test func `what a task doesn't allow is told and changes nothing`() {
    var player = player()
    let before = player.task
    player.handle(.task(.cut(PathID.both)))
    #expect(player.refusal == .notAllowed(.cut))
    #expect(player.task == before)
    player.handle(.hint)
    #expect(player.refusal == nil)
  }

  @Test func `playing by itself stops at a task`() {
    var player = player()
    player.handle(.toggleAutoPlay)
    #expect(!player.wantsTicks)
    #expect(player.phase == .resting)
  }

  @Test func `a lesson that ends with a task isn't over before it`() {
    let text = Self.lesson.replacing("\nThe rest.\n", with: "")
    var player = PlayedLesson.player(text, isAnimated: false)
    for _ in 0..<2 { next(&player) }
    player.handle(.choose(1))
    #expect(player.phase == .resting)
    for _ in 0..<3 { next(&player) }
    #expect(player.phase == .finished)
    #expect(player.nextEffect == .leaveLesson)
  }

  @Test func `digits do what the task allows beside losing`() {
    let text = Self.lesson.replacing("allow drop 1", with: "allow drop 1, send, cut 1")
      .replacing("- [x] yes\n- [ ] no\n", with: "")
    var player = PlayedLesson.player(text, isAnimated: false)
    for _ in 0..<2 { next(&player) }
    #expect(
      player.task?.deeds == [
        .call(.client, .send(SegmentText(patternFrom: 0, count: 100))), .cut(PathID.both),
      ])
    player.handle(.choose(2))
    #expect(player.task?.world.isCut(PathID(from: .client)) == true)
  }

  @Test(arguments: [11, 12, 13] as [UInt64])
  func `no order of intents traps in a task`(seed: UInt64) {
    var generator = SeededNumbers(seed: seed)
    let text = Self.lesson.replacing(
      "allow drop 1", with: "allow drop, duplicate, delay, send, read, close, abort, cut, set")
    var player = PlayedLesson.player(text)
    let actions: [TaskAction] = [
      .next, .lose, .duplicate, .delay(by: .milliseconds(70)), .selectNext, .selectPrevious,
      .select(2), .call(.client, .close), .call(.server, .abort), .cut(PathID.both), .back, .retry,
      .set(.roundTrip(.zero)), .call(.server, .send(SegmentText(patternFrom: 0, count: 3_000))),
    ]
    for _ in 0..<1_500 {
      switch generator.next() % 8 {
      case 0...1: player.handle(.stepForward(isRepeat: generator.next() % 3 == 0))
      case 2: player.handle(.stepBack)
      case 3: player.handle(.choose(Int(generator.next() % 10)))
      case 4: player.handle([.eventForward, .eventBack][Int(generator.next() % 2)])
      default: player.handle(.task(actions[Int(generator.next() % UInt64(actions.count))]))
      }
      #expect(player.stage.rows.count <= player.cursor.eventCount)
      _ = (player.justNow, player.nextEffect, player.blankAnswers, player.phase)
    }
  }
}
