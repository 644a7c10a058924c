import Testing

/// The project's own scripts, called in ways that run nothing.
struct ScriptHelpTests {
  @Test(arguments: ["bench", "fuzz", "soak", "test", "install-dependencies", "swift-flags"])
  func `a script answers --help with how it is called`(name: String) throws {
    let told = try Program.runScript(name, ["--help"])
    #expect(told.exitCode == 0 && told.errors.isEmpty)
    #expect(told.output.contains("scripts/\(name) "), "\(told.output)")
    #expect(!told.output.contains("#"))
  }

  @Test(arguments: [
    ["bench", "quick"], ["bench", "--quick", "again"], ["fuzz", "lesson"], ["fuzz", "60", "x"],
    ["soak", "0"], ["soak", "10", "-1"], ["install-dependencies", "all"], ["swift-flags", "debug"],
  ])
  func `a script names an argument that it doesn't know, and runs nothing`(
    command: [String]
  ) throws {
    let told = try Program.runScript(command[0], Array(command.dropFirst()))
    #expect(told.exitCode == 64 && told.output.isEmpty)
    let wrong = command.last ?? ""
    #expect(told.errors.hasPrefix("scripts/\(command[0]): what is ‘\(wrong)’?\n"))
    #expect(told.errors.contains("  scripts/\(command[0]) "))
  }
}
