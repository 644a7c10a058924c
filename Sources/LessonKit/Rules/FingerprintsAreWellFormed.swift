/// A value in `synced` is a fingerprint (E611).
enum FingerprintsAreWellFormed: Rule {
  static let code = "E611"
  static let title = BilingualText("a fingerprint that can't be one", "지문일 수 없는 값")
  static let explanation = BilingualText(
    """
    A fingerprint is six digits of 0–9 and a–f, in quotes, because YAML reads `734e10` as a \
    number. Don't write it by hand: `tcptutor sync … --done STEP` does.
    """,
    """
    지문은 0–9와 a–f 여섯 글자예요. YAML은 `734e10`을 수로 읽으니까 따옴표에 넣어요. 손으로 적지 말고 \
    `tcptutor sync … --done STEP` 명령에 맡겨 주세요.
    """)
  static let example: RuleExample? = nil
}

extension Mistake {
  /// No fingerprint can look like what is written.
  static func malformedFingerprint(step: String, written: String) -> Mistake {
    Mistake(
      FingerprintsAreWellFormed.self,
      BilingualText(
        "‘\(written)’ is no fingerprint for #\(step)",
        "‘\(written)’ 값은 #\(step) 단계의 지문이 될 수 없어요"),
      help: BilingualText(
        "six digits of 0–9 and a–f, in quotes; ‘tcptutor sync … --done \(step)’ writes them",
        "0–9와 a–f 여섯 글자를 따옴표에 넣어요. ‘tcptutor sync … --done \(step)’ 명령이 적어 줘요"))
  }
}
