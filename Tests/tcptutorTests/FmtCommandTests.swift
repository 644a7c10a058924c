import Foundation
import Testing

struct FmtCommandTests {
  private static let text = "# A\r\n\r\nSay →.\r\n\r\n```tcp #a\r\nwait　1s\r\n```\r\n"
  private static let formatted = text.replacingOccurrences(of: "　", with: " ")

  private func text(_ folder: LessonFolder) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: folder["a.md"])), as: UTF8.self)
  }

  @Test func `what E105 tells is replaced, and all else stays`() throws {
    let folder = try LessonFolder("a.md", Self.text)
    let told = try Program.run("check", folder["a.md"], "--lang", "en")
    #expect(told.output.contains("‘tcptutor fmt’ replaces it"))
    let result = try Program.run("fmt", folder.path, "--lang", "en")
    #expect(result == .init(exitCode: 0, output: "\(folder["a.md"]): 1 line changed\n", errors: ""))
    #expect(try text(folder) == Self.formatted)
    #expect(try Program.run("fmt", folder["a.md"]).output == "")
  }

  @Test func `a file that is named twice is written once`() throws {
    let folder = try LessonFolder("a.md", Self.text)
    try FileManager.default.createSymbolicLink(
      atPath: folder["b.md"], withDestinationPath: folder["a.md"])
    let name = folder["a.md"]
    let result = try Program.run("fmt", name, folder.path, name, "--lang", "en")
    #expect(result == .init(exitCode: 0, output: "\(name): 1 line changed\n", errors: ""))
    #expect(try text(folder) == Self.formatted)
  }

  @Test func `a dry run shows the difference and writes nothing`() throws {
    let folder = try LessonFolder("a.md", Self.text)
    let result = try Program.run("fmt", "--dry-run", folder["a.md"], "--lang", "en")
    #expect(result.output.contains("\n-wait　1s\n+wait 1s\n"))
    #expect(try text(folder) == Self.text)
  }

  @Test func `standard input is formatted to standard output`() throws {
    let result = try Program.run(["fmt", "-"], input: Array(Self.text.utf8))
    #expect(result.output == Self.formatted.replacingOccurrences(of: "\r\n", with: "\n"))
  }

  @Test func `wrong input is told`() throws {
    let folder = try LessonFolder(["a.md": [0xff]])
    #expect(try Program.run("fmt").exitCode == 64)
    let missing = try Program.run("fmt", "/no/such.md", "--lang", "en")
    #expect(missing.exitCode == 2)
    #expect(
      missing.errors
        == "tcptutor: /no/such.md: there is no such file; check the path, or choose from ‘tcptutor list’\n"
    )
    let binary = try Program.run("fmt", folder["a.md"], "--lang", "en")
    #expect(binary.exitCode == 2)
    #expect(binary.errors.contains("this holds no lesson; ‘tcptutor check’ says why"))
    #expect(try Program.run("fmt", Program.root + "/Sources").errors.contains("no lesson"))
  }
}
