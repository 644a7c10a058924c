import TCPEngine

/// Time runs down the page (E302).
enum LinesFollowTime: Rule {
  static let code = "E302"
  static let title = BilingualText("an event that is already past", "이미 지난 일")
  static let explanation = BilingualText(
    """
    Each `expect` waits for what comes after the event of the line above. This event came before \
    it, so the lines stand in the wrong order. To look back without waiting, `expect` a state, \
    or `expect no` an event.
    """,
    """
    `expect`는 저마다 윗줄의 일보다 뒤에 일어나는 일을 기다려요. 그런데 이 일은 그보다 먼저 일어났으니 줄의 순서가 바뀌었어요. 기다리지 않고 보려면 상태를 \
    `expect` 하거나 `expect no`를 써요.
    """)
  static let example: RuleExample? = .script(
    """
    client connect
    expect server -> client SYN,ACK
    expect client -> server SYN
    """,
    mended: """
      client connect
      expect client -> server SYN
      expect server -> client SYN,ACK
      """)
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
