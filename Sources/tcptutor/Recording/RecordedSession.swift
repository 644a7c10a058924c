#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
import TutorApp

/// A recording as its file holds it: JSON Lines, the beginning first, then what happened.
struct RecordedSession: Equatable {
  var header: SessionHeader
  /// What happened, in order. Nothing is an end but the last.
  var lines: [SessionLine] = []

  /// Why a file can't be replayed.
  enum Damage: Error, Equatable {
    /// Its first line doesn't begin a recording.
    case noRecording
    /// The format is newer: its version.
    case newerFormat(Int)
    /// A newer program made it: its version.
    case newerProgram(String)
    /// This line, from 1, can't be read.
    case line(Int)
  }

  /// A recording from what is to be its file's lines.
  init(header: SessionHeader, lines: [SessionLine] = []) {
    self.header = header
    self.lines = lines
  }

  /// Reads a file's octets. A last line without its line feed was being written when the program
  /// was stopped: it is left out unless it is whole. `program` is the version of this one.
  init(_ octets: [UInt8], program: String) throws(Damage) {
    var texts = octets.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
    let isTorn = texts.last?.isEmpty == false
    if texts.last?.isEmpty == true { texts.removeLast() }
    guard let first = texts.first, let version = Self.decode(Version.self, first)?.session,
      version >= 1
    else { throw .noRecording }
    guard version <= SessionHeader.currentVersion else { throw .newerFormat(version) }
    guard let header = Self.decode(SessionHeader.self, first), header.look != nil,
      (1...9_999).contains(header.columns), (1...9_999).contains(header.rows)
    else { throw .line(1) }
    guard !Self.isNewer(header.program, than: program) else { throw .newerProgram(header.program) }
    self.header = header
    for (index, text) in texts.enumerated().dropFirst() {
      guard let line = Self.decode(SessionLine.self, text), lines.last?.end == nil,
        line.event != nil || line.end != nil
      else {
        if isTorn, index == texts.count - 1 { break }
        throw .line(index + 1)
      }
      lines.append(line)
    }
  }

  /// The file's text.
  var octets: [UInt8] {
    Self.octets(of: header) + lines.flatMap { Self.octets(of: $0) }
  }

  /// A value as a line of the file, its line feed included.
  static func octets(of value: some Encodable) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(value) else {
      preconditionFailure("numbers, texts and lists of them can be encoded")
    }
    return Array(data) + [0x0A]
  }

  private struct Version: Decodable {
    var session: Int
  }

  private static func decode<Value: Decodable>(_ type: Value.Type, _ text: [UInt8]) -> Value? {
    try? JSONDecoder().decode(type, from: Data(text))
  }

  private static func isNewer(_ version: String, than other: String) -> Bool {
    func numbers(_ version: String) -> [Int] { version.split(separator: ".").map { Int($0) ?? 0 } }
    return numbers(other).lexicographicallyPrecedes(numbers(version))
  }
}
