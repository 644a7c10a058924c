import LessonCheck
import LessonKit
import Testing
import Wording

@testable import LessonPlayer

/// What `suggest` proposes, and that it holds.
struct SuggestionTests {
  @Test func `a block that only stimulates is told all that comes of it, until it is quiet`() throws
  {
    let suggestions = try suggestions(in: "```tcp #open\nserver listen\nclient connect\n```\n")
    #expect(
      SuggestionText.lines(of: suggestions, path: "a.en.md", in: .english) == [
        "a.en.md:11: in step #open these hold after this line, in turn; take as many as it should show",
        "expect client -> server SYN seq=100",
        "expect server SYN-RECEIVED",
        "expect server -> client SYN,ACK seq=300 ack=101",
        "expect client ESTABLISHED",
        "expect client -> server ACK seq=101 ack=301",
        "expect server ESTABLISHED",
      ])
    #expect(
      SuggestionText.lines(of: suggestions, path: "a.en.md", in: .korean)[0]
        == "a.en.md:11: #open 단계에서 이 줄 다음에 차례로 맞는 줄이에요. 보여 줄 만큼 위에서부터 쓰세요")
  }

  @Test func `losses, timeouts and retransmissions are told, and a fault that waits for them`()
    throws
  {
    let suggestions = try suggestions(
      in: "```tcp\nestablish\ndrop 1st client -> server DATA\nclient send 10\n```\n")
    #expect(
      suggestions.map(\.lines) == [
        [
          "expect client -> server DATA seq=101 ack=301 len=10 lost",
          "expect client timeout",
          "expect client -> server DATA seq=101 ack=301 len=10 retransmit",
          "expect server -> client ACK seq=301 ack=111",
        ]
      ])
    #expect(suggestions.map(\.number) == [1])
  }

  @Test func `in place of an expectation that fails and of what follows it, others are told`()
    throws
  {
    let suggestions = try suggestions(
      in: """
        ```tcp #open
        server listen
        client connect
        expect client -> server SYN
        expect server ESTABLISHED
        expect client CLOSED
        ```

        """)
    #expect(suggestions.map(\.line) == [12])
    #expect(suggestions[0].lines.first == "expect server -> client SYN,ACK seq=300 ack=101")
  }

  @Test func `where nothing more happens that is said`() throws {
    let suggestions = try suggestions(in: "```tcp #a\nwait 1s\n```\n")
    #expect(
      SuggestionText.lines(of: suggestions, path: "a.md", in: .english)
        == ["a.md:10: in step #a nothing happens after this line"])
    #expect(
      SuggestionText.lines(of: suggestions, path: "a.md", in: .korean)
        == ["a.md:10: #a 단계에서 이 줄 다음에는 아무 일도 일어나지 않아요"])
  }

  @Test func `an id of digits is told as an id, and a step without one by its number`() throws {
    let script = "```tcp %\nserver listen\nwait 1s\n```\n"
    let steps = script.replacing("%", with: "#7") + "\nText.\n\n" + script.replacing("%", with: "")
    let suggestions = try suggestions(in: steps)
    #expect(
      SuggestionText.lines(of: suggestions, path: "a.md", in: .english)
        .filter { !$0.isEmpty } == [
          "a.md:11: in step #7 nothing happens after this line",
          "a.md:16: in step 2 nothing happens after this line",
        ])
    #expect(
      SuggestionText.lines(of: suggestions, path: "a.md", in: .korean)
        .filter { !$0.isEmpty } == [
          "a.md:11: #7 단계에서 이 줄 다음에는 아무 일도 일어나지 않아요",
          "a.md:16: 2단계에서 이 줄 다음에는 아무 일도 일어나지 않아요",
        ])
  }

  @Test func `a step without a block is told to have none, and a task what verifies it`() throws {
    let run = try run(
      """
      Nothing is done here.

      ---

      Lose one.

      ```tcp task #lose
      establish
      client send 10
      goal client timeout
      allow drop 1
      solution
      drop next client -> server DATA
      ```

      """)
    let told = [Language.english, .korean].map { language in
      run.lesson.steps.indices.map {
        SuggestionText.noBlock(inStep: $0, of: run.lesson, in: language)
      }
    }
    #expect(
      told == [
        [
          "a.en.md:7: step 1 has no block, so there is nothing in it to expect",
          "a.en.md:13: step #lose is a task, which its ‘goal’ and ‘solution’ verify",
        ],
        [
          "a.en.md:7: 1단계에는 블록이 없어서 확인할 것이 없어요",
          "a.en.md:13: #lose 단계는 과제예요. 과제는 ‘goal’과 ‘solution’이 확인해요",
        ],
      ])
    #expect(Suggestion.ofSteps(run.lesson.steps.indices, in: run) == [])
  }

  @Test func `what has happened before a step isn't run again for each of its lines`() throws {
    let steps = (1...60).map { _ in "Text.\n\n```tcp\nclient send 10\nwait 1s\n```\n" }
    let run = try run("```tcp setup\nestablish\n```\n\n" + steps.joined(separator: "\n"))
    #expect(Suggestion.all(in: run).map(\.number) == Array(1...60))
    var counts: [Int] = []
    var futures: [[String]] = []
    run.rehearse([59: Array(run.lesson.steps[59].action?.statements.prefix(1) ?? [])]) {
      counts.append($1.eventCount)
      futures.append($1.future(for: .seconds(1), limit: 9).map(\.text))
    }
    #expect(counts.count == 1 && counts.allSatisfy { $0 <= 2 })
    #expect(futures.map { $0.first?.contains("seq=691") } == [true])
  }

  @Test func `a flood is cut short`() throws {
    let suggestions = try suggestions(in: "```tcp\nestablish\nclient send 100000\n```\n")
    #expect(suggestions.map(\.lines.count) == [12])
  }

  @Test func `a step without a block has none, and a lesson that holds needs none`() throws {
    let run = try run("Nothing is done here.\n\n---\n\nOr here.\n")
    #expect(run.lesson.steps.indices.allSatisfy { Suggestion.ofSteps([$0], in: run) == [] })
    #expect(Suggestion.all(in: run) == [])
    for lesson in ShippedLesson.all {
      #expect(Suggestion.all(in: LessonRun(try lesson.compiled())) == [])
    }
  }

  @Test(arguments: ShippedLesson.all.filter { $0.name.contains(".ko.") })
  func `whatever is told of a shipped lesson's step holds when it is written there`(
    lesson: ShippedLesson
  ) throws {
    let run = LessonRun(try lesson.compiled())
    for suggestion in Suggestion.ofSteps(run.lesson.steps.indices, in: run) {
      let lines =
        lesson.lines.prefix(suggestion.line) + suggestion.lines
        + lesson.lines.dropFirst(suggestion.line)
      let octets = Array(lines.joined(separator: "\n").utf8)
      let written = try #require(LessonCompiler.compile(octets, path: lesson.name).lesson)
      let places = suggestion.line + 1..<suggestion.line + 1 + suggestion.lines.count
      let denied = LessonRun(written).diagnostics.map(\.range.line).filter(places.contains)
      #expect(denied == [], "step \(suggestion.number)")
    }
  }

  private func run(_ text: String) throws -> LessonRun {
    let text = "---\ntcptutor: 1\nlang: en\n---\n# A talk\n\nText.\n\n" + text
    return LessonRun(
      try #require(LessonCompiler.compile(Array(text.utf8), path: "a.en.md").lesson))
  }

  private func suggestions(in text: String) throws -> [Suggestion] {
    Suggestion.all(in: try run(text))
  }
}
