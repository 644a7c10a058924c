import LessonKit
import Wording

extension RuleExample {
  /// What `check` finds in a lesson with `text`, one of the example's two, in its place.
  package func findings(with text: String, in language: Language) -> [Diagnostic] {
    let source = LessonSource(
      path: "example.en.md", content: .octets(Array(lesson(with: text).utf8)))
    return LessonChecker.check([source], language: language).files.flatMap(\.diagnostics)
  }

  /// The wrong part as an author sees it, the lines numbered as in the whole lesson.
  var numberedLines: [String] {
    Self.lines(of: wrong).enumerated().map { index, line in
      let number = String(firstLine + index)
      let margin = String(repeating: " ", count: max(0, 3 - number.count)) + number + " |"
      return line.allSatisfy(\.isWhitespace) ? margin : margin + " " + line
    }
  }

  /// The mended part.
  var mendedLines: [String] { Self.lines(of: mended) }

  private static func lines(of text: String) -> [String] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }
}
