/// Nothing is left over behind a statement (E114).
enum StatementsEndWithTheirLine: Rule {
  static let code = "E114"
}

extension Mistake {
  /// Text left over when the statement was complete.
  static func leftOver(written: String) -> Mistake {
    Mistake(
      StatementsEndWithTheirLine.self,
      BilingualText(
        "the statement is complete before ‘\(written)’", "‘\(written)’ 앞에서 이미 문장이 끝났어요"))
  }
}
