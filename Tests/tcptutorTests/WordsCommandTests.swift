import Foundation
import Testing

struct WordsCommandTests {
  @Test func `a word is told in each of its roles, in the user's language`() throws {
    #expect(
      try Program.run("words", "rto", "--lang", "en").output == """
        Timers
          RTO               the retransmission timer
                            expect client timeout RTO

        Metrics
          rto               the retransmission timeout now
                            expect client rto = 1s

        Settings
          rto               the first retransmission timeout
                            set rto 1s

        Units of waiting
          RTO               retransmission timeouts, as the host has it now
                            wait 2 RTO

        """)
    #expect(
      try Program.run("words", "LISTEN", "--lang", "ko").output.hasPrefix("응용 프로그램이 하는 일\n"))
  }

  @Test func `without a word all are listed, and JSON has an object of each`() throws {
    let text = try Program.run("words", "--lang", "en")
    #expect(text.exitCode == 0)
    let lines = try Program.run("words", "--json").output.split(separator: "\n")
    #expect(lines.count > 100)
    for line in lines {
      let object = try #require(
        try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      let word = try #require(object["word"] as? String)
      let meaning = try #require(object["meaning"] as? [String: String])
      #expect(Set(meaning.keys) == ["ko", "en"])
      #expect(text.output.contains("  \(word)"))
    }
  }

  @Test func `an unknown word is told with the nearest`() throws {
    let result = try Program.run("words", "exepct", "--lang", "en")
    #expect(result.exitCode == 2)
    #expect(result.errors.contains("there is no word ‘exepct’. Did you mean ‘expect’?"))
    #expect(try Program.run("words", "").exitCode == 2)
    #expect(try Program.run("words", "--nonsense").exitCode == 64)
  }
}
