import LessonKit
import LessonPlayer
import Testing
import Wording

@testable import TutorApp

struct PlainFactsTests {
  @Test func `at the beginning there are variables, and neither segments nor timers nor reasons`()
    throws
  {
    let facts = try facts(.english)
    #expect(facts[0].lines(for: "v") == ["client: CLOSED", "server: LISTEN"])
    #expect(facts[0].lines(for: "i") == ["No segment has been sent yet."])
    #expect(facts[0].lines(for: "t") == ["no timer runs."])
    #expect(facts[0].lines(for: "w") == [])
    #expect(facts[0].lines(for: "x") == nil)
  }

  @Test
  func `after a SYN its header, what it left behind and the timer that waits can be asked for`()
    throws
  {
    let facts = try facts(.english)
    let header = try #require(facts[1].lines(for: "i"))
    #expect(header.contains("sequence number: 100"))
    #expect(header.contains("SYN: 1") && header.contains("ACK: 0"))
    let variables = try #require(facts[1].lines(for: "v"))
    #expect(variables.first == "client: SYN-SENT")
    #expect(variables.contains("  SND.NXT: 101, the next number to send"))
    #expect(variables.contains("  RTO: 1.00 s, how long to wait for an ACK"))
    let timers = try #require(facts[1].lines(for: "t"))
    #expect(timers.contains { $0.hasPrefix("client, ") && $0.contains(" left. ") })
    #expect(facts[1].lines(for: "w")?.isEmpty == false)
  }

  @Test(arguments: [("w", "ㅈ"), ("i", "ㅑ"), ("v", "ㅍ"), ("t", "ㅅ"), ("V", "v")])
  func `Hangul letters ask for the same, in Korean`(key: String, other: String) throws {
    let facts = try facts(.korean)
    let lines = try #require(facts[1].lines(for: key))
    #expect(lines == facts[1].lines(for: other))
    #expect(lines.contains { $0.unicodeScalars.contains { 0xAC00...0xD7A3 ~= $0.value } })
  }

  private func facts(_ language: Language) throws -> [PlainFacts] {
    let text = """
      # A

      ```tcp setup
      server listen
      ```

      ## One

      Say.

      ```tcp
      client connect
      expect client -> server SYN seq=100
      ```
      """
    let lesson = try #require(LessonCompiler.compile(Array(text.utf8), path: "a.md").lesson)
    return PlainLesson(LessonRun(lesson), language: language).parts.compactMap { part in
      if case .facts(let facts) = part { facts } else { nil }
    }
  }
}
