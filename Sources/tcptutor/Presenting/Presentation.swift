#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
import TutorApp

/// Where a session that presents is, as it tells other terminals: one line of JSON in a file of a
/// fixed size, so that it is written and read whole.
struct Presentation: Codable, Equatable {
  /// The version of the file's format.
  static let currentVersion = 1
  /// The file's size, octets.
  static let fileSize = 1_024

  /// The version of the file's format.
  var presenting = currentVersion
  /// The lesson's id.
  var lesson: String
  /// The step on the stage, counted from 0.
  var step: Int
  /// Its id, where it has one.
  var stepID: String?

  /// What a session shows; nil while no lesson is on its stage.
  init?(_ app: App) {
    guard let shown = app.shownStep else { return nil }
    lesson = shown.lesson
    step = shown.index
    stepID = shown.id
  }

  /// Reads a file's octets; nil if they are no presentation that this version knows.
  init?(_ octets: [UInt8]) {
    let text = octets.prefix { $0 != 0x0A }
    guard let read = try? JSONDecoder().decode(Self.self, from: Data(text)),
      read.presenting == Self.currentVersion
    else { return nil }
    self = read
  }

  /// The file's octets: the line, and spaces after it. A lesson's id is never so long that it
  /// wouldn't fit; if one is, there is nothing to tell.
  var octets: [UInt8] {
    let line = RecordedSession.octets(of: self)
    guard line.count <= Self.fileSize else { return [] }
    return line + Array(repeating: 0x20, count: Self.fileSize - line.count)
  }
}
