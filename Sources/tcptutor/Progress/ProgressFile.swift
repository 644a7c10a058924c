#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
import TutorApp

/// The record of progress as it stands in its file: JSON with a version.
enum ProgressFile {
  /// The version that this program writes, and the newest that it reads.
  static let version = 1

  /// What is in a file.
  enum Content: Equatable {
    case progress(LearnerProgress)
    /// A newer program's: its version.
    case newer(Int)
    case damaged
  }

  /// Reads a file's octets. Whatever they are, it gives an answer.
  static func content(of octets: [UInt8]) -> Content {
    let decoder = JSONDecoder()
    guard let head = try? decoder.decode(Head.self, from: Data(octets)), head.version >= 1 else {
      return .damaged
    }
    if head.version > version { return .newer(head.version) }
    guard let progress = try? decoder.decode(LearnerProgress.self, from: Data(octets)) else {
      return .damaged
    }
    return .progress(progress)
  }

  /// A file's text: keys sorted, indented, ended by a line feed.
  static func octets(of progress: LearnerProgress) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(Whole(version: version, lessons: progress.lessons)) else {
      preconditionFailure("texts and numbers are encoded as JSON")
    }
    return Array(data) + [0x0A]
  }

  private struct Head: Decodable {
    var version: Int
  }

  private struct Whole: Encodable {
    var version: Int
    var lessons: [String: LessonProgress]
  }
}
