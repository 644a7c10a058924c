import Foundation
import Testing

/// A conversation of two real hosts, from a file of `Recordings`, whose README says how they were
/// made.
struct RecordedConversation: CustomTestStringConvertible, Sendable {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Recordings")

  /// All that there are, sorted by name.
  static let all = names(ending: ".txt").map { RecordedConversation(name: $0) }

  /// The names of the folder's files with an ending, sorted, without it; none of its README.
  static func names(ending: String) -> [String] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return files.filter { $0.hasSuffix(ending) && $0 != "README.md" }.sorted()
      .map { String($0.dropLast(ending.count)) }
  }

  /// The file's name without its ending.
  var name: String
  var testDescription: String { name }

  /// The segments, in the order of their sending. Throws where the file isn't as the README says.
  func segments() throws -> [SentSegment] {
    try text(".txt").split(separator: "\n").filter { !$0.hasPrefix("#") }.map {
      try SentSegment(recorded: $0)
    }
  }

  /// The lesson that stages the same.
  func lesson() throws -> String { try text(".md") }

  private func text(_ ending: String) throws -> String {
    try String(contentsOf: Self.folder.appending(path: name + ending), encoding: .utf8)
  }
}

/// A line that isn't one of a recording.
struct UnreadableLine: Error, CustomStringConvertible {
  var line: String
  var description: String { "not a segment: \(line)" }
}
