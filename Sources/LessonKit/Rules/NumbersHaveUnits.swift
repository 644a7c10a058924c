/// A span of time has its unit (E108).
enum NumbersHaveUnits: Rule {
  static let code = "E108"
  static let title = BilingualText("a time without its unit", "단위가 없는 시간")
  static let explanation = BilingualText(
    """
    Times are written with a unit: `us`, `ms`, `s` or `min`, or as a multiple of what the \
    connection itself measures: `RTT`, `RTO`, `MSL`.
    """,
    """
    시간에는 단위를 써요. `us`, `ms`, `s`, `min`, 또는 연결이 스스로 재는 `RTT`, `RTO`, `MSL`의 배수예요.
    """)
  static let example: RuleExample? = .script(
    "wait 3",
    mended: "wait 3s")
}

extension Mistake {
  /// A number without a unit.
  static func missingUnit(number: String, examples: [String]) -> Mistake {
    let units = examples.joined(separator: ", ")
    return Mistake(
      NumbersHaveUnits.self,
      BilingualText("\(number) what?", "\(number) 다음에 단위가 없어요"),
      help: BilingualText("write a unit: \(units)", "단위를 써 주세요: \(units)"))
  }
}
