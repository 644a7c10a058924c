import Testing

struct CommandTests {
  @Test func `without a terminal the program lists its lessons and says how to go on`() throws {
    let english = try Program.run()
    #expect(english.exitCode == 0)
    #expect(english.output.contains("  1  connect  "))
    #expect(english.output.hasSuffix("To read a lesson as text: tcptutor play connect\n"))
    let korean = try Program.run(environment: ["TCPTUTOR_LANG": "ko"])
    #expect(korean.output.hasSuffix("강의를 글로 보려면: tcptutor play connect\n"))
  }

  @Test func `the language is the option's, then TCPTUTOR_LANG's, then the locale's`() throws {
    func isKorean(_ arguments: String..., environment: [String: String]) throws -> Bool {
      try Program.run(arguments, environment: environment).output.contains("초급")
    }
    #expect(try isKorean("list", environment: ["LC_ALL": "ko_KR.UTF-8"]))
    #expect(try isKorean("list", environment: ["LC_ALL": "", "LANG": "ko_KR.UTF-8"]))
    #expect(
      try !isKorean("list", environment: ["LC_ALL": "ko_KR.UTF-8", "TCPTUTOR_LANG": "en"]))
    #expect(
      try isKorean("list", "--lang", "ko", environment: ["TCPTUTOR_LANG": "en"]))
    #expect(try isKorean("--lang", "ko", "list", environment: [:]))
    #expect(try !isKorean("list", environment: ["LC_ALL": "de_DE.UTF-8"]))
  }

  @Test func `the version and the help are no errors`() throws {
    #expect(try Program.run("--version").exitCode == 0)
    let help = try Program.run("--help")
    #expect(help.exitCode == 0)
    #expect(help.output.contains("Usage: tcptutor"))
  }

  @Test func `a reader that has gone ends the program quietly`() throws {
    let result = try Program.run("trace", "connect", "--json", isPipeClosed: true)
    #expect(result == Program.Result(exitCode: 0, output: "", errors: ""))
  }

  @Test(arguments: ["ko", "en"], ["connect", "send", "close"])
  func `without a terminal a lesson is read to its end as text`(
    _ language: String, _ lesson: String
  ) throws {
    let result = try Program.run("play", lesson, "--lang", language)
    #expect(result.exitCode == 0)
    #expect(result.errors == "")
    #expect(!result.output.contains("\u{1B}"))
    let end = language == "ko" ? "강의가 끝났어요.\n" : "This is the end of the lesson.\n"
    #expect(result.output.hasSuffix(end))
  }

  @Test func `plain text keeps to the signs that were asked for`() throws {
    let emoji = try Program.run("play", "connect", "--plain")
    #expect(emoji.output.contains("👍"))
    let ascii = try Program.run("play", "connect", "--plain", "--glyphs", "ascii")
    #expect(ascii.exitCode == 0)
    #expect(ascii.output.utf8.allSatisfy { $0 < 0x80 })
  }

  @Test func `a lesson can come from standard input`() throws {
    let result = try Program.run("play", "-", input: Array("# From a pipe\n\nHello.\n".utf8))
    #expect(result.exitCode == 0)
    #expect(result.output.hasPrefix("From a pipe\n"))
    #expect(result.output.contains("Hello."))
  }

  @Test func `a lesson with errors is read as far as it goes, and the exit code is 1`() throws {
    let folder = try LessonFolder("a.md", "# A\n\nSay.\n\n```tcp\nclinet connect\n```\n\nMore.\n")
    let result = try Program.run("play", folder["a.md"])
    #expect(result.exitCode == 1)
    #expect(result.output.contains("this lesson has 1 error"))
    #expect(result.output.contains("More."))
  }

  @Test func `the ladder of one step is what the engine did there`() throws {
    let folder = try LessonFolder("a.md", Self.connection)
    let result = try Program.run("trace", folder["a.md"], "--step", "syn")
    #expect(result.exitCode == 0)
    #expect(result.output.contains("SYN seq=100"))
    #expect(!result.output.contains("SYN,ACK"))
    let json = try Program.run("trace", folder["a.md"], "--json")
    #expect(json.output.hasPrefix("{\"format\":1,"))
    #expect(json.output.contains("\"flags\":[\"SYN\",\"ACK\"]"))
  }

  private static let connection = """
    # A

    ```tcp setup
    server listen
    ```

    First.

    ```tcp #syn
    client connect
    expect client -> server SYN seq=100
    ```

    Then.

    ```tcp #synack
    expect server -> client SYN,ACK ack=101
    ```

    """
}
