/// A file with scripts says for which version of the format they are written (N806).
enum VersionsAreTold: Rule {
  static let code = "N806"
  static let title = BilingualText("no format version", "적혀 있지 않은 형식 버전")
  static let explanation = BilingualText(
    """
    Settings have defaults that never change within a version of the format. A lesson that says \
    for which one it was written plays the same for ever.
    """,
    """
    설정의 기본값은 형식의 한 버전 안에서 바뀌지 않아요. 어느 버전에 맞춰 썼는지 적어 두면 강의가 언제나 똑같이 실행돼요.
    """)
  static let example: RuleExample? = .file(
    """
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

  static func check(_ draft: LessonDraft) -> [Diagnostic] {
    guard draft.hasScripts, draft.isMetadataWhole, draft.metadata.formatVersion == nil else {
      return []
    }
    return [draft.source.diagnostic(.versionUntold, at: draft.source.textRange(ofLine: 1))]
  }
}

extension Mistake {
  /// No format version: the file is read as version 1.
  static let versionUntold = Mistake(
    VersionsAreTold.self,
    BilingualText(
      "no format version is given, so this is read as version 1",
      "형식 버전이 적혀 있지 않아서 버전 1로 읽었어요"),
    help: BilingualText(
      "say it in the front matter: ‘tcptutor: 1’", "머리말(front matter)에 적어 주세요: ‘tcptutor: 1’"))
}
