import TextWidth
import Testing

@testable import tcptutor

struct HelpTests {
  @Test func `a page of help is in the reader's language, wherever --lang stands`() throws {
    let korean = """
      강의 목록을 보여 줘요.

      쓰는 법: tcptutor list [--lang <lang>] [--lessons <folder>]

      선택 사항:
        --lang <lang>         프로그램과 강의의 언어: ko 또는 en.
        --lessons <folder>    강의가 있는 폴더.
        --version             버전을 보여 줘요.
        -h, --help            이 도움말을 보여 줘요.

      """
    #expect(try page("list", "--help", "--lang", "ko") == korean)
    #expect(try page("--lang", "ko", "list", "--help") == korean)
    #expect(try page("help", "list", "--lang=ko") == korean)
    #expect(try Program.run("list", "-h", environment: ["LC_ALL": "ko_KR.UTF-8"]).output == korean)
    #expect(
      try page("list", "--help", "--lang", "en") == """
        List the lessons.

        Usage: tcptutor list [--lang <lang>] [--lessons <folder>]

        Options:
          --lang <lang>         The language of the program and its lessons: ko or en.
          --lessons <folder>    The folder that holds the lessons.
          --version             Show the version.
          -h, --help            Show this help.

        """)
  }

  @Test func `the program's own page names every command, in both languages`() throws {
    for (language, heading) in [("ko", "명령:"), ("en", "Commands:")] {
      let text = try page("--help", "--lang", language)
      #expect(text.contains("\n\(heading)\n"))
      for name in TCPTutor.commandNames where name != "help" {
        #expect(text.contains("\n  \(name) "), "\(name) in \(language)")
      }
      #expect(try page("help", "--lang", language) == text)
    }
  }

  @Test func `whatever a command or an argument is said to be for, is said in both languages`()
    throws
  {
    let korean = try texts(in: "ko")
    let english = try texts(in: "en")
    #expect(korean.map(\.name) == english.map(\.name))
    #expect(korean.count > 60)
    for (korean, english) in zip(korean, english) {
      #expect(korean.text.contains(where: isHangul), "\(korean.name): \(korean.text)")
      #expect(!english.text.isEmpty && !english.text.contains(where: isHangul), "\(english.name)")
    }
  }

  @Test(arguments: ["ko", "en"])
  func `no line of help is wider than eighty columns`(language: String) throws {
    for name in TCPTutor.commandNames {
      for line in try page("help", name, "--lang", language).split(separator: "\n") {
        #expect(DisplayWidth.columns(of: String(line)) <= 80, "\(name): \(line)")
      }
    }
  }

  @Test(arguments: [
    (["list", "--lan", "ko"], "‘--lan’ 같은 선택 사항은 없어요. 혹시 ‘--lang’인가요?"),
    (["list", "--xyzzy-plugh"], "‘--xyzzy-plugh’ 같은 선택 사항은 없어요."),
    (["list", "extra"], "모르는 인자가 있어요: ‘extra’."),
    (["list", "a", "b"], "모르는 인자가 있어요: ‘a’, ‘b’."),
    (["list", "--lessons"], "‘--lessons <folder>’의 값이 빠졌어요."),
    (
      ["play", "connect", "--glyphs", "runes"],
      "‘--glyphs <glyphs>’에 ‘runes’ 같은 값은 없어요. 쓸 수 있는 값: emoji, unicode, ascii, auto."
    ),
    (["check", "--json=1"], "‘--json’에는 값을 붙이지 않아요: ‘1’."),
    (["play"], "‘<lesson>’ 인자가 빠졌어요."),
    (["play", "connect", "--overwrite"], "--overwrite에는 --record가 있어야 해요."),
    (["play", "connect", "--plain", "--record", "f"], "함께 쓸 수 없는 선택 사항이에요: --plain, --record."),
    (["progress", "--yes"], "--yes는 --reset과 함께만 써요."),
  ])
  func `words that can't be understood are told of in Korean`(
    words: [String], told: String
  ) throws {
    let result = try Program.run(words, environment: ["TCPTUTOR_LANG": "ko"])
    #expect(result.exitCode == 64)
    #expect(
      result.errors
        == "tcptutor: 명령을 이해하지 못했어요: \(told) ‘tcptutor --help’가 쓰는 법을 보여 줘요.\n")
  }

  private func page(_ words: String...) throws -> String {
    let result = try Program.run(words)
    #expect(result.exitCode == 0)
    #expect(result.errors == "")
    return result.output
  }

  /// All that the commands and their arguments say of themselves, each with whose it is. What the
  /// parser says of its own two is the page's.
  private func texts(in language: String) throws -> [(name: String, text: String)] {
    let tool = try Program.help(in: language)
    let commands = [tool] + (tool.subcommands ?? []).filter { $0.commandName != "help" }
    var texts: [(name: String, text: String)] = []
    for command in commands {
      let name = command.commandName
      texts.append((name, command.abstract ?? ""))
      if let more = command.discussion { texts.append(("\(name), more", more)) }
      for argument in command.arguments ?? [] where !HelpWords.isOfEveryCommand(argument) {
        texts.append(("\(name) \(argument.spelling)", argument.abstract ?? ""))
      }
    }
    return texts
  }

  private func isHangul(_ character: Character) -> Bool {
    character.unicodeScalars.contains { 0xAC00...0xD7A3 ~= $0.value }
  }
}
