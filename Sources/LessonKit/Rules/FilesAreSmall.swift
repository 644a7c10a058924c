/// A file is no larger than a lesson can be (E005).
enum FilesAreSmall: Rule {
  static let code = "E005"
}

extension Mistake {
  /// Sizes in octets.
  package static func tooLarge(octets: Int, limit: Int) -> Mistake {
    Mistake(
      FilesAreSmall.self,
      BilingualText(
        "this file is too large for a lesson: \(octets) octets, and the limit is \(limit)",
        "강의로는 너무 큰 파일이에요: \(octets)바이트, 한도는 \(limit)바이트"),
      help: BilingualText(
        "split it into lessons of a few minutes each", "몇 분짜리 강의 여럿으로 나눠 주세요"))
  }
}
