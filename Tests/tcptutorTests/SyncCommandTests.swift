import Foundation
import Testing

struct SyncCommandTests {
  private static let source =
    "---\ntcptutor: 1\nlang: ko\n---\n# 제목\n\n글이에요.\n\n```tcp #a\nwait 1s\n```\n"
  private static let translation =
    "---\ntcptutor: 1\nlang: en\ntranslates: ko\n---\n# T\n\nText.\n\n```tcp #a\nwait 2s\n```\n"

  private func folder(
    _ translation: String = translation, _ more: [String: String] = [:]
  ) throws -> LessonFolder {
    let files = ["01-talk.ko.md": Self.source, "01-talk.en.md": translation].merging(more) { $1 }
    return try LessonFolder(files.mapValues { Array($0.utf8) })
  }

  private func sync(_ folder: LessonFolder, _ arguments: String...) throws -> Program.Result {
    try Program.run(
      ["sync"] + arguments + ["--lang", "en"], environment: ["TCPTUTOR_LESSONS": folder.path])
  }

  private func text(_ folder: LessonFolder, _ name: String = "01-talk.en.md") throws -> String {
    try String(contentsOfFile: folder[name], encoding: .utf8)
  }

  @Test func `a lesson's changed block is copied, then its step confirmed`() throws {
    let folder = try folder()
    let result = try sync(folder, "talk")
    #expect(result.exitCode == 0 && result.errors == "")
    #expect(result.output.contains("the block of #a was copied (line 10)"))
    #expect(result.output.contains(":10: warning[W609]: #a isn't in ‘synced’"))
    #expect(try text(folder) == Self.translation.replacingOccurrences(of: "2s", with: "1s"))
    let confirmed = try sync(folder, "1", "--done", "#a")
    #expect(confirmed.output.contains("#a is confirmed"))
    #expect(try Program.run("check", "--strict", folder.path).exitCode == 0)
    #expect(try sync(folder, "talk").output.hasSuffix("nothing to change\n"))
  }

  @Test func `a dry run shows the difference and writes nothing`() throws {
    let folder = try folder()
    let result = try sync(folder, "talk", "--dry-run")
    #expect(result.output.contains("@@ -8,5 +8,5 @@\n"))
    #expect(result.output.contains("\n-wait 2s\n+wait 1s\n"))
    #expect(result.output.contains("nothing was written (--dry-run)"))
    #expect(try text(folder) == Self.translation)
  }

  @Test func `the file keeps its permissions, and nothing is left beside it`() throws {
    let folder = try folder()
    let files = FileManager.default
    try files.setAttributes([.posixPermissions: 0o640], ofItemAtPath: folder["01-talk.en.md"])
    _ = try sync(folder, "talk")
    let attributes = try files.attributesOfItem(atPath: folder["01-talk.en.md"])
    #expect(attributes[.posixPermissions] as? Int == 0o640)
    #expect(
      try files.contentsOfDirectory(atPath: folder.path).sorted()
        == ["01-talk.en.md", "01-talk.ko.md"])
  }

  @Test func `a translation's path means that one alone`() throws {
    let japanese = Self.translation.replacingOccurrences(of: "lang: en", with: "lang: ja")
    let folder = try folder(Self.translation, ["01-talk.ja.md": japanese])
    let result = try sync(folder, folder["01-talk.ja.md"])
    #expect(result.exitCode == 0)
    #expect(try text(folder) == Self.translation)
    #expect(try text(folder, "01-talk.ja.md").contains("wait 1s"))
    let which = try sync(folder, "talk", "--done", "a")
    #expect(which.exitCode == 2)
    #expect(which.errors.contains("which translation did you read? Write ‘--into en’"))
    #expect(try sync(folder, "talk", "--done", "a", "--into", "en").exitCode == 0)
  }

  @Test(arguments: [
    (["tolk"], "there is no lesson ‘tolk’. Did you mean ‘talk’?"),
    (["talk", "--into", "fr"], "it has no translation into ‘fr’"),
    (["talk", "--done", "x"], "no step ‘#x’ is in both files. Steps that can be confirmed: #a"),
    (
      ["/no/such.ko.md"],
      "/no/such.ko.md: there is no such file; check the path, or choose from ‘tcptutor list’"
    ),
    (["talk.md"], "talk.md: there is no such file; check the path, or choose from ‘tcptutor list’"),
  ])
  func `wrong input is told with its mend`(arguments: [String], message: String) throws {
    let folder = try folder()
    let result = try Program.run(
      ["sync"] + arguments + ["--lang", "en"], environment: ["TCPTUTOR_LESSONS": folder.path])
    #expect(result.exitCode == 2)
    #expect(result.errors.contains(message), "\(result.errors)")
    #expect(try text(folder) == Self.translation)
  }

  @Test func `files that belong together in no way are told apart`() throws {
    let alone = try LessonFolder("01-talk.ko.md", Self.source)
    #expect(try sync(alone, "talk").errors.contains("nothing translates it"))
    let orphan = try LessonFolder("01-talk.en.md", Self.translation)
    #expect(try sync(orphan, "talk").errors.contains("all of these are translations"))
    #expect(try sync(orphan, orphan["01-talk.en.md"]).errors.contains("isn't beside it"))
    let two = try folder(Self.translation.replacingOccurrences(of: "translates: ko\n", with: ""))
    #expect(try sync(two, "talk").errors.contains("there is more than one source"))
    let binary = try LessonFolder(["01-talk.ko.md": [0], "01-talk.en.md": [0xff]])
    #expect(try sync(binary, "talk").errors.contains("this holds no lesson"))
  }

  @Test func `nothing is copied from a source with errors`() throws {
    let folder = try LessonFolder([
      "01-talk.ko.md": Array(Self.source.replacingOccurrences(of: "wait", with: "wiat").utf8),
      "01-talk.en.md": Array(Self.translation.utf8),
    ])
    let result = try sync(folder, "talk")
    #expect(result.exitCode == 1)
    #expect(result.errors.contains("error[E101]"))
    #expect(result.errors.contains("the source has errors, so nothing was copied from it"))
    #expect(try text(folder) == Self.translation)
  }

  @Test func `a file that may not be written is left as it is`() throws {
    let folder = try folder()
    try FileManager.default.setAttributes([.posixPermissions: 0o500], ofItemAtPath: folder.path)
    defer {
      try? FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: folder.path)
    }
    guard getuid() != 0 else { return }
    let result = try sync(folder, "talk")
    #expect(result.exitCode == 2)
    #expect(result.errors.contains("it can't be written"))
    #expect(try text(folder) == Self.translation)
  }

  @Test func `check shows what changed in the source from git's history`() throws {
    let folder = try folder(Self.translation.replacingOccurrences(of: "2s", with: "1s"))
    _ = try sync(folder, "talk", "--done", "a")
    try git(folder, "init", "-q")
    try git(folder, "add", ".")
    try git(
      folder, "-c", "user.name=Test", "-c", "user.email=test@example.org", "commit", "-q", "-m",
      "one")
    let now = Self.source.replacingOccurrences(of: "글이에요.", with: "새 글이에요.")
    try now.write(toFile: folder["01-talk.ko.md"], atomically: true, encoding: .utf8)
    let result = try Program.run("check", folder["01-talk.en.md"], "--lang", "en")
    #expect(result.exitCode == 0)
    #expect(result.output.contains("warning[W604]: #a: the Korean text changed"))
    #expect(result.output.contains("-글이에요.\n"))
    #expect(result.output.contains("+새 글이에요.\n"))
    #expect(try Program.run("check", "--strict", folder["01-talk.en.md"]).exitCode == 1)
  }

  private func git(_ folder: LessonFolder, _ arguments: String...) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["git", "-C", folder.path] + arguments
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }
}
