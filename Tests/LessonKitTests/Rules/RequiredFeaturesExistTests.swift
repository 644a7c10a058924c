import Testing
import Wording

@testable import LessonKit

@Suite struct RequiredFeaturesExistTests: RuleTests {
  static let rule: any Rule.Type = RequiredFeaturesExist.self

  static let told: [Told] = [
    .script(
      """
      require ⟦snack⟧
      wait 1s
      """,
      english: ["this program has no feature ‘snack’", "did you mean ‘sack’?"],
      korean: ["이 프로그램에 ‘snack’ 기능은 없어요", "혹시 ‘sack’ 아닌가요?"]),
    .script(
      """
      require ⟦holograms⟧
      wait 1s
      """,
      english: [
        "this program has no feature ‘holograms’",
        "features are the names of settings, and ‘tasks’",
      ],
      korean: ["이 프로그램에 ‘holograms’ 기능은 없어요", "기능의 이름은 설정의 이름이나 ‘tasks’예요"]),
  ]

  @Test func `a feature that is unknown is told with the nearest`() {
    TestLesson(script: "require ⟦snack⟧").expect(
      .unknownFeature(written: "snack", suggestion: "sack"))
    TestLesson(script: "require ⟦holograms⟧").expect(
      .unknownFeature(written: "holograms", suggestion: nil))
  }

  @Test(arguments: ["sack", "newreno", "tasks", "rtt"])
  func `settings, algorithms and tasks are features`(name: String) {
    TestLesson(script: "require \(name)").expect()
  }

  @Test(arguments: ["1", "1.3"])
  func `a block without what it needs isn't run, in a newer format neither`(version: String) {
    let lesson = TestLesson(
      "---\ntcptutor: \(version)\n---\n# T\n\nSay.\n\n```tcp\nrequire holograms\nwait 1s\n```\n")
    #expect(lesson.steps[0].action?.isBroken == true)
  }
}
