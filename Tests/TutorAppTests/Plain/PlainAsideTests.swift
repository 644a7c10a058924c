import LessonKit
import LessonPlayer
import Testing
import TutorScreen
import Wording

@testable import TutorApp

/// What turns aside from a lesson in plain text: predictions and what-ifs.
struct PlainAsideTests {
  /// Where a reader of lesson 1 is waited for, in order.
  private func moments(_ language: Language) -> [PlainMoment] {
    let lesson = Lessons.shipped("01-connect.\(language.rawValue)")
    return PlainLesson(LessonRun(lesson), language: language).parts.compactMap { part in
      if case .pause(_, let moment) = part { moment } else { nil }
    }
  }

  @Test(arguments: [Language.korean, .english])
  func `a prediction asks before it tells, and grades field by field`(_ language: Language) throws {
    // Before the server's answer.
    var prediction = try moments(language)[3].prediction()
    let answer = { (line: String) in prediction.answer(line) }
    #expect(prediction.asked.count == 5)
    #expect(!answer("5") && !answer("") && !answer("who"))
    #expect(answer("2"))
    #expect(!answer("9") && !answer("SYN URG"))
    #expect(answer("syn, 2"))
    #expect(prediction.asked.contains { $0.contains("101") })
    #expect(!prediction.asked.contains { $0.contains("RFC") })
    #expect(!answer("-1") && !answer("99999999999"))
    let isBack = prediction.back()
    #expect(isBack && answer("1 2"))
    #expect(answer("102"))
    #expect(prediction.isGraded && prediction.asked.isEmpty)
    let (right, wrong) = language == .korean ? ("맞았어요.", "그렇지 않아요.") : ("Right.", "Not quite.")
    let lines = prediction.graded
    #expect(lines.count { $0.hasPrefix(right) } == 2)
    #expect(lines.contains { $0.hasPrefix(wrong) && $0.contains("101") && $0.contains("102") })
    #expect(lines.last?.contains("RFC 9293 §3.10.7.2") == true)
  }

  @Test func `a number that is typed anew takes the old one's place`() throws {
    // The client's acknowledgment, after the server's answer.
    var prediction = try moments(.english)[4].prediction()
    let answer = { (line: String) in prediction.answer(line) }
    #expect(answer("1") && answer("ack"))
    #expect(!answer("4294967296") && !answer("9999999999") && !answer("+1"))
    #expect(answer("106"))
    let isBack = prediction.back()
    #expect(isBack && answer("107"))
    #expect(answer("4294967295"))
    #expect(prediction.isGraded)
    let lines = prediction.graded
    #expect(lines.contains { $0.contains(" 107.") })
    #expect(lines.contains { $0.contains(" 4294967295.") })
    #expect(!lines.contains { $0.contains("106") })
  }

  @Test func `where the lesson asks, or nothing more comes, there is nothing to foretell`() {
    let moments = moments(.english)
    #expect(throws: PredictionRefusal.questionAhead) { try moments[0].prediction() }
    #expect(throws: PredictionRefusal.over) { try moments[moments.count - 1].prediction() }
  }

  @Test func `going back from the first question leaves the prediction`() throws {
    var prediction = try moments(.english)[3].prediction()
    let isBack = prediction.back()
    #expect(!isBack)
  }

  @Test func `a what-if loses, chooses, acts, runs on and takes back`() throws {
    var fork = try #require(moments(.english)[3].fork())
    #expect(fork.greeting.contains("Now: client SYN-SENT, server SYN-RECEIVED."))
    let before = fork
    let reply = { (line: String) in fork.reply(to: line) }
    let lost = reply("lose")
    #expect(lost.contains("That had happened already, so time went back to its sending."))
    #expect(lost.contains("Now: client SYN-SENT, server LISTEN."))
    #expect(reply("").contains { $0.contains("RTO") })
    #expect(reply("w").contains { $0.contains("RFC") })
    #expect(reply("run").contains("Now: client ESTABLISHED, server ESTABLISHED."))
    for _ in 0..<9 { _ = reply("back") }
    #expect(fork == before)
    #expect(reply("back") == ["There is nothing to take back."])
    #expect(reply("choose 7").first?.contains("only segment 1") == true)
    #expect(reply("save").first == "that isn't done in a what-if.")
    #expect(reply("loose").count > 1)
    #expect(fork == before)
    #expect(reply("client abort").contains { $0.contains("CLOSED") })
  }

  @Test(arguments: [Language.korean, .english])
  func `the keys of a lesson work in a what-if, and what isn't known is told its words`(
    _ language: Language
  ) throws {
    var fork = try #require(moments(language)[3].fork())
    let before = fork
    let reply = { (line: String) in fork.reply(to: line) }
    #expect(reply("?") == reply("help"))
    _ = reply("lose")
    _ = reply("b")
    #expect(fork == before)
    #expect(reply("b") == reply("back"))
    let mend = try #require(reply("xyzzy").last)
    #expect(mend.contains("next, run, lose") && mend.hasSuffix("help"))
    #expect(!mend.contains("tcptutor") && !mend.contains("save"))
  }

  @Test func `a run that brings too much says how it goes on`() throws {
    let moments = moments(.english)
    var fork = try #require(moments[moments.count - 1].fork())
    let reply = { (line: String) in fork.reply(to: line) }
    #expect(reply("client send 900000").count > 1)
    #expect(reply("run").last?.hasSuffix("Type run again to go on.") == true)
    for _ in 0..<20 where reply("run").last != "All is quiet: nothing under way, no timer runs." {}
    #expect(reply("run").last?.contains("again") == false)
  }

  @Test func `where no segment was sent there is none to lose`() throws {
    let moments = moments(.english)
    #expect(moments.first?.fork()?.canLose == false)
    #expect(moments.last?.fork()?.canLose == true)
  }

  @Test func `without a world behind it there is no what-if`() {
    let lesson = Lessons.written("# A\n\nText.\n")
    let run = LessonRun(
      playing: LessonRun(lesson).acts[0], to: [LessonRun(lesson).steps[0].start], as: lesson,
      world: LessonRun(lesson).steps[0].before)
    let parts = PlainLesson(run, language: .english).parts
    let forks = parts.compactMap { part in
      if case .pause(_, let moment) = part { moment.fork() } else { nil as PlainFork? }
    }
    #expect(forks.isEmpty)
  }
}
