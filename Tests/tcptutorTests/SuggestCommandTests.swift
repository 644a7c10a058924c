import Testing

struct SuggestCommandTests {
  private static let lesson = """
    # A talk

    The client opens.

    ```tcp #open
    server listen
    client connect
    ```

    """

  private func suggest(_ text: String, _ options: String...) throws -> Program.Result {
    try Program.run(["suggest", "-"] + options, input: Array(text.utf8))
  }

  @Test func `what holds is printed as lines to copy, in the user's language`() throws {
    let result = try suggest(Self.lesson, "--lang", "en")
    #expect(result.exitCode == 0 && result.errors == "")
    #expect(
      result.output.hasPrefix(
        """
        -:7: in step #open these hold after this line, in turn; take as many as it should show
        expect client -> server SYN seq=100
        expect server SYN-RECEIVED
        """))
    #expect(try suggest(Self.lesson, "--lang", "ko").output.hasPrefix("-:7: #open 단계에서"))
  }

  @Test func `a lesson that verifies all it does is said to, and a step can be named`() throws {
    let whole = Self.lesson.replacing("connect\n", with: "connect\nexpect client SYN-SENT\n")
    #expect(
      try suggest(whole, "--lang", "en").output
        == "-: every block verifies something, and all of it holds. --step shows what more can be "
        + "said in a step.\n")
    #expect(try suggest(whole, "--lang", "ko").output.hasPrefix("-: 모든 블록이 확인하는 것이 있고"))
    let step = try suggest(whole, "--step", "open")
    #expect(step.exitCode == 0)
    #expect(step.output.contains("\nexpect client -> server SYN seq=100\n"))
    let unknown = try suggest(whole, "--step", "opne", "--lang", "en")
    #expect(unknown.exitCode == 2)
    #expect(unknown.errors.contains("there is no step ‘opne’. This lesson's steps are: open"))
  }

  @Test func `a lesson that can't be run is told why`() throws {
    let broken = try suggest(Self.lesson.replacing("client", with: "clinet"), "--lang", "en")
    #expect(broken.exitCode == 1 && broken.output == "")
    #expect(broken.errors.contains("unknown word ‘clinet’"))
    let empty = try suggest("", "--lang", "en")
    #expect(empty.exitCode == 1)
    #expect(empty.errors.contains("E004"))
  }
}
