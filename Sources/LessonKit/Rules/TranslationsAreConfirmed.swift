/// Each step of a translation has its source's fingerprint in `synced` (W609).
enum TranslationsAreConfirmed: FreshnessRule {
  static let code = "W609"
  static let title = BilingualText("a translation that nobody confirmed", "확인하지 않은 번역")
  static let explanation = BilingualText(
    """
    Each step with an id has its source's fingerprint in `synced`; without it nobody would \
    notice that the source changes. `tcptutor sync … --done STEP` writes it when you have read \
    both. `check --strict` makes this an error.
    """,
    """
    이름이 있는 단계마다 원문의 지문이 `synced` 항목에 있어야 원문이 바뀐 것을 알 수 있어요. 두 글을 다 읽었으면 \
    `tcptutor sync … --done STEP` 명령이 지문을 적어 줘요. `check --strict` 명령에서는 \
    오류예요.
    """)
  static let example: RuleExample? = nil
}

extension Mistake {
  /// A step that `synced` doesn't name. `lesson` is what `sync` takes.
  static func notConfirmed(step: String, lesson: String) -> Mistake {
    Mistake(
      TranslationsAreConfirmed.self,
      BilingualText(
        "#\(step) isn't in ‘synced’, so nobody would notice when its source changes",
        "#\(step) 단계가 ‘synced’ 항목에 없어서, 원문이 바뀌어도 알 수 없어요"),
      help: .confirmWhenRead(lesson: lesson, step: step))
  }
}
