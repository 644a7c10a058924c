/// A file is no larger than a lesson can be (E005).
enum FilesAreSmall: Rule {
  static let code = "E005"
  static let title = BilingualText("a file too large for a lesson", "강의로는 너무 큰 파일")
  static let explanation = BilingualText(
    """
    A lesson is read whole and run whole before its first step shows. One megabyte of Markdown \
    is hours of reading; a file beyond that is most likely not the one you meant.
    """,
    """
    강의는 첫 단계를 보여 주기 전에 통째로 읽고 통째로 실행해요. Markdown 1메가바이트면 몇 시간 분량이에요. 그보다 크다면 아마 다른 파일을 연 거예요.
    """)
  static let example: RuleExample? = nil
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
