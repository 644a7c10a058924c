import TextWidth
import Wording

/// Prints diagnostics as lesson format, section 8 shows them.
package enum DiagnosticText {
  /// The widest source line that is printed whole, in terminal columns; of a longer one, the part
  /// around the mistake.
  static let widestLine = 160

  /// One diagnostic, several lines without a final line feed. The caret stands in terminal columns.
  package static func render(_ diagnostic: Diagnostic, in language: Language) -> String {
    let mistake = diagnostic.mistake
    let range = diagnostic.range
    var lines = [
      "\(VisibleText.sanitize(diagnostic.path)):\(range.line):\(range.columns.lowerBound): "
        + "\(diagnostic.severity.rawValue)[\(mistake.code)]: \(mistake.message(in: language))"
    ]
    let number = String(range.line)
    let margin = String(repeating: " ", count: number.count + 1)
    if !diagnostic.sourceLine.isEmpty {
      let picture = picture(of: diagnostic)
      lines.append(margin + "|")
      lines.append("\(number) | \(picture.line)")
      lines.append(margin + "| \(picture.carets)")
    }
    lines.append(margin + "= \(label(in: language)): \(mistake.help(in: language))")
    lines += diagnostic.notes.map { margin + "  " + VisibleText.sanitize($0) }
    return lines.joined(separator: "\n")
  }

  /// All of them in the order of the page, a blank line between two.
  package static func render(_ diagnostics: [Diagnostic], in language: Language) -> String {
    diagnostics.sorted(by: Diagnostic.precedes).map { render($0, in: language) }
      .joined(separator: "\n\n")
  }

  private static func label(in language: Language) -> String {
    switch language {
    case .korean: "도움말"
    case .english: "help"
    }
  }

  /// The source line, clipped, and the carets under its part; a tab is one column.
  private static func picture(of diagnostic: Diagnostic) -> (line: String, carets: String) {
    let text = Array(VisibleText.sanitize(diagnostic.sourceLine))
    let columns = diagnostic.range.columns
    let first = min(max(0, columns.lowerBound - 1), text.count)
    let last = min(max(first, columns.upperBound - 1), text.count)
    var start = 0
    var end = text.count
    if isTooWide(text) {
      start = max(0, first - 40)
      end = start
      var room = widestLine
      while end < text.count, room > 0 {
        room -= DisplayWidth.columns(of: text[end])
        end += 1
      }
    }
    let front = start > 0 ? "…" : ""
    let line = front + String(text[start..<end]) + (end < text.count ? "…" : "")
    let before = front.count + width(text[start..<min(first, end)])
    let under = max(1, width(text[min(first, end)..<min(last, end)]))
    return (
      line, String(repeating: " ", count: before) + String(repeating: "^", count: under)
    )
  }

  /// Looks no further than it must: a long line may be shown often.
  private static func isTooWide(_ text: [Character]) -> Bool {
    var room = widestLine
    return text.contains { character in
      room -= DisplayWidth.columns(of: character)
      return room < 0
    }
  }

  private static func width(_ characters: ArraySlice<Character>) -> Int {
    characters.reduce(0) { $0 + DisplayWidth.columns(of: $1) }
  }
}
