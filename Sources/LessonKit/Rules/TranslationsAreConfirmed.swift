/// Each step of a translation has its source's fingerprint in `synced` (W609).
enum TranslationsAreConfirmed: FreshnessRule {
  static let code = "W609"
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
