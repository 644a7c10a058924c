/// A lesson is written for a version of the format that this program knows (E801).
enum FormatsAreKnown: Rule {
  static let code = "E801"
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
