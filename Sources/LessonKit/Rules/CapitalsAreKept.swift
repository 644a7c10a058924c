/// Kinds, timers and states are written in capitals (E104).
enum CapitalsAreKept: Rule {
  static let code = "E104"
}

extension Mistake {
  /// A kind, or another word in capitals, written otherwise.
  static func notInCapitals(written: String, correct: String) -> Mistake {
    Mistake(
      CapitalsAreKept.self,
      BilingualText(
        "this word is written in capitals: ‘\(correct)’", "이 낱말은 대문자로 써요: ‘\(correct)’"))
  }
}
