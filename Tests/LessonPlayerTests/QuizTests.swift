import LessonKit
import LessonPlayer
import NetworkSimulation
import TCPEngine
import Testing

/// Quizzes, blanks and what the pane and footer say (lesson format, section 2).
struct QuizTests {
  private let press = PlayerIntent.stepForward(isRepeat: false)
  private let held = PlayerIntent.stepForward(isRepeat: true)

  /// At the quiz of the handshake, and then these intents.
  private func atQuiz(_ intents: PlayerIntent...) -> Player {
    var player = PlayedLesson.player(PlayedLesson.connect, isAnimated: false)
    for intent in [press, press] + intents { player.handle(intent) }
    return player
  }

  /// At the choose-all quiz of the lesson that sends, and then these intents.
  private func atChooseAll(_ intents: PlayerIntent...) -> Player {
    var player = PlayedLesson.player(PlayedLesson.send, isAnimated: false)
    for intent in [press, press, press] + intents { player.handle(intent) }
    return player
  }

  @Test func `the first press before an unanswered quiz asks, the second skips and plays`() {
    #expect(atQuiz().nextEffect == .answerQuiz)
    let asking = atQuiz(press)
    #expect(asking.stepIndex == 2 && asking.nextEffect == .skipQuiz)
    #expect(asking.quiz?.isAskingToSkip == true)
    let skipped = atQuiz(press, press)
    #expect(skipped.stepIndex == 3)
    #expect(skipped.answers[QuizAddress(step: 2, quiz: 0)] == QuizAnswer(isSkipped: true))
  }

  @Test func `a key held down neither asks nor skips`() {
    #expect(atQuiz(held, held, held) == atQuiz())
    #expect(atQuiz(press, held) == atQuiz(press))
  }

  @Test func `back takes the asking back`() {
    #expect(atQuiz(press, .stepBack) == atQuiz())
  }

  @Test func `an answer is graded at once and the next press verifies it`() {
    let right = atQuiz(.choose(2))
    #expect(right.quiz?.isCorrect == true && right.nextEffect == .verify)
    #expect(atQuiz(.choose(2), press).stepIndex == 3)
  }

  @Test func `a wrong answer may be mended, a right one stands`() {
    #expect(atQuiz(.choose(1)).quiz?.isCorrect == false)
    #expect(atQuiz(.choose(1), .choose(2)).quiz?.isCorrect == true)
    #expect(atQuiz(.choose(2), .choose(1)) == atQuiz(.choose(2)))
  }

  @Test func `choices that aren't there mean nothing`() {
    #expect(atQuiz(.choose(0), .choose(3), .choose(-1), .submit) == atQuiz())
  }

  @Test func `choose all toggles until it is submitted`() {
    let chosen = atChooseAll(.choose(3), .choose(2), .choose(1), .choose(2))
    #expect(chosen.quiz?.answer == QuizAnswer(chosen: [0, 2]))
    #expect(chosen.quiz?.isCorrect == nil && chosen.nextEffect == .answerQuiz)
    #expect(atChooseAll(.choose(3), .choose(1), .submit).quiz?.isCorrect == true)
    #expect(atChooseAll(.choose(3), .submit).quiz?.isCorrect == false)
    #expect(atChooseAll(.submit) == atChooseAll())
  }

  @Test func `answers are kept when going back`() {
    let back = atQuiz(.choose(2), press, .stepBack)
    #expect(back == atQuiz(.choose(2)))
  }

  @Test func `a blank is revealed when the stage shows its answer`() {
    var player = atQuiz(.choose(2), press)
    player.isAnimated = true
    #expect(player.blankAnswers == [nil])
    player.handle(press)
    #expect(player.phase == .playing && player.blankAnswers == ["301"])
    player.handle(.stepBack)
    #expect(player.blankAnswers == [nil])
    player.handle(press)
    player.handle(press)
    #expect(player.justAnswered.map(\.text) == ["301"])
  }

  // MARK: The pane and the footer

  @Test func `the pane tells what the block just played changed`() {
    let asked = atQuiz()
    guard case .arrived(let segment)? = asked.justNow.dropFirst().first else {
      Issue.record("the SYN has arrived")
      return
    }
    #expect(
      asked.justNow == [
        .stateChanged(.client, from: .closed, to: .synSent), .arrived(segment),
        .stateChanged(.server, from: .listen, to: .synReceived),
      ])
    #expect(SegmentKind(of: segment) == .syn)
    #expect(asked.resultNote == [.paragraph([Inline("The server has heard.")])])
  }

  @Test func `at the beginning nothing has just happened`() {
    let start = PlayedLesson.player(PlayedLesson.close)
    #expect(start.justNow == [] && start.resultNote == [])
  }

  @Test func `the footer names what comes first`() {
    let connect = PlayedLesson.player(PlayedLesson.connect, isAnimated: false)
    #expect(connect.nextEffect == .readOn)
    var asking = connect
    asking.handle(press)
    #expect(asking.nextEffect == .sendSegment(from: .client, .syn))
    #expect(atQuiz(.choose(2), press).nextEffect == .sendSegment(from: .client, .ack))
    var mending = atChooseAll(.choose(1), .choose(3), .submit, press)
    #expect(mending.nextEffect == .verify)
    mending.handle(press)
    #expect(mending.nextEffect == .sendSegment(from: .server, .ack))
    var playing = asking
    playing.isAnimated = true
    playing.handle(press)
    #expect(playing.nextEffect == .finishAnimation)
  }

  @Test func `the footer names the timer that time waits for`() {
    var player = PlayedLesson.player(
      PlayedLesson.oneBlock(
        """
        drop next client -> server DATA
        client send 10
        expect client -> server DATA lost
        pause
        expect client timeout
        pause
        wait 10ms
        pause
        highlight seq
        """), isAnimated: false)
    var effects: [NextEffect] = []
    for _ in 0..<4 {
      effects.append(player.nextEffect)
      player.handle(press)
    }
    #expect(
      effects == [
        .sendSegment(from: .client, .data), .waitForTimer(.client, .retransmission),
        .sendSegment(from: .client, .data), .runBlock,
      ])
  }
}
