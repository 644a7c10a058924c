/// While one line waits, and in a lesson, no more happens than can be shown (E308).
enum LinesSeeFewEvents: Rule {
  static let code = "E308"
  static let title = BilingualText(
    "too much happens in one line, or in the lesson", "한 줄이나 강의에 너무 많은 일")
  static let explanation = BilingualText(
    """
    One line of a script may see 200,000 events, 20,000 of them at one instant. A transfer of \
    tens of megabytes in one line, or a path without delay on which two hosts answer each other \
    for ever, goes beyond that. In a whole lesson a million may happen, those included that the \
    engine tries out for lines that fail and for tasks; what stands below isn't run.
    """,
    """
    스크립트 한 줄에서 일어날 수 있는 일은 200,000가지까지고, 한순간에는 20,000가지까지예요. 한 줄에서 수십 \
    메가바이트를 보내거나, 지연이 없는 경로에서 두 호스트가 끝없이 주고받으면 이를 넘어요. 강의 전체에서는 백만 \
    가지까지예요(틀린 줄 때문에 엔진이 미리 해 본 것과 과제의 풀이도 들어가요). 그 아래는 실행하지 않아요.
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
        "send less, or wait for a shorter time", "덜 보내거나, 짧게 기다리세요"))
  }

  /// So many events happened at one instant that the line was given up.
  package static func tooMuchHappensAtOnce(limit: Int) -> Mistake {
    Mistake(
      LinesSeeFewEvents.self,
      BilingualText(
        "more than \(limit) things happen at one instant, without time passing",
        "시간이 흐르지 않는 한순간에 \(limit)가지가 넘는 일이 일어났어요"),
      help: BilingualText(
        "give the path a delay, or send less at once",
        "경로에 지연을 두거나, 한꺼번에 덜 보내세요"))
  }

  /// So many events have happened that the rest of the lesson isn't run.
  package static func tooMuchHappensInAll(limit: Int) -> Mistake {
    Mistake(
      LinesSeeFewEvents.self,
      BilingualText(
        "more than \(limit) things have happened in this lesson; from here on it isn't run",
        "이 강의에서 \(limit)가지가 넘는 일이 일어났어요. 여기서부터는 실행하지 않아요"),
      help: BilingualText(
        "split the lesson, send less, or mend the lines above that wait in vain",
        "강의를 나누거나, 덜 보내거나, 일어나지 않을 일을 기다리는 위쪽 줄을 고쳐 주세요"))
  }
}
