import LessonPlayer
import NetworkSimulation
import TCPEngine

extension ScreenText {
  /// What the next key does, as the footer names it; a fork is left for the lesson, or the script.
  func effect(
    _ effect: NextEffect, ending: StageView.Ending, ofScript isOfScript: Bool
  ) -> String {
    switch effect {
    case .readOn: pick("계속 읽기", "Read on")
    case .finishAnimation: pick("끝까지 보기", "Finish this")
    case .answerQuiz: pick("답 고르기", "Answer")
    case .revealAnswer: pick("답 보기", "Show the answer")
    case .revealSolution: pick("풀이 보기", "Show how it is done")
    case .skipQuiz: pick("답하지 않고 넘어가기", "Skip the question")
    case .verify: pick("직접 확인하기", "See for yourself")
    case .sendSegment(_, let kind):
      pick("\(plain(kind)) 보내기", "Send \(article(kind))\(plain(kind))")
    case .receiveSegment(_, let kind):
      pick("\(plain(kind)) 도착까지", "Until the \(plain(kind)) arrives")
    case .waitForTimer(_, let timer):
      pick(
        "\(self.timer(timer)) 타이머가 끝날 때까지", "Until the \(self.timer(timer)) timer runs out")
    case .waitTime: pick("시간 흘려보내기", "Let time pass")
    case .letGo: pick("흘려보내기", "Let it go on")
    case .runBlock: pick("다음 일 일으키기", "Make it happen")
    case .leaveFork: goBack(toScript: isOfScript)
    case .leaveLesson:
      switch ending {
      case .summary: ResultsText(language: language).title
      case .lesson(let title): next(lesson: title)
      case .lab: toLab
      case .quit: end
      }
    }
  }

  private func article(_ kind: SegmentKind) -> String {
    switch kind {
    case .data: ""
    case .syn, .synAck, .fin, .probe: "a "
    case .ack, .duplicateAck, .rst: "an "
    }
  }
}
