/// While one line waits, no more happens than a lesson can show (E308).
enum LinesSeeFewEvents: Rule {
  static let code = "E308"
  static let title = BilingualText("too much happens in one line", "한 줄에 너무 많은 일")
  static let explanation = BilingualText(
    """
    One line of a script may see 20,000 events; a learner sees one at a time. A transfer of \
    megabytes in one step, or a path without delay on which two hosts answer each other for \
    ever, goes beyond that.
    """,
    """
    스크립트 한 줄에서 일어날 수 있는 일은 20,000가지까지고, 배우는 사람은 한 번에 하나씩 봐요. 한 단계에서 몇 메가바이트를 보내거나, 지연이 없는 경로에서 두 \
    호스트가 끝없이 주고받으면 이를 넘어요.
    """)
  static let example: RuleExample? = .script(
    """
    set rtt 0ms
    establish
    inject client -> server DATA len=40
    wait 1s
    """,
    mended: """
      establish
      inject client -> server DATA len=40
      wait 1s
      """)
}

extension Mistake {
  /// So many events happened while one line waited that it was given up.
  package static func tooMuchHappens(limit: Int) -> Mistake {
    Mistake(
      LinesSeeFewEvents.self,
      BilingualText(
        "more than \(limit) things happen while this line waits; that is too much for a lesson",
        "이 줄이 기다리는 동안 \(limit)가지가 넘는 일이 일어났어요. 강의에는 너무 많아요"),
      help: BilingualText(
        "send less, wait for a shorter time, or give the path a delay",
        "덜 보내거나, 짧게 기다리거나, 경로에 지연을 두세요"))
  }
}
