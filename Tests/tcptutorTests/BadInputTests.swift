import Foundation
import Testing

struct BadInputTests {
  @Test func `a missing file is told in the user's language, and the exit code is 2`() throws {
    let english = try Program.run("play", "/no/such.md")
    #expect(
      english
        == Program.Result(
          exitCode: 2, output: "",
          errors: "tcptutor: /no/such.md: there is no such file; check the path, or choose from "
            + "‘tcptutor list’\n"))
    let korean = try Program.run("play", "/no/such.md", "--lang", "ko")
    #expect(korean.exitCode == 2)
    #expect(
      korean.errors == "tcptutor: /no/such.md: 그런 파일이 없어요. 경로를 확인하거나 ‘tcptutor list’에서 골라 주세요\n")
  }

  @Test(arguments: ["play", "check", "trace"])
  func `a capture can't be opened yet, and is said to be one, however large`(_ command: String)
    throws
  {
    let sign: [UInt8] = [0xd4, 0xc3, 0xb2, 0xa1, 0x02, 0x00, 0x04, 0x00]
    let folder = try LessonFolder([
      "a.pcap": sign, "large.md": sign + [UInt8](repeating: 0, count: 1 << 20),
    ])
    for name in ["a.pcap", "large.md"] {
      let result = try Program.run(command, folder[name])
      #expect(result.exitCode == 1)
      #expect(
        (result.output + result.errors).contains(
          "this is a capture, and this version can't open captures yet"))
    }
    let missing = try Program.run(command, "missing.pcapng", "--lang", "ko")
    #expect((missing.output + missing.errors).contains("그런 파일이 없어요"))
  }

  @Test(arguments: ["export", "grade", "new", "preview"])
  func `a command of a later version is said to be missing yet`(_ command: String) throws {
    for words in [[command], [command, "a.md", "--to", "svg"], ["help", command]] {
      let english = try Program.run(words)
      #expect(english.exitCode == 64)
      #expect(
        english.errors == "tcptutor: this version has no command ‘\(command)’ yet. "
          + "‘tcptutor --help’ shows those there are.\n")
      let korean = try Program.run(words + ["--lang", "ko"])
      #expect(
        korean.errors
          == "tcptutor: ‘\(command)’ 명령은 이 버전에는 아직 없어요. ‘tcptutor --help’가 있는 명령을 보여 줘요.\n")
    }
  }

  @Test func `a value that an option doesn't know is answered with those that it does`() throws {
    let values = "auto, dark, light, high-contrast, color-blind, mono"
    #expect(
      try Program.run("lab", "--theme", "pink", "--lang", "ko").errors.contains(
        "‘--theme <theme>’에 ‘pink’ 같은 값은 없어요. 쓸 수 있는 값: \(values)."))
    #expect(
      try Program.run("lab", "--theme", "pink", "--lang", "en").errors.contains(
        "following: \(values). ‘tcptutor --help’"))
  }

  @Test func `a folder is no lesson`() throws {
    let result = try Program.run("play", Program.root + "/Sources")
    #expect(result.exitCode == 2)
    #expect(result.errors.hasSuffix(": this is a folder, not a file; name a file in it\n"))
  }

  /// Nobody writes into the pipe, the device never ends, and the links lead nowhere.
  @Test(arguments: ["play", "check", "trace", "fmt"])
  func `what is no file ends with a reason, and at once`(_ command: String) throws {
    let folder = try LessonFolder()
    #expect(mkfifo(folder["pipe.md"], 0o600) == 0)
    #expect(symlink(folder["gone.md"], folder["broken.md"]) == 0)
    #expect(symlink(folder["loop.md"], folder["loop.md"]) == 0)
    for (path, reason) in [
      (folder["pipe.md"], "this is a pipe or a device, not a file"),
      ("/dev/zero", "this is a pipe or a device, not a file"),
      ("/dev/tty", "this is a pipe or a device, not a file"),
      (folder["broken.md"], "this link leads to a file that isn't there"),
      (folder["loop.md"], "this link leads back to itself"),
    ] {
      let result = try Program.run(command, path)
      #expect(result.exitCode == 2, "\(path)")
      #expect((result.output + result.errors).contains(reason), "\(path)")
    }
  }

  @Test func `a pipe that the shell has opened is read to its end`() throws {
    let text = "---\ntcptutor: 1\n---\n# A\n\nSay.\n"
    let result = try Program.run(["check", "/dev/stdin"], input: Array(text.utf8))
    #expect(result.exitCode == 0)
  }

  #if os(Linux)
    @Test(arguments: ["list", "play connect", "doctor"], ["", "2>&1"])
    func `where nothing can be written it says so if it can, and the exit code is 2`(
      arguments: String, redirection: String
    ) throws {
      let shell = Process()
      shell.executableURL = URL(fileURLWithPath: "/bin/sh")
      shell.arguments = [
        "-c", #"exec "$0" \#(arguments) </dev/null >/dev/full \#(redirection)"#, Program.path,
      ]
      shell.environment = ["LC_ALL": "C", "TCPTUTOR_LESSONS": Program.lessons]
      let errors = Pipe()
      shell.standardError = errors
      try shell.run()
      let told = try errors.fileHandleForReading.readToEnd() ?? Data()
      shell.waitUntilExit()
      #expect(
        String(decoding: told, as: UTF8.self)
          == (redirection.isEmpty ? "tcptutor: No space left on device\n" : ""))
      #expect(shell.terminationStatus == 2)
    }

    /// As zsh names it, and as one may name it oneself.
    @Test(arguments: ["/dev/fd/0", "/proc/self/fd/0", "/proc/$$/fd/0"])
    func `a pipe that the shell has opened may have any of its names`(path: String) throws {
      let shell = Process()
      shell.executableURL = URL(fileURLWithPath: "/bin/sh")
      shell.arguments = ["-c", #"exec "$0" check \#(path)"#, Program.path]
      let input = Pipe()
      shell.standardInput = input
      shell.standardOutput = FileHandle.nullDevice
      shell.standardError = FileHandle.nullDevice
      try shell.run()
      input.fileHandleForWriting.write(Data("---\ntcptutor: 1\n---\n# A\n\nSay.\n".utf8))
      try input.fileHandleForWriting.close()
      shell.waitUntilExit()
      #expect(shell.terminationStatus == 0)
    }
  #endif

  @Test(arguments: ["play", "check", "trace"])
  func `an empty, a binary, a non-UTF-8 and a huge file have errors and no trap`(
    _ command: String
  ) throws {
    let folder = try LessonFolder([
      "empty.md": [], "binary.md": [0x7F, 0x45, 0x4C, 0x46, 0, 0, 1],
      "latin.md": [0x23, 0x20, 0xE9, 0x0A],
      "huge.md": [UInt8](repeating: UInt8(ascii: "a"), count: 20_000_000),
    ])
    for (name, code) in [
      ("empty.md", "E004"), ("binary.md", "E003"), ("latin.md", "E002"), ("huge.md", "E005"),
    ] {
      let result = try Program.run(command, folder[name])
      #expect(result.exitCode == 1, "\(name)")
      #expect((result.output + result.errors).contains("error[\(code)]"), "\(name)")
    }
  }

  @Test func `an unknown lesson suggests the nearest one`() throws {
    let result = try Program.run("play", "conect")
    #expect(result.exitCode == 2)
    #expect(
      result.errors
        == "tcptutor: there is no lesson ‘conect’. Did you mean ‘connect’? ‘tcptutor list’ "
        + "shows them all.\n")
  }

  @Test func `an unknown step lists the lesson's steps`() throws {
    let folder = try LessonFolder("a.md", "# A\n\nSay.\n\n```tcp #go\nclient connect\n```\n")
    let result = try Program.run("trace", folder["a.md"], "--step", "gone")
    #expect(result.exitCode == 2)
    #expect(result.errors.contains("there is no step ‘gone’. This lesson's steps are: go"))
  }

  @Test func `a folder of lessons that isn't there is told with its mend`() throws {
    for arguments in [["list"], ["check"], ["play", "connect"]] {
      let result = try Program.run(
        arguments, environment: ["TCPTUTOR_LESSONS": "/none"])
      #expect(result.exitCode == 2)
      #expect(result.errors.contains("there is no folder ‘/none’"))
    }
  }

  @Test func `a file's name can't command the terminal`() throws {
    let result = try Program.run("play", "\u{1B}[31m.md")
    #expect(result.exitCode == 2)
    #expect(!result.errors.contains("\u{1B}"))
    #expect(result.errors.contains("␛[31m.md"))
  }

  @Test func `a lesson's text can't command the terminal`() throws {
    let folder = try LessonFolder(
      "a.md", "# A\u{1B}[2J\n\nSay \u{9B}31m it.\n\n```\n\u{1B}]0;x\u{7}\n```\n")
    for command in ["play", "check", "trace"] {
      let result = try Program.run(command, folder["a.md"])
      let said = result.output + result.errors
      #expect(
        !said.unicodeScalars.contains { $0 != "\n" && $0.properties.generalCategory == .control })
    }
  }

  @Test func `wrong usage is 64 and names the nearest command`() throws {
    let misspelt = try Program.run("chek")
    #expect(misspelt.exitCode == 64)
    #expect(misspelt.errors.contains("Did you mean ‘check’?"))
    #expect(try Program.run("play").exitCode == 64)
    #expect(try Program.run("list", "--bogus").exitCode == 64)
    let korean = try Program.run("chek", environment: ["LC_ALL": "ko_KR.UTF-8"])
    #expect(korean.errors.contains("혹시 ‘check’인가요?"))
  }
}
