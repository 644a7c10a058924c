import Foundation
import LessonCheck
import LessonKit
import LessonPlayer
import Testing
import Wording

/// What the guide for authors tells them to write.
struct WritingGuideTests {
  private static let names = ["writing-lessons.md", "writing-lessons.ko.md"]

  /// What stands in the guide's fenced parts that open with the line `fence`, in order.
  private func parts(of name: String, _ fence: String) throws -> [String] {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../docs/\(name)").standardizedFileURL
    var parts: [String] = []
    var open: (fence: String, lines: [String])?
    for line in try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n") {
      if let part = open, line == part.fence.prefix(while: { $0 == "`" }) {
        if part.fence == fence { parts.append(part.lines.joined(separator: "\n") + "\n") }
        open = nil
      } else if open != nil {
        open?.lines.append(line)
      } else if line.hasPrefix("```") {
        open = (line, [])
      }
    }
    return parts
  }

  private func check(_ text: String) -> [Diagnostic] {
    let source = LessonSource(path: "my-lesson.md", content: .octets(Array(text.utf8)))
    return LessonChecker.check([source], language: .english).files[0].diagnostics
      .filter { $0.mistake.severity != .note }
  }

  @Test(arguments: names)
  func `a first lesson, step by step, is what the guide says it is`(name: String) throws {
    let prose = try #require(try parts(of: name, "```markdown").first)
    #expect(check(prose) == [])
    let block = try #require(try parts(of: name, "````markdown").first)
    let stimulus = prose + "\n" + block
    #expect(check(stimulus).map(\.mistake.code) == ["W704"])
    let octets = Array(stimulus.utf8)
    let lesson = try #require(LessonCompiler.compile(octets, path: "my-lesson.md").lesson)
    let suggested = try #require(Suggestion.all(in: LessonRun(lesson)).first).lines
    let lines = try #require(try parts(of: name, "```").first).split(separator: "\n").map(
      String.init)
    #expect(lines.count == 5 && lines.last == "…")
    #expect(Array(suggested.prefix(4)) == lines.dropLast())
    let whole = stimulus.replacing(
      "connect\n", with: "connect\n" + lines.dropLast().joined(separator: "\n") + "\n")
    #expect(check(whole) == [])
    #expect(
      check(whole.replacing("ack=101", with: "ack=102")).map(\.mistake.code) == ["E301"])
  }

  @Test(arguments: names)
  func `the guide's lesson and its task are right`(name: String) throws {
    let examples = try parts(of: name, "````markdown")
    #expect(examples.count == 3)
    #expect(check(examples[1]) == [])
    #expect(check("# A task\n\n" + examples[2]) == [])
  }
}
