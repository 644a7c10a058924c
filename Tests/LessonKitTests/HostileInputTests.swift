import LessonKit
import TestSupport
import Testing
import Wording

/// Whatever is in the file, compiling it gives a lesson or a reason, and no trap.
@Suite struct HostileInputTests {
  private func compile(_ text: String) -> (lesson: Lesson?, diagnostics: [Diagnostic]) {
    LessonCompiler.compile(Array(text.utf8), path: "a.md")
  }

  @Test func `CRLF, CR and a byte order mark change nothing`() {
    let text =
      "# Title\n\nWhich?\n\n- [x] a\n\n```tcp #a\nclinet connect\nwait 1s\n```\n\n> Note.\n"
    let plain = compile(text)
    for ending in ["\r\n", "\r"] {
      let other = compile("\u{feff}" + text.replacing("\n", with: ending))
      #expect(other.lesson == plain.lesson)
      #expect(other.diagnostics == plain.diagnostics)
    }
  }

  @Test func `ten thousand steps compile`() {
    var text = "---\ntcptutor: 1\n---\n# Title\n\n"
    for number in 1...10_000 {
      text += "Step \(number).\n\n```tcp #s\(number)\nclient send 1\nwait 1s\n```\n\n"
    }
    let (lesson, diagnostics) = compile(text)
    #expect(lesson?.steps.count == 10_000)
    #expect(diagnostics.isEmpty)
  }

  /// Pages, each with a name that a failing test can show.
  private static let pages: [(name: String, text: String)] = [
    ("quotes", many("> ", 50_000) + "x"),
    ("lists", many("- ", 20_000) + "x"),
    ("emphasis", many("*a _b ", 20_000)),
    ("brackets", many("[", 50_000)),
    ("asterisks", many("**", 50_000)),
    ("backticks", many("`", 50_000)),
    ("details", many("<details>", 20_000)),
    ("open tags", many("<a", 100_000)),
    ("open comments", many("<!--", 50_000)),
    ("heading signs", many("# ", 50_000)),
    ("nested numbers", many("1. x\n   ", 300)),
    ("table", many("|a", 20_000) + "\n|-|"),
    ("wide table", many("|a", 10_000) + "\n" + many("|-", 10_000) + "\n" + many("b\n", 10_000)),
    ("headers", many("a|b\n-|-|-\n", 20_000)),
    ("quoted words", many(">", 20_000) + many(".*", 20_000)),
    ("choices", "Which?\n\n" + many("- [x] a\n", 5_000)),
    ("broken bold", long("**가)**나 ", 20_000)), ("emoji", long("❤️", 20_000)),
    ("sections", long("RFC 9293 §3.99 ", 20_000)),
    ("glossary links", long("[a](glossary.en.md#x) ", 10_000)),
    ("YAML sequences", "---\n" + many("- ", 20_000) + "\n---\nx"),
    ("YAML maps", "---\n" + many("a: {", 5_000) + "\n---\nx"),
    ("YAML aliases", "---\na: &a [x]\nb: *a\nb: *b\n---\nx"),
    ("step ids", "```tcp " + many("#", 50_000) + "\n```\n"),
    ("quotation marks", "```tcp\n" + many("\"", 50_001) + "\n```\n"),
    ("digits", "```tcp\nwait " + many("9", 50_000) + "." + many("9", 500) + "s\n```\n"),
    ("lookalikes", "```tcp\n" + many("→", 20_000) + "\n```\n"),
    ("paths", "```tcp\nexpect " + many("client -> ", 20_000) + "\n```\n"),
    ("wrong lines", "```tcp\n" + many("x\n", 2_000) + "```\n"),
    ("fence alone", "```tcp"), ("fence open", "~~~tcp\n"), ("fence in list", "- ```tcp"),
    ("fence in quote", "> ```tcp\n> client"), ("fence as code", "\t\t```tcp\n"),
    ("fence and lines", "```tcp\n\n\n"), ("empty tasks", "- [ ]\n- [x]\n"),
    ("empty choice", "?\n\n- [ ] \n\n```tcp\nclaim 1 client CLOSED\n```"),
    ("box", "[x]"), ("entities", "&#0;&#xD800;"),
  ]

  private static func many(_ text: String, _ count: Int) -> String {
    String(repeating: text, count: count)
  }

  /// So many times the text, in lines just short enough to be looked through.
  private static func long(_ text: String, _ count: Int) -> String {
    let inLine = 3_900 / text.count
    return many(many(text, inLine) + "\n", count / inLine)
  }

  @Test func `however many emoji a page has, it is told a line a time`() {
    let text = Self.long("❤️", 20_000)
    let told = compile(text).diagnostics.filter { $0.mistake.code == "W707" }
    #expect(told.count == text.count { $0 == "\n" })
    let length = DiagnosticText.render(told, in: .english).utf8.count
    #expect(length < text.utf8.count)
  }

  @Test(arguments: pages.map(\.name))
  func `a page made to hurt compiles`(name: String) throws {
    let text = try #require(Self.pages.first { $0.name == name }).text
    let (lesson, diagnostics) = compile(text)
    #expect(lesson?.steps.isEmpty == false)
    for diagnostic in diagnostics.prefix(50) {
      for language in Language.allCases { _ = DiagnosticText.render(diagnostic, in: language) }
    }
  }

  @Test(arguments: 1...60)
  func `random octets give a lesson or a reason`(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    let octets = (0..<400).map { _ in UInt8(truncatingIfNeeded: numbers.next()) }
    let (lesson, diagnostics) = LessonCompiler.compile(octets, path: "a.md")
    #expect(lesson != nil || diagnostics.count == 1)
  }

  @Test(arguments: 1...200)
  func `random pieces of lessons compile, and no control character survives`(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    let pieces = [
      "# ", "## ", "---\n", "\n\n", "\n", "```tcp\n", "```\n", "```tcp setup\n", "```tcp task\n",
      "- [ ] a\n", "- [x] b\n", "> ", "Why?", "`____`", "<details>", "</details>", "<summary>",
      "<!-- note: ", "-->", "client ", "server ", "-> ", "expect ", "SYN ", "seq=1 ", "drop next ",
      "claim 1 ", "fill ack of ", "wait 3 ", "RTO\n", "\u{1b}[2J", "\u{7}", "\t", "**", "가)**나",
      "| a |\n|---|\n", "&#27;", "tcptutor: 1\n", "“", "→", "\"", "\r", "1. ", "  ", "from x\n",
    ]
    let text = (0..<80).map { _ in
      pieces[Int(truncatingIfNeeded: numbers.next() % UInt64(pieces.count))]
    }.joined()
    let (lesson, diagnostics) = compile(text)
    let shown =
      (lesson.map { "\($0.title)\($0.steps.map { $0.narration.plain.joined() })" } ?? "")
      + DiagnosticText.render(diagnostics, in: .korean)
    #expect(
      !shown.unicodeScalars.contains { $0 != "\n" && VisibleText.isDangerous($0) })
    let keys = diagnostics.map { ($0.range.line, $0.range.columns.lowerBound) }
    #expect(zip(keys, keys.dropFirst()).allSatisfy { $0 <= $1 })
  }
}
