/// A lesson is written for a version of the format that this program knows (E801).
enum FormatsAreKnown: Rule {
  static let code = "E801"
  static let title = BilingualText("a newer format", "더 새로운 형식")
  static let explanation = BilingualText(
    """
    Within a major version words are only added, so a newer minor version is read with the words \
    that are known. A newer major version may mean something else by the same words: its prose \
    shows, its blocks don't run.
    """,
    """
    주 버전이 같으면 낱말이 늘기만 하니, 부 버전이 더 새로워도 아는 낱말로 읽어요. 주 버전이 더 새로우면 같은 낱말의 뜻이 다를 수 있어서 글만 보여 주고 블록은 \
    실행하지 않아요.
    """)
  static let example: RuleExample? = .file(
    """
    ---
    tcptutor: 2
    ---
    # A lesson

    Some time passes.

    ```tcp
    wait 1s
    ```

    """,
    mended: """
      ---
      tcptutor: 1
      ---
      # A lesson

      Some time passes.

      ```tcp
      wait 1s
      ```

      """)
}

extension Mistake {
  /// Made for another major version.
  static func newerFormat(version: String) -> Mistake {
    Mistake(
      FormatsAreKnown.self,
      BilingualText(
        "made for format \(version); this program knows 1",
        "형식 \(version)에 맞춘 강의예요. 이 프로그램은 1을 알아요"),
      help: BilingualText(
        "you can read it, but its steps will not run", "읽을 수는 있지만 단계는 실행되지 않아요"))
  }
}
