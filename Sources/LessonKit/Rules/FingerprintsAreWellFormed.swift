/// A value in `synced` is a fingerprint (E611).
enum FingerprintsAreWellFormed: Rule {
  static let code = "E611"
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
