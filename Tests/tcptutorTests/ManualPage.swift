import Foundation
import Wording

/// A page of the manual, `docs/man`: prose, and between two marks what `ManualCommands` says.
struct ManualPage {
  let text: String

  private static let begin = #".\" What --help says, written by"#
  private static let end = #".\" The end of what --help says."#

  struct HasNoMarks: Error {}

  /// The file's name in `docs/man`.
  static func name(in language: Language) -> String {
    switch language {
    case .korean: "ko/tcptutor.1"
    case .english: "tcptutor.1"
    }
  }

  init(in language: Language) throws {
    text = try String(
      contentsOfFile: Program.root + "/docs/man/" + Self.name(in: language), encoding: .utf8)
  }

  private var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }

  /// The page with this between the marks. Throws where it has no marks.
  func withCommands(_ commands: String) throws -> String {
    let (begin, end) = try marks
    return lines[...begin].joined(separator: "\n") + "\n" + commands
      + lines[end...].joined(separator: "\n")
  }

  /// What is written by hand. Throws where the page has no marks.
  var prose: [String] {
    get throws {
      let (begin, end) = try marks
      return (lines[..<begin] + lines[(end + 1)...]).map(String.init)
    }
  }

  /// The lines of the prose's section with one of these headings.
  func section(_ headings: String...) throws -> [String] {
    let prose = try prose
    guard let start = prose.firstIndex(where: { line in headings.contains { line == ".SH " + $0 } })
    else { return [] }
    return Array(prose[(start + 1)...].prefix { !$0.hasPrefix(".SH ") })
  }

  /// What stands in bold in the tags of a section's list, without escapes.
  static func tags(in section: [String]) -> [String] {
    let tags = zip(section, section.dropFirst()).filter { $0.0 == ".TP" }.map(\.1)
    return tags.flatMap { $0.matches(of: /\\fB(.*?)\\fR/).map { unescaped($0.1) } }
  }

  /// Text as it is read.
  static func unescaped(_ text: some StringProtocol) -> String {
    text.replacingOccurrences(of: #"\-"#, with: "-").replacingOccurrences(of: #"\(ti"#, with: "~")
  }

  private var marks: (begin: Int, end: Int) {
    get throws {
      guard let begin = lines.firstIndex(where: { $0.hasPrefix(Self.begin) }),
        let end = lines.firstIndex(of: Self.end[...]), begin < end
      else { throw HasNoMarks() }
      return (begin, end)
    }
  }
}
