/// Only a translation has `synced` (E612).
enum SyncedNeedsTranslates: Rule {
  static let code = "E612"
  static let title = BilingualText("fingerprints in a source", "원문에 있는 지문")
  static let explanation = BilingualText(
    """
    `synced` says what a translation was made from, so it belongs in files with `translates`.
    """,
    """
    `synced` 항목은 번역이 무엇을 옮겼는지 말해 주니까 `translates` 항목이 있는 파일에 써요.
    """)
  static let example: RuleExample? = .file(
    """
    ---
    tcptutor: 1
    lang: en
    synced:
      syn: "734e10"
    ---

    # An example

    """,
    mended: """
      ---
      tcptutor: 1
      lang: en
      ---

      # An example

      """)
}

extension Mistake {
  /// `synced` in a file that translates nothing.
  static let syncedWithoutSource = Mistake(
    SyncedNeedsTranslates.self,
    BilingualText(
      "‘synced’ says nothing in a file that translates none",
      "옮긴 것이 없는 파일에서 ‘synced’ 항목은 뜻이 없어요"),
    help: BilingualText(
      "name the source's language, as in ‘translates: ko’, or take it out",
      "‘translates: ko’처럼 원문의 언어를 적거나 이 항목을 빼 주세요"))
}
