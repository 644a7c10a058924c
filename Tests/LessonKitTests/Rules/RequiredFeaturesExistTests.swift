import Testing
import Wording

@testable import LessonKit

@Suite struct RequiredFeaturesExistTests {
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

  @Test func `it is worded in both languages`() {
    let texts = versionMistakeSamples.flatMap { mistake in
      Language.allCases.map { mistake.message(in: $0) + " = " + (mistake.help(in: $0) ?? "") }
    }
    #expect(
      texts == [
        "이 프로그램에 ‘snack’ 기능은 없어요 = 혹시 ‘sack’ 아닌가요?",
        "this program has no feature ‘snack’ = did you mean ‘sack’?",
        "이 프로그램에 ‘holograms’ 기능은 없어요 = 기능의 이름은 설정의 이름이나 ‘tasks’예요",
        "this program has no feature ‘holograms’ = features are the names of settings, and ‘tasks’",
        "형식 1.3에 맞춘 강의예요. 이 프로그램은 1.0을 알아요 = 이 프로그램이 모르는 줄은 강의를 볼 때 건너뛰어요",
        "made for format 1.3; this program knows 1.0 = lines that it doesn't know are left out when "
          + "the lesson is played",
      ])
  }
}
