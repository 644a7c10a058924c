import Foundation
import LessonCheck
import LessonKit
import Testing

/// The shipped lessons, with one word of one `expect` line or claim made false.
struct FalseLessonTests {
  @Test(arguments: ShippedLesson.all)
  func `a false number, state, kind, timer or time in an expectation is an error of its line`(
    lesson: ShippedLesson
  ) {
    let changes = lesson.falseExpectations
    #expect(changes.count >= 30)
    for change in changes {
      let codes = lesson.errors(with: change).filter { $0.range.line == change.line }
        .map(\.mistake.code)
      #expect(codes.count == 1 && codes[0].hasPrefix("E3"), "\(change)")
    }
  }

  @Test(arguments: ShippedLesson.all)
  func `a false number in an expectation is one error`(lesson: ShippedLesson) {
    for change in lesson.falseExpectations where change.isNumber {
      #expect(lesson.errors(with: change).count == 1, "\(change)")
    }
  }

  @Test(arguments: ShippedLesson.all)
  func `a tick in the wrong place is an error of its choice's claim`(lesson: ShippedLesson) {
    for (change, claim) in lesson.falseTicks {
      let diagnostics = lesson.errors(with: change)
      #expect(diagnostics.map(\.mistake.code).contains("E402"), "\(change)")
      #expect(diagnostics.map(\.range.line).contains(claim), "\(change)")
    }
  }
}

/// A line of a lesson, and what it becomes.
struct LineChange: CustomStringConvertible {
  /// 1-based.
  var line: Int
  var text: String
  var isNumber = false
  var description: String { "line \(line): \(text)" }
}

/// A lesson of this repository.
struct ShippedLesson: CustomTestStringConvertible {
  let name: String
  let lines: [String]
  var testDescription: String { name }

  static let all: [ShippedLesson] = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../lessons").standardizedFileURL
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { LessonName(fileName: $0) != nil }.sorted().map { name in
      guard let text = try? String(contentsOf: folder.appending(path: name), encoding: .utf8) else {
        preconditionFailure("a shipped lesson is text")
      }
      return ShippedLesson(name: name, lines: text.components(separatedBy: "\n"))
    }
  }()

  /// What `check` finds wrong with the lesson after a change, as a translation aside.
  func errors(with change: LineChange) -> [Diagnostic] {
    var lines = lines
    lines[change.line - 1] = change.text
    let octets = Array(lines.joined(separator: "\n").utf8)
    let report = LessonChecker.check(
      [LessonSource(path: name, content: .octets(octets))], language: .english)
    #expect(report.exitCode == (report.errorCount > 0 ? 1 : 0))
    return report.files[0].diagnostics.filter {
      $0.mistake.severity == .error && !$0.mistake.code.hasPrefix("E6")
    }
  }

  /// Every way to make one word of an `expect` line false: a number one more, another state, kind
  /// or timer, no time at all.
  var falseExpectations: [LineChange] {
    lines.enumerated().flatMap { index, line -> [LineChange] in
      // `expect no` is made false by what happens: its words name what doesn't.
      guard line.hasPrefix("expect "), !line.hasPrefix("expect no ") else { return [] }
      let words = line.split(separator: " ").map(String.init)
      return words.indices.dropFirst().flatMap { place in
        Self.falseWords(for: words[place], after: words[place - 1]).map { word in
          var changed = words
          changed[place] = word
          return LineChange(
            line: index + 1, text: changed.joined(separator: " "),
            isNumber: Self.oneMore(words[place]) == word)
        }
      }
    }
  }

  static func falseWords(for word: String, after previous: String) -> [String] {
    let states = [
      "CLOSED", "LISTEN", "SYN-SENT", "SYN-RECEIVED", "ESTABLISHED", "FIN-WAIT-1", "FIN-WAIT-2",
      "CLOSE-WAIT", "CLOSING", "LAST-ACK", "TIME-WAIT",
    ]
    if previous == "timeout" { return word == "within" ? [] : ["RTO", "PERSIST"] }
    if previous == "within" { return ["1us"] }
    if states.contains(word) { return states.filter { $0 != word } }
    switch word {
    case "SYN", "SYN,ACK", "FIN", "DATA", "ACK":
      return ["SYN", "SYN,ACK", "FIN", "DATA", "ACK", "RST"].filter { $0 != word }
    default: return oneMore(word).map { [$0] } ?? []
    }
  }

  /// `seq=100` as `seq=101`, `5` as `6`, `2s` as `3s`; nil for a word that ends in no number.
  private static func oneMore(_ word: String) -> String? {
    let unit = word.hasSuffix("s") ? "s" : ""
    let front = word.dropLast(unit.count)
    let digits = String(front.reversed().prefix { $0.isNumber }.reversed())
    guard let number = Int(digits), word.first?.isUppercase == false else { return nil }
    return front.dropLast(digits.count) + String(number + 1) + unit
  }

  /// Every tick taken away from a choice with a claim, or given to one, with the claim's line.
  var falseTicks: [(change: LineChange, claim: Int)] {
    var choices: [Int] = []
    var ticks: [(LineChange, Int)] = []
    for (index, line) in lines.enumerated() {
      if line.hasPrefix("**") { choices = [] }
      if line.hasPrefix("- [") { choices.append(index) }
      let words = line.split(separator: " ")
      guard words.first == "claim", words.count > 1, let number = Int(words[1]) else { continue }
      let choice = choices[number - 1]
      let text =
        lines[choice].hasPrefix("- [x]")
        ? lines[choice].replacing("- [x]", with: "- [ ]")
        : lines[choice].replacing("- [ ]", with: "- [x]")
      ticks.append((LineChange(line: choice + 1, text: text), index + 1))
    }
    return ticks
  }
}
