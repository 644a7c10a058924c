import TerminalCells
import TutorScreen
import Wording

/// How a recorded session began: the first line of its file.
struct SessionHeader: Codable, Equatable {
  /// The version of the file's format that this program writes, and the newest that it reads. Files
  /// of version 1 name a theme too, which is passed over.
  static let currentVersion = 2

  /// The version of the file's format.
  var session = currentVersion
  /// The program's version.
  var program: String
  /// What was asked for: a lesson's id or number, or a file's path; "-" for standard input.
  var lesson: String
  /// The SHA-256 of the lesson's file in each language that it had and of the glossaries, or of the
  /// script.
  var fingerprints: [String: String]
  /// The seed of the lesson's world.
  var seed: UInt64
  var language: String
  var glyphs: String
  /// The terminal's size at the beginning.
  var columns: Int
  var rows: Int
  var animated: Bool
  var presenting: Bool

  /// What it was drawn with, but for the colours, which are those of the terminal that shows it; nil
  /// if this program doesn't know one of the names.
  var look: ScreenLook? {
    guard let language = Language(rawValue: language), let glyphs = GlyphSet(rawValue: glyphs)
    else { return nil }
    return ScreenLook(language, glyphs: glyphs, theme: .mono)
  }
}
