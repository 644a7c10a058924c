import Foundation
import LessonCheck
import LessonKit
import Testing

/// A lesson of this repository.
struct ShippedLesson: CustomTestStringConvertible {
  let name: String
  let lines: [String]
  var testDescription: String { name }

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../lessons").standardizedFileURL

  /// The folder of the shipped lessons, where the glossaries are.
  private static let surroundings = LessonSurroundings(read: { path in
    let octets = try? Data(contentsOf: folder.appending(path: path))
    return LessonSource(
      path: path, content: octets.map { .octets(Array($0)) } ?? .unreadable(.missing))
  })

  static let all: [ShippedLesson] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { LessonName(fileName: $0) != nil }.sorted().map { name in
      guard let text = try? String(contentsOf: folder.appending(path: name), encoding: .utf8) else {
        preconditionFailure("a shipped lesson is text")
      }
      return ShippedLesson(name: name, lines: text.components(separatedBy: "\n"))
    }
  }()

  /// The file after changes, none of which adds or takes away a line.
  func octets(with changes: [LineChange]) -> [UInt8] {
    var lines = lines
    for change in changes { lines[change.line - 1] = change.text }
    return Array(lines.joined(separator: "\n").utf8)
  }

  /// The lesson after changes.
  func compiled(with changes: [LineChange] = []) throws -> Lesson {
    try #require(LessonCompiler.compile(octets(with: changes), path: name).lesson)
  }

  /// What `check` finds wrong with the lesson after changes, as a translation aside.
  func errors(with changes: LineChange...) -> [Diagnostic] {
    let octets = octets(with: changes)
    let report = LessonChecker.check(
      [LessonSource(path: name, content: .octets(octets))], language: .english,
      surroundings: Self.surroundings)
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

  /// `seq=100` as `seq=101`, `5` as `6`, `25ms` as `26ms`; nil for a word that ends in no number.
  static func oneMore(_ word: String) -> String? {
    let unit = ["ms", "us", "s"].first { word.hasSuffix($0) } ?? ""
    let front = word.dropLast(unit.count)
    let digits = String(front.reversed().prefix { $0.isNumber }.reversed())
    guard let number = Int(digits), word.first?.isUppercase == false else { return nil }
    return front.dropLast(digits.count) + String(number + 1) + unit
  }
}
