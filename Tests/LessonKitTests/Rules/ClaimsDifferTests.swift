@testable import LessonKit

struct ClaimsDifferTests: RuleTests {
  static let rule: any Rule.Type = ClaimsDiffer.self

  static let told: [Told] = [
    .page(
      """
      Is a second long?

      - [x] no
      - [ ] yes

      ```tcp
      claim 2 client ESTABLISHED
      ⟦claim 2 server ESTABLISHED⟧
      wait 1s
      ```

      """,
      english: ["choice 2 has a claim already", "a choice has one claim"],
      korean: ["2번 선택지에는 이미 주장이 있어요", "선택지 하나에 주장은 하나예요"])
  ]
}
