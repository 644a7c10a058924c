/// A value is of the kind, and within the bounds, that its name asks for (E109).
enum ValuesSuitTheirNames: Rule {
  static let code = "E109"
  static let title = BilingualText("a value that doesn't suit its name", "이름에 맞지 않는 값")
  static let explanation = BilingualText(
    """
    Each setting takes one kind of value: a time, a number of bytes, a rate, a percentage, `on` \
    or `off`. Most have bounds: those of the header's field, or those beyond which a lesson \
    makes no sense.
    """,
    """
    설정마다 받는 값의 종류가 정해져 있어요. 시간, 바이트 수, 전송률, 백분율, `on`과 `off` 같은 것이에요. 대개 범위도 있어요. 헤더 필드의 범위거나, \
    강의에서 뜻이 있는 범위예요.
    """)
  static let example: RuleExample? = .script(
    """
    set rtt 100
    wait 1s
    """,
    mended: """
      set rtt 100ms
      wait 1s
      """)
}

extension Mistake {
  /// A value of the wrong kind.
  static func wrongValue(
    name: String, expects: ValueKind, written: String, example: String
  ) -> Mistake {
    Mistake(
      ValuesSuitTheirNames.self,
      BilingualText(
        "‘\(name)’ is \(expects.english); ‘\(written)’ isn't",
        "‘\(name)’ 값은 \(expects.korean)인데 ‘\(written)’ 값이 있어요"),
      help: .forExample(example))
  }

  /// A value of the right kind, out of its bounds; bounds as the script writes them.
  static func outOfRange(name: String, written: String, least: String, most: String) -> Mistake {
    Mistake(
      ValuesSuitTheirNames.self,
      BilingualText(
        "‘\(name)’ goes from \(least) to \(most); \(written) is outside",
        "‘\(name)’ 값은 \(least)부터 \(most)까지예요. \(written) 값은 범위를 벗어나요"),
      help: BilingualText(
        "write a value from \(least) to \(most)", "\(least)부터 \(most)까지의 값을 써 주세요"))
  }
}
