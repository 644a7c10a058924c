import LessonKit

extension ScreenText {
  var menuTitle: String { pick("TCP를 눌러 보며 배우기", "learn TCP by pressing keys") }
  var noLessons: String { pick("강의를 찾지 못했어요.", "There are no lessons.") }
  var start: String { pick("시작하기", "Start") }
  var resume: String { pick("이어서 하기", "Resume") }
  var lookAgain: String { pick("다시 보기", "Look again") }
  var fromStart: KeyHint { KeyHint(key: "Home", effect: pick("처음부터", "from the start")) }
  var nextLesson: String { pick("다음 강의", "Next lesson") }
  var toLab: String { pick("실험실로", "To the lab") }
  var end: String { pick("끝내기", "Quit") }
  var toMenu: KeyHint { KeyHint(key: "q", effect: pick("목록", "menu"), place: .leave) }
  var seen: String { pick("다 봄", "done") }
  var upNext: String { pick("다음 차례", "up next") }
  var find: KeyHint { KeyHint(key: "/", effect: pick("찾기", "find")) }
  var showAll: KeyHint { KeyHint(key: "Esc", effect: pick("모두 보기", "show all")) }
  var nothingFound: String { pick("맞는 강의가 없어요.", "No lesson matches.") }
  var updatedSince: String {
    pick("끝낸 뒤에 강의가 바뀌었어요.", "Updated since you finished it.")
  }
  var updated: String { pick("바뀌었어요", "updated") }

  func progress(_ step: Int, of count: Int) -> String {
    pick("\(step)/\(count) 하던 중", "at \(step)/\(count)")
  }

  var underWay: String { pick("하던 중", "under way") }

  /// "questions 3/4 · tasks 1/1 · 6 min 12 s"
  func inALine(_ results: LessonResults) -> String {
    let words = ResultsText(language: language)
    return [
      words.questions(results), words.tasks(results), words.predictions(results),
      words.time(results.seconds),
    ].compactMap { $0 }.joined(separator: "  \(glyphs.divider)  ")
  }

  func minutes(_ count: Int) -> String { pick("\(count)분", "\(count) min") }

  func level(_ level: LessonMetadata.Level) -> String {
    switch level {
    case .beginner: pick("초급", "beginner")
    case .intermediate: pick("중급", "intermediate")
    case .advanced: pick("고급", "advanced")
    }
  }

  func lessonNumber(_ number: Int) -> String { pick("\(number)강", "Lesson \(number)") }

  /// The only keys that a lesson's title card shows.
  var titleCardKeys: [KeyHint] {
    [
      KeyHint(key: "Space", effect: pick("한 걸음 앞으로", "one step on")),
      KeyHint(key: glyphs.leftArrowKey, effect: pick("한 걸음 뒤로", "one step back")),
      KeyHint(key: "?", effect: pick("도움말", "help")),
    ]
  }
}
