/// A forged segment's fields have one value each (E116).
enum ForgedFieldsHaveValues: Rule {
  static let code = "E116"
}

extension Mistake {
  /// `inject` with a comparison other than `=`.
  static func forgedComparison(written: String) -> Mistake {
    Mistake(
      ForgedFieldsHaveValues.self,
      BilingualText(
        "a forged segment has one value in each field; ‘\(written)’ compares",
        "위조한 세그먼트의 필드에는 값이 하나예요. ‘\(written)’ 부분은 비교예요"),
      help: BilingualText(
        "write ‘=’, or leave the field out", "‘=’ 표로 쓰거나 필드를 빼 주세요"))
  }
}
