@testable import LessonKit

struct FaultsSayWhichTests: RuleTests {
  static let rule: any Rule.Type = FaultsSayWhich.self

  static let told: [Told] = [
    .script(
      "drop ⟦client⟧ -> server DATA",
      english: ["drop which one?", "‘drop next …’, ‘drop 2nd …’, ‘drop every …’ or ‘drop 10% …’"],
      korean: [
        "‘drop’ 줄에 어느 세그먼트인지가 없어요",
        "‘drop next …’, ‘drop 2nd …’, ‘drop every …’, ‘drop 10% …’ 가운데 하나로 써요",
      ])
  ]
}
