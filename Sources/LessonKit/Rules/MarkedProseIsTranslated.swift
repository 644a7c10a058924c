/// What `sync` put in is translated, and its marks are gone (W610).
enum MarkedProseIsTranslated: FreshnessRule {
  static let code = "W610"
  static let title = BilingualText("prose that waits for its translation", "옮기기를 기다리는 글")
  static let explanation = BilingualText(
    """
    `tcptutor sync` puts a new step in with the source's prose between two comments. Translate \
    what stands between them, and confirm the step: the comments go. `check --strict` makes this \
    an error.
    """,
    """
    `tcptutor sync` 명령은 새 단계를 원문의 글과 함께 주석 두 개 사이에 넣어요. 그 사이를 옮기고 단계를 확인하면 \
    주석은 사라져요. `check --strict` 명령에서는 오류예요.
    """)
  static let example: RuleExample? = .file(
    """
    ---
    tcptutor: 1
    lang: en
    ---

    # An example

    <!-- needs translation -->

    안녕하세요.

    <!-- /needs translation -->

    """,
    mended: """
      ---
      tcptutor: 1
      lang: en
      ---

      # An example

      Hello.

      """)
}

extension Mistake {
  /// A mark around prose that isn't translated yet. `lesson` is what `sync` takes.
  static func needsTranslation(step: String?, lesson: String) -> Mistake {
    guard let step else {
      return Mistake(
        MarkedProseIsTranslated.self,
        BilingualText("this still needs its translation", "여기를 아직 옮기지 않았어요"),
        help: BilingualText(
          "translate what stands between the marks, then delete them",
          "표시 사이를 옮긴 다음 표시를 지워 주세요"))
    }
    return Mistake(
      MarkedProseIsTranslated.self,
      BilingualText("#\(step) still needs its translation", "#\(step) 단계를 아직 옮기지 않았어요"),
      help: BilingualText(
        "translate what stands between the marks, then ‘tcptutor sync \(lesson) --done \(step)’",
        "표시 사이를 옮긴 다음 ‘tcptutor sync \(lesson) --done \(step)’ 명령을 실행해 주세요"))
  }
}
