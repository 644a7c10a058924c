/// A forged segment's fields have one value each (E116).
enum ForgedFieldsHaveValues: Rule {
  static let code = "E116"
  static let title = BilingualText("a forged segment that compares", "비교가 있는 위조 세그먼트")
  static let explanation = BilingualText(
    """
    `inject` makes one segment, so each of its fields has one value, written with `=`. Fields \
    that aren't written are what the named sender would put there: SND.NXT and RCV.NXT.
    """,
    """
    `inject`는 세그먼트 하나를 만드니 필드마다 값이 하나고 `=`로 써요. 쓰지 않은 필드에는 그 호스트가 보낼 SND.NXT와 RCV.NXT가 들어가요.
    """)
  static let example: RuleExample? = .script(
    """
    establish
    inject client -> server RST seq>=101
    wait 1s
    """,
    mended: """
      establish
      inject client -> server RST seq=101
      wait 1s
      """)
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
