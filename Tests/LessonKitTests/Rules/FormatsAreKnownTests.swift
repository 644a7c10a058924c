@testable import LessonKit

struct FormatsAreKnownTests: RuleTests {
  static let rule: any Rule.Type = FormatsAreKnown.self

  static let told: [Told] = [
    .file(
      """
      ---
      tcptutor: ⟦2⟧
      ---
      # A lesson

      """,
      english: [
        "made for format 2; this program knows 1", "you can read it, but its steps will not run",
      ],
      korean: ["형식 2에 맞춘 강의예요. 이 프로그램은 1을 알아요", "읽을 수는 있지만 단계는 실행되지 않아요"])
  ]
}
