import ArgumentParser
import Testing

@testable import tcptutor

struct ParsedCommandTests {
  @Test(arguments: TCPTutor.commandNames)
  func `a command that is named first is read as the whole program reads it`(_ name: String) {
    let endings: [[String]] = [
      [], ["connect"], ["connect", "--lang", "ko"], ["--lang", "en"], ["--help"], ["--bogus"],
    ]
    for words in endings.map({ [name] + $0 }) {
      let byItself = try? TCPTutor.parsed(words)
      let byTheWhole = try? TCPTutor.parseAsRoot(words)
      #expect(String(describing: byItself) == String(describing: byTheWhole), "\(words)")
    }
  }

  @Test func `every command is found by its name`() {
    #expect(TCPTutor.commandNames.count == TCPTutor.configuration.subcommands.count + 1)
  }
}
