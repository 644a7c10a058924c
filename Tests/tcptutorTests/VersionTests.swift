import Testing

/// Lessons for other versions of the format, played and checked (lesson format, section 7).
struct VersionTests {
  private func lesson(_ version: String) throws -> LessonFolder {
    try LessonFolder(
      "a.md",
      """
      ---
      tcptutor: \(version)
      lang: en
      ---
      # A

      The client asks.

      ```tcp #a
      server listen
      client connect
      client dance
      expect client -> server SYN
      ```

      That is all.

      """)
  }

  @Test func `for a newer minor version unknown lines are left out of play, and errors in check`()
    throws
  {
    let folder = try lesson("1.3")
    let played = try Program.run("play", "--plain", folder["a.md"], "--lang", "en")
    #expect(played.exitCode == 1)
    #expect(played.output.contains("this lesson has 1 error"))
    #expect(played.output.contains("SYN arrives at the server."))
    let checked = try Program.run("check", folder["a.md"], "--lang", "en")
    #expect(checked.exitCode == 1)
    #expect(checked.output.contains("a.md:2:11: note[N808]: made for format 1.3"))
    #expect(checked.output.contains("a.md:12:8: error["))
  }

  @Test func `for a newer major version the prose shows, and nothing runs`() throws {
    let folder = try lesson("2")
    let played = try Program.run("play", "--plain", folder["a.md"], "--lang", "en")
    #expect(played.exitCode == 1)
    #expect(played.output.contains("The client asks."))
    #expect(played.output.contains("That is all."))
    #expect(!played.output.contains("SYN"))
    let checked = try Program.run("check", folder["a.md"], "--lang", "en")
    #expect(checked.output.contains("a.md:2:11: error[E801]: made for format 2"))
  }

  @Test func `a lesson that needs an unknown feature isn't run without it`() throws {
    let folder = try LessonFolder(
      "a.md", "# A\n\nSay.\n\n```tcp #a\nrequire holograms\nwait 1s\n```\n")
    let checked = try Program.run("check", folder["a.md"], "--lang", "en")
    #expect(checked.exitCode == 1)
    #expect(checked.output.contains("error[E807]: this program has no feature ‘holograms’"))
    let played = try Program.run("play", "--plain", folder["a.md"], "--lang", "en")
    #expect(played.output.contains("this lesson has 1 error"))
  }
}
