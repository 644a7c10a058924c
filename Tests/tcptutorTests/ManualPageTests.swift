import ArgumentParser
import Foundation
import TerminalCells
import TestSupport
import Testing
import TutorApp
import Wording

@testable import tcptutor

struct ManualPageTests {
  @Test(arguments: Language.allCases)
  func `the manual says of every command and option what its help says, and of no other`(
    language: Language
  ) throws {
    let commands = ManualCommands(
      language: language, tool: try Program.help(in: language.rawValue))
    let page = try ManualPage(in: language).withCommands(commands.text)
    let name = ManualPage.name(in: language)
    #expect(Golden.difference(page, name, folder: "../../docs/man") == nil)
  }

  @Test(arguments: Language.allCases)
  func `the manual's own prose names no option that there isn't`(language: Language) throws {
    let tool = try Program.help(in: language.rawValue)
    let options = Set(
      (tool.subcommands ?? []).flatMap { $0.arguments ?? [] }.compactMap(\.longName))
    for line in try ManualPage(in: language).prose {
      for match in ManualPage.unescaped(line).matches(of: /--([a-z][a-z-]*)/) {
        #expect(options.contains(String(match.1)), "\(line)")
      }
    }
  }

  @Test func `the manual's examples are understood, and are the same in both languages`() throws {
    let korean = ManualPage.tags(in: try ManualPage(in: .korean).section("보기"))
    let english = ManualPage.tags(in: try ManualPage(in: .english).section("EXAMPLES"))
    #expect(korean == english)
    #expect(english.count >= 5)
    for example in english {
      let words = example.split(separator: " ").map(String.init)
      #expect(words.first == "tcptutor")
      let arguments = CommandArguments(Array(words.dropFirst()))
      #expect(throws: Never.self, "\(example)") {
        try TCPTutor.parseAsRoot(arguments.commandFirst)
      }
    }
  }

  @Test func `the manual's keys mean something, and are the same in both languages`() throws {
    let korean = ManualPage.tags(in: try ManualPage(in: .korean).section("키"))
    let english = ManualPage.tags(in: try ManualPage(in: .english).section("KEYS"))
    #expect(korean == english)
    let signs = english.filter { $0.count == 1 }.compactMap(\.first)
    #expect(signs.count >= 10)
    for sign in signs { #expect(KeyMap.intent(of: .character(sign)) != nil, "\(sign)") }
  }

  @Test func `the manual names every variable that the program reads, and no other`() throws {
    let read = try variables()
    for section in [
      try ManualPage(in: .korean).section(#""환경 변수""#),
      try ManualPage(in: .english).section("ENVIRONMENT"),
    ] {
      #expect(ManualPage.tags(in: section).sorted() == read.sorted())
    }
  }

  @Test func `the manual's files and exit codes are the same in both languages`() throws {
    let (korean, english) = (try ManualPage(in: .korean), try ManualPage(in: .english))
    let files = ManualPage.tags(in: try english.section("FILES"))
    #expect(files.count >= 4)
    #expect(ManualPage.tags(in: try korean.section("파일")) == files)
    let codes = ["0", "1", "2", "64"]
    #expect(ManualPage.tags(in: try english.section(#""EXIT STATUS""#)) == codes)
    #expect(ManualPage.tags(in: try korean.section(#""종료 코드""#)) == codes)
  }

  @Test(arguments: Language.allCases)
  func `the manual is that of this version`(language: Language) throws {
    let title = try ManualPage(in: language).prose.first { $0.hasPrefix(".TH ") } ?? ""
    #expect(title.contains("\"tcptutor \(TCPTutor.configuration.version)\""))
  }

  /// The names in quotes in the files of the source that read the environment.
  private func variables() throws -> Set<String> {
    var names: Set<String> = []
    let folder = Program.root + "/Sources"
    let files = FileManager.default.enumerator(atPath: folder)
    while let file = files?.nextObject() as? String {
      guard file.hasSuffix(".swift") else { continue }
      let source = try String(contentsOfFile: folder + "/" + file, encoding: .utf8)
      guard source.contains("Environment[") || source.contains("getenv(") else { continue }
      for match in source.matches(of: /"([A-Z][A-Z_]+)"/)
      where !["ASCII", "POSIX"].contains(match.1) {
        names.insert(String(match.1))
      }
    }
    return names
  }
}
