import LessonCheck
import LessonKit
import NetworkSimulation
import Wording

/// Lessons as no well-meaning author writes them: made of random pieces, or a good lesson with
/// lines, characters and octets changed.
package enum HostilePages {
  /// Reads a seeded page, formats it, compares it with a good lesson as its translation and syncs it,
  /// and says what came of it that may not be. `isRun` also runs it on the engine.
  package static func violations(seed: UInt64, isRun: Bool) -> [String] {
    var numbers = SeededGenerator(seed: seed)
    let octets = page(&numbers)
    let path = "lessons/01-page.en.md"
    let compiled = LessonCompiler.compile(octets, path: path)
    var wrong = violations(of: compiled.diagnostics, octets)
    if LessonCompiler.compile(octets, path: path).diagnostics != compiled.diagnostics {
      wrong.append("the same page has other mistakes the second time")
    }
    guard let lesson = compiled.lesson else {
      if compiled.diagnostics.count != 1 { wrong.append("no lesson, and not one reason") }
      return wrong
    }
    if lesson.steps.isEmpty { wrong.append("a lesson without steps") }
    if lesson.outline.steps.contains(where: { $0.lines.upperBound > lesson.sourceLines.count }) {
      wrong.append("a step outside the file")
    }
    wrong += translationViolations(of: octets, path: path)
    if isRun {
      let source = LessonSource(path: path, content: .octets(octets))
      let report = LessonChecker.check([source], language: .korean)
      wrong += violations(of: report.files.flatMap(\.diagnostics), octets)
    }
    return wrong
  }

  private static func violations(
    of diagnostics: [Diagnostic], _ octets: [UInt8]
  ) -> [String] {
    var lines: [String] = []
    if case .text(let source) = SourceFile.read(octets, path: "a.md") { lines = source.lines }
    var wrong: [String] = []
    for diagnostic in diagnostics {
      let (line, columns) = (diagnostic.range.line, diagnostic.range.columns)
      let text = line >= 1 && line <= lines.count ? lines[line - 1] : ""
      if line < 1 || line > max(1, lines.count) || columns.lowerBound < 1
        || columns.upperBound > text.count + 2
      {
        wrong.append("\(diagnostic.mistake.code) outside the file: \(diagnostic.range)")
      }
      if !diagnostic.sourceLine.isEmpty && diagnostic.sourceLine != text {
        wrong.append("\(diagnostic.mistake.code) shows another line")
      }
      for language in Language.allCases {
        let shown = DiagnosticText.render(diagnostic, in: language)
        if shown.unicodeScalars.contains(where: { $0 != "\n" && VisibleText.isDangerous($0) }) {
          wrong.append("\(diagnostic.mistake.code) would command the terminal")
        }
      }
    }
    if !zip(diagnostics, diagnostics.dropFirst()).allSatisfy({ !Diagnostic.precedes($1, $0) }) {
      wrong.append("the mistakes aren't in the page's order")
    }
    return wrong
  }

  /// The page as a translation of a good lesson, and as what that lesson translates.
  private static func translationViolations(of octets: [UInt8], path: String) -> [String] {
    guard let page = TranslationSync.Page(octets, path: path),
      let good = TranslationSync.Page(Array(GoodLesson.text.utf8), path: "lessons/01-page.ko.md")
    else { return [] }
    var wrong: [String] = []
    for (translation, source) in [(page, good), (good, page)] {
      _ = TranslationRules.diagnostics(of: translation.lesson)
      let findings = TranslationComparison.findings(
        of: translation.lesson, against: source.lesson
      ).map(\.diagnostic)
      if translation == page { wrong += violations(of: findings, octets) }
      guard let synced = try? TranslationSync.synced(translation, with: source) else { continue }
      if synced.actions.isEmpty && synced.text != translation.text {
        wrong.append("sync changed something without saying so")
      }
    }
    var formatted = page.text
    formatted.apply(ScriptFormatter.edits(of: formatted, path: path))
    if !ScriptFormatter.edits(of: formatted, path: path).isEmpty {
      wrong.append("formatting a second time changes something")
    }
    return wrong
  }

  // MARK: Pages

  private static func page(_ numbers: inout SeededGenerator) -> [UInt8] {
    func roll(_ bound: Int) -> Int { Int(numbers.number(below: UInt64(bound))) }
    if roll(3) == 0 {
      return Array((0..<roll(120)).map { _ in pieces[roll(pieces.count)] }.joined().utf8)
    }
    var lines = GoodLesson.text.split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
    for _ in 0...roll(6) {
      let at = roll(lines.count)
      switch roll(7) {
      case 0: lines.remove(at: at)
      case 1: lines.insert(lines[roll(lines.count)], at: at)
      case 2: lines.swapAt(at, roll(lines.count))
      case 3: lines.insert(pieces[roll(pieces.count)], at: at)
      case 4: lines[at] += pieces[roll(pieces.count)]
      case 5:
        var words = lines[at].split(separator: " ").map(String.init)
        if !words.isEmpty { words[roll(words.count)] = pieces[roll(pieces.count)] }
        lines[at] = words.joined(separator: " ")
      default: lines[at] = String(lines[at].dropFirst(roll(lines[at].count + 1)))
      }
      if lines.isEmpty { lines = [""] }
    }
    let ending = ["\n", "\n", "\r\n", "\r"][roll(4)]
    var octets = Array(lines.joined(separator: ending).utf8)
    for _ in 0..<(roll(4) == 0 ? roll(4) : 0) where !octets.isEmpty {
      octets[roll(octets.count)] = UInt8(roll(256))
    }
    if roll(8) == 0 { octets.removeLast(roll(octets.count + 1)) }
    return octets
  }

  private static let pieces = [
    "# ", "## ", "---\n", "---", "\n\n", "\n", "```tcp\n", "```\n", "```tcp setup\n", "~~~",
    "```tcp task\n", "- [ ] a\n", "- [x] b\n", "> ", "Why?", "`____`", "<details>", "</details>",
    "<summary>", "<!-- note: ", "-->", "<!-- needs translation: #a -->\n", "client ", "server ",
    "-> ", "expect ", "SYN ", "seq=1 ", "drop next ", "claim 1 ", "fill ack of ", "wait 3 ",
    "RTO\n",
    "\u{1b}[2J", "\u{7}", "\t", "**", "가)**나", "| a |\n|---|\n", "&#27;", "tcptutor: 1\n",
    "tcptutor: 1.3\n", "translates: en\n", "synced: {a: 1}\n", "synced:\n  syn: \"000000\"\n", "“",
    "→", "\"", "\r", "1. ", "  ", "from x\n", "goal ", "forbid ", "limit 3s\n", "solution\n",
    "allow drop 2\n", "reset\n", "establish\n", "99999999999999999999", "-1", "0", "1ms", "%", "#",
    "#syn", "\u{feff}", "\u{301}", "\u{202e}", "👩‍👩‍👧", "require x\n", "set mss 0\n", "within ",
  ]
}
