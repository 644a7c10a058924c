import LessonKit
import TextWidth
import Wording

/// The catalogue of the rules as a page of Markdown, for the guide.
package enum RuleGuide {
  /// The whole page.
  package static func page(in language: Language) -> String {
    let head = [
      "# " + title.text(in: language), "", "<!-- \(origin.text(in: language)) -->", "",
    ]
    let rules = Rules.all.flatMap { section(of: $0, in: language) }
    return (head + wrapped(introduction.text(in: language)) + rules).joined(separator: "\n") + "\n"
  }

  private static func section(of rule: any Rule.Type, in language: Language) -> [String] {
    var lines = ["", "## \(rule.code): \(rule.title.text(in: language))", ""]
    lines += wrapped(rule.explanation.text(in: language))
    guard let example = rule.example else { return lines }
    lines += ["", RuleText.words.example.text(in: language), ""]
    lines += fenced(example.numberedLines)
    lines += ["", RuleText.words.finding.text(in: language), ""]
    lines += fenced(
      Array(RuleText.findings(of: rule, in: example, language).joined(separator: [""])))
    lines += ["", RuleText.words.mended.text(in: language), ""]
    return lines + fenced(example.mendedLines)
  }

  private static func fenced(_ lines: [String]) -> [String] {
    ["````text"] + lines + ["````"]
  }

  private static func wrapped(_ text: String) -> [String] {
    LineBreaker.lines(of: text, columns: 100)
  }

  private static let title = BilingualText("What check tells", "check가 알려 주는 것")

  private static let origin = BilingualText(
    "Generated from Sources/LessonKit/Rules; UPDATE_GOLDENS=1 scripts/test --filter RuleGuideTests "
      + "writes it anew.",
    "Sources/LessonKit/Rules에서 만들어요. UPDATE_GOLDENS=1 scripts/test --filter RuleGuideTests로 "
      + "다시 써요.")

  private static let introduction = BilingualText(
    """
    Everything that `tcptutor check` can say of a lesson, by its code: `E` is an error, `W` a \
    warning, `N` a note. `tcptutor explain CODE` tells the same in a terminal. The examples are run \
    on the engine when this page is made.
    """,
    """
    `tcptutor check`가 강의에 대해 알려 줄 수 있는 모든 것을 코드 순서로 적었어요. `E`는 오류, `W`는 경고, \
    `N`은 알림이에요. `tcptutor explain 코드`로 터미널에서도 볼 수 있어요. 보기는 이 문서를 만들 때 엔진에서 \
    실행한 거예요.
    """)
}
