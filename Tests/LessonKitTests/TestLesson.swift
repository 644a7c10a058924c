import LessonKit
import TestSupport
import Testing

/// A lesson's text, compiled, with marks where its mistakes are expected.
struct TestLesson {
  let marked: MarkedText
  let lesson: Lesson?
  /// Errors and warnings.
  let diagnostics: [Diagnostic]
  let notes: [Diagnostic]

  init(_ text: String, path: String = "lessons/01-connect.en.md") {
    marked = MarkedText(text)
    let compiled = LessonCompiler.compile(Array(marked.text.utf8), path: path)
    lesson = compiled.lesson
    diagnostics = compiled.diagnostics.filter { $0.mistake.severity != .note }
    notes = compiled.diagnostics.filter { $0.mistake.severity == .note }
  }

  /// One line of script in a step's block that lacks nothing else.
  init(script line: String) {
    self.init("# Title\n\nText.\n\n```tcp\n\(line)\nwait 1s\n```\n")
  }

  /// The steps; traps where there is no lesson.
  var steps: [Step] {
    guard let lesson else { preconditionFailure("the text is a lesson") }
    return lesson.steps
  }

  /// The first statement of the only block.
  var statement: Statement? {
    steps.first?.action?.statements.first?.statement
  }

  /// The diagnostics' places, to compare with the marks.
  var places: [MarkedText.Place] {
    diagnostics.map { MarkedText.Place(line: $0.range.line, columns: $0.range.columns) }
  }

  var mistakes: [Mistake] { diagnostics.map(\.mistake) }

  /// Expects these mistakes at the marks, and no others.
  func expect(_ expected: Mistake..., at location: SourceLocation = #_sourceLocation) {
    #expect(mistakes == expected, sourceLocation: location)
    #expect(places == marked.places, sourceLocation: location)
  }
}

extension [MarkdownBlock] {
  /// What the blocks say, without style: a block a line.
  var plain: [String] {
    flatMap { block -> [String] in
      switch block {
      case .paragraph(let text), .heading(_, let text): [text.plain]
      case .list(_, let items): items.map { $0.plain.joined(separator: " / ") }
      case .quote(let blocks): blocks.plain.map { "> " + $0 }
      case .code(_, let text): [text]
      case .table(let header, let rows):
        ([header] + rows).map { row in row.map(\.plain).joined(separator: " | ") }
      }
    }
  }
}

extension [Inline] {
  /// The text without style.
  var plain: String { map(\.text).joined() }
}
