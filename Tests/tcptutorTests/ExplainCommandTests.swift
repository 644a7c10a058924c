import Testing

struct ExplainCommandTests {
  @Test func `a code is explained in the user's language, however its letter is written`() throws {
    let english = try Program.run("explain", "e301", "--lang", "en")
    #expect(english.exitCode == 0)
    #expect(english.output.hasPrefix("E301: an event that doesn't happen\n\n"))
    #expect(english.output.contains("error[E301]: no such event within 120 s. Closest: "))
    let korean = try Program.run("explain", "E301", "--lang", "ko")
    #expect(korean.output.hasPrefix("E301: 일어나지 않은 일\n\n"))
  }

  @Test func `without a code every rule is listed`() throws {
    let result = try Program.run("explain", "--lang", "en")
    #expect(result.exitCode == 0)
    #expect(result.output.hasPrefix("E001  a file that can't be read\n"))
    #expect(result.output.contains("\nW701  bold that isn't bold\n"))
  }

  @Test(arguments: [("E701", "W701"), ("701", "W701"), ("E3O1", "E301")])
  func `an unknown code is told with the nearest`(code: String, nearest: String) throws {
    let result = try Program.run("explain", code, "--lang", "en")
    #expect(result.exitCode == 2)
    #expect(result.output == "")
    #expect(result.errors.contains("there is no code ‘\(code)’. Did you mean ‘\(nearest)’?"))
  }

  @Test(arguments: ["xyzzy", "", "\u{1b}[31m"])
  func `what is no code at all is told so`(code: String) throws {
    let result = try Program.run("explain", code, "--lang", "en")
    #expect(result.exitCode == 2)
    #expect(result.errors.contains("‘tcptutor explain’ lists them all."))
    #expect(!result.errors.contains("\u{1b}"))
  }
}
