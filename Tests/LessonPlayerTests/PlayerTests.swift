import LessonKit
import LessonPlayer
import NetworkSimulation
import TCPEngine
import Testing

/// How the player moves (lesson format, section 2).
struct PlayerTests {
  private let press = PlayerIntent.stepForward(isRepeat: false)

  /// A player that has handled these intents; without animation unless told.
  private func player(
    _ text: String = PlayedLesson.close, isAnimated: Bool = false, _ intents: [PlayerIntent] = []
  ) -> Player {
    var player = PlayedLesson.player(text, isAnimated: isAnimated)
    for intent in intents { player.handle(intent) }
    return player
  }

  private func presses(_ count: Int) -> [PlayerIntent] { Array(repeating: press, count: count) }

  // MARK: Presses

  @Test func `a press plays the block and the next narration rests`() {
    let start = player()
    #expect(start.stepIndex == 0 && start.phase == .resting)
    #expect(start.stage.client.state == .established)
    let next = player(presses(1))
    #expect(next.stepIndex == 1 && next.phase == .resting)
    #expect(next.stage.client.state == .finWait1)
    #expect(next.stage.server.state == .closeWait)
  }

  @Test func `a step without action is read and left`() {
    let opening = player(PlayedLesson.connect)
    #expect(opening.nextEffect == .readOn)
    #expect(player(PlayedLesson.connect, presses(1)).stepIndex == 1)
  }

  @Test func `a reset in the next setup waits for a press, so that the block's end is seen`() {
    let text = """
      # Twice

      ```tcp setup
      establish
      ```

      Once.

      ```tcp
      client close
      expect client -> server FIN
      ```

      > Seen.

      ```tcp setup
      reset
      ```

      Anew.

      ```tcp
      wait 1s
      ```

      """
    let ended = player(text, presses(1))
    #expect(ended.stepIndex == 0 && ended.phase == .resting && ended.nextEffect == .readOn)
    #expect(ended.stage.client.state == .finWait1)
    #expect(!ended.justNow.isEmpty && !ended.resultNote.isEmpty)
    let anew = player(text, presses(2))
    #expect(anew.stepIndex == 1 && anew.stage.client.state == .closed)
    #expect(anew.justNow.isEmpty && anew.resultNote.isEmpty)
    #expect(player(text, presses(2) + [.stepBack]) == ended)
    #expect(player(text, presses(2) + [.eventBack]) == ended)
  }

  @Test func `a block plays while time passes and ends exactly at its stop`() {
    var playing = player(isAnimated: true, presses(1))
    #expect(playing.phase == .playing && playing.stepIndex == 0 && playing.wantsTicks)
    playing.handle(.tick(milliseconds: 600))
    #expect(playing.cursor.time == playing.run.steps[0].start.time + .milliseconds(25))
    playing.handle(.tick(milliseconds: 600))
    #expect(playing == player(isAnimated: true, presses(1) + [.tick(milliseconds: 5000)]))
    #expect(playing.phase == .resting && playing.stepIndex == 1 && !playing.wantsTicks)
    #expect(playing.cursor == playing.run.steps[0].stops[0])
  }

  @Test func `a press while playing finishes the step and is never queued`() {
    let finished = player(isAnimated: true, presses(2))
    #expect(finished.phase == .resting && finished.stepIndex == 1)
    #expect(finished.cursor == finished.run.steps[0].stops[0])
  }

  @Test func `a key held down plays on without cutting anything short`() {
    var held = player(isAnimated: true, presses(1))
    held.handle(.stepForward(isRepeat: true))
    #expect(held.phase == .playing && held.stepIndex == 0)
  }

  @Test func `pause splits a block into presses`() {
    let quizPassed = presses(3) + [.choose(1), .choose(3), .submit]
    let half = player(PlayedLesson.send, quizPassed + presses(1))
    #expect(half.stepIndex == 3 && half.part == 1 && half.phase == .resting)
    #expect(player(PlayedLesson.send, quizPassed + presses(2)).stepIndex == 4)
  }

  @Test func `the lesson is finished when the last block has played`() {
    let last = player(presses(5))
    #expect(last.isLastStep && last.phase == .resting && last.stepNumber == last.stepCount)
    let over = player(presses(6))
    #expect(over.phase == .finished && over.nextEffect == .leaveLesson)
    #expect(over.stage.client.state == .closed)
    #expect(player(presses(7)) == over)
  }

  // MARK: Back

  @Test func `back undoes one press`() {
    #expect(player(presses(3) + [.stepBack]) == player(presses(2)))
    #expect(player([.stepBack]) == player())
    #expect(player(presses(6) + [.stepBack]) == player(presses(5)))
  }

  @Test func `back while playing returns to the still stage`() {
    let intents = presses(1) + [.tick(milliseconds: 700), .stepBack]
    #expect(player(isAnimated: true, intents) == player(isAnimated: true))
  }

  @Test func `back undoes a part of a block that pauses`() {
    let quizPassed = presses(3) + [.choose(1), .choose(3), .submit]
    let back = player(PlayedLesson.send, quizPassed + presses(2) + [.stepBack])
    #expect(back == player(PlayedLesson.send, quizPassed + presses(1)))
  }

  // MARK: Single events

  @Test func `events are stepped through one at a time, on and back`() {
    let ladders = (0...4).map { count in
      player(Array(repeating: .eventForward, count: count)).stage
    }
    // close sends FIN and changes the state; it arrives and changes the server's.
    #expect(ladders.map { $0.rows.count - 3 } == [0, 1, 2, 2, 3])
    let back = player(Array(repeating: .eventForward, count: 3) + [.eventBack]).stage
    #expect(back == ladders[2])
  }

  @Test func `the last event of a block ends its step`() {
    let stepped = player(Array(repeating: .eventForward, count: 4))
    #expect(stepped == player(presses(1)))
  }

  @Test func `one event back from rest stands before the last event of the block`() {
    let back = player(presses(1) + [.eventBack])
    #expect(back == player(Array(repeating: .eventForward, count: 3)))
  }

  @Test func `a press between events plays the rest`() {
    #expect(player([.eventForward, .eventForward, press]) == player(presses(1)))
    let playing = player(isAnimated: true, [.eventForward, .eventForward, press])
    #expect(playing.phase == .playing)
  }

  // MARK: Far moves

  @Test func `first and last are the first and the last narration`() {
    #expect(player(presses(4) + [.first]) == player())
    let last = player([.last])
    #expect(last.isLastStep && last.phase == .resting)
    #expect(last == player(presses(5)))
  }

  @Test func `sections are left forward and entered at their beginning`() {
    let forward = player(PlayedLesson.connect, [.sectionForward])
    #expect(forward.stepIndex == 1)
    #expect(player(PlayedLesson.connect, [.sectionForward, .sectionForward]).stepIndex == 4)
    let inside: [PlayerIntent] = [.sectionForward, press, .sectionBack]
    #expect(player(PlayedLesson.connect, inside) == forward)
    #expect(player(PlayedLesson.connect, inside + [.sectionBack]).stepIndex == 0)
  }

  // MARK: Speed and auto-play

  @Test func `speed changes how fast the wall clock counts`() {
    func time(_ intents: [PlayerIntent]) -> Microseconds {
      let start = player(isAnimated: true)
      let end = player(isAnimated: true, intents + presses(1) + [.tick(milliseconds: 240)])
      return end.cursor.time - start.cursor.time
    }
    #expect(time([]) == .milliseconds(10))
    #expect(time([.slower]) == .milliseconds(5))
    #expect(time([.slower, .slower]) == .milliseconds(5))
    #expect(time([.faster]) == .milliseconds(20))
  }

  @Test func `instant speed plays without animation`() {
    let instant = player(isAnimated: true, [.faster, .faster] + presses(1))
    #expect(instant.speed == .instant && instant.stepIndex == 1 && instant.phase == .resting)
  }

  @Test func `instant speed chosen while a block plays ends it at the next tick`() {
    var playing = player(isAnimated: true, presses(1) + [.faster, .faster])
    playing.handle(.tick(milliseconds: 1))
    #expect(playing.phase == .resting && playing.stepIndex == 1)
  }

  @Test func `auto-play reads on by itself and stops at the end`() {
    var auto = player(isAnimated: true, [.toggleAutoPlay])
    #expect(auto.wantsTicks)
    for _ in 0..<4_000 where auto.wantsTicks { auto.handle(.tick(milliseconds: 50)) }
    #expect(auto.phase == .finished && !auto.isAutoPlaying)
  }

  @Test func `auto-play waits at a quiz without wanting ticks`() {
    var auto = player(PlayedLesson.connect, isAnimated: true, [.toggleAutoPlay])
    for _ in 0..<4_000 where auto.wantsTicks { auto.handle(.tick(milliseconds: 50)) }
    #expect(auto.stepIndex == 2 && auto.isAutoPlaying && !auto.wantsTicks)
    #expect(auto.nextEffect == .answerQuiz)
    auto.handle(.choose(2))
    #expect(auto.wantsTicks)
  }

  // MARK: Hints

  @Test func `hints open rung by rung and close with the step`() {
    let text = """
      # Hints

      Think.

      <details><summary>Hint</summary>

      One.

      </details>

      <details><summary>Hint</summary>

      Two.

      </details>

      ---

      Done.

      """
    #expect(player(text).openHints == 0)
    #expect(player(text, [.hint]).openHints == 1)
    #expect(player(text, [.hint, .hint, .hint]).openHints == 2)
    #expect(player(text, [.hint, press]).openHints == 0)
  }
}

extension PlayerTests {
  private func player(_ intents: [PlayerIntent]) -> Player {
    player(PlayedLesson.close, isAnimated: false, intents)
  }

  private func player(isAnimated: Bool, _ intents: [PlayerIntent]) -> Player {
    player(PlayedLesson.close, isAnimated: isAnimated, intents)
  }

  private func player(_ text: String, _ intents: [PlayerIntent]) -> Player {
    player(text, isAnimated: false, intents)
  }
}
