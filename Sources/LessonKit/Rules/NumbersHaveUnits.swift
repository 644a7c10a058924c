/// A span of time has its unit (E108).
enum NumbersHaveUnits: Rule {
  static let code = "E108"
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
