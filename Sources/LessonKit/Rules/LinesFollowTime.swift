import TCPEngine

/// Time runs down the page (E302).
enum LinesFollowTime: Rule {
  static let code = "E302"
}

extension Mistake {
  /// It happened before; `earlier` is how long before the event of the line `than`, zero if that
  /// line met this very event or one of the same instant.
  package static func alreadyHappened(earlier: Microseconds, than line: Int) -> Mistake {
    guard earlier > .zero else {
      return Mistake(
        LinesFollowTime.self,
        BilingualText(
          "that already happened, when line \(line) was met",
          "이미 일어난 일이에요. \(line)번째 줄의 일과 같은 때예요"),
        help: BilingualText(
          "each ‘expect’ waits for what comes after the line above it",
          "‘expect’ 줄은 저마다 윗줄의 일보다 뒤에 일어나는 일을 기다려요"))
    }
    let time = TimeText.spoken(earlier)
    return Mistake(
      LinesFollowTime.self,
      BilingualText(
        "that already happened, \(time) before line \(line)'s event",
        "이미 일어난 일이에요. \(line)번째 줄의 일보다 \(time) 앞서요"),
      help: BilingualText(
        "time runs down the page: move this line above that one",
        "시간은 위에서 아래로 흘러요. 이 줄을 그 줄 위로 옮겨 주세요"))
  }
}
