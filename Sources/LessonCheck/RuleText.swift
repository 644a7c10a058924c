import LessonKit
import TextWidth
import Wording

/// The rules in words, as `explain` prints them.
package enum RuleText {
  /// Every rule's code and what is wrong when it is broken, a line each.
  package static func list(in language: Language) -> [String] {
    Rules.all.map { "\($0.code)  \(plain($0.title.text(in: language)))" }
  }

  /// The long form: why it is a rule, an example of the mistake with what `check` says of it, and
  /// the example mended. In lines of at most 78 columns where it is prose.
  package static func lines(of rule: any Rule.Type, in language: Language) -> [String] {
    var lines = ["\(rule.code): \(plain(rule.title.text(in: language)))", ""]
    lines += LineBreaker.lines(of: plain(rule.explanation.text(in: language)), columns: 78)
    guard let example = rule.example else { return lines }
    lines += ["", words.example.text(in: language), ""]
    lines += example.numberedLines.map { indented($0) }
    lines += ["", words.finding.text(in: language), ""]
    for finding in findings(of: rule, in: example, language) {
      lines += finding.map { indented($0) }
    }
    lines += ["", words.mended.text(in: language), ""]
    return lines + example.mendedLines.map { indented($0) }
  }

  /// What `check` prints of an example, a list of lines a mistake.
  static func findings(
    of rule: any Rule.Type, in example: RuleExample, _ language: Language
  ) -> [[String]] {
    example.findings(with: example.wrong, in: language).filter { $0.mistake.rule == rule }.map {
      DiagnosticText.render($0, in: language).split(
        separator: "\n", omittingEmptySubsequences: false
      ).map(String.init)
    }
  }

  /// The headings of an explanation's parts.
  static let words = (
    example: BilingualText("For example:", "예:"),
    finding: BilingualText("‘tcptutor check’ says:", "‘tcptutor check’의 결과:"),
    mended: BilingualText("Mended:", "고치면:")
  )

  private static func indented(_ line: String) -> String {
    line.isEmpty ? "" : "    " + line
  }

  /// Code without Markdown's backquotes.
  private static func plain(_ text: String) -> String {
    var isOpen = false
    return text.reduce(into: "") { result, character in
      guard character == "`" else { return result.append(character) }
      isOpen.toggle()
      result += isOpen ? "‘" : "’"
    }
  }
}
