@testable import LessonKit

struct FrontMatterIsClosedTests: RuleTests {
  static let rule: any Rule.Type = FrontMatterIsClosed.self

  static let told: [Told] = [
    .file(
      """
      ⟦---⟧
      tcptutor: 1

      # A lesson

      """,
      english: ["the front matter is never closed", "end it with a line that holds only ---"],
      korean: ["머리말(front matter)이 닫히지 않았어요", "---만 있는 줄로 끝내 주세요"])
  ]
}
