import Testing

@testable import LessonKit

@Suite struct ScriptFencesAreSpeltTests: RuleTests {
  static let rule: any Rule.Type = ScriptFencesAreSpelt.self

  static let told: [Told] = [
    .page(
      """
      Text.

      ```⟦tpc⟧ #a
      client connect
      ```

      """,
      english: ["this block will be shown as plain text: ‘tpc’", "did you mean ```tcp?"],
      korean: ["이 블록은 그냥 글로 보여요: ‘tpc’", "혹시 ```tcp 아닌가요?"])
  ]

  @Test(arguments: ["TCP", "tpc", "tcpp", "Tcp"])
  func `a fence that almost says tcp is told`(word: String) {
    TestLesson("# Title\n\n```⟦\(word)⟧ #a\nclient connect\n```\n")
      .expect(.almostScript(written: word))
  }

  @Test(arguments: ["", "text", "tcl", "c", "cpp", "toml"])
  func `other languages are shown as they are`(word: String) {
    TestLesson("# Title\n\n```\(word)\nx\n```\n").expect()
  }
}
