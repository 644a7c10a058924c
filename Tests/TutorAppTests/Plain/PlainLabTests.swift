import LessonPlayer
import TestSupport
import Testing
import TutorApp
import Wording

/// The lab as text.
struct PlainLabTests {
  private static let lines = [
    "client connect", "", "lose", "run", "server send 900", "client close", "next", "choose 2",
    "duplicate", "next", "cut link", "cut link", "run", "back", "bogus", "client sned 5",
    "set rtt 100", "set rtt 10ms", "back", "heal link", "save",
  ]

  @Test(arguments: [Language.korean, .english])
  func `lines in, sentences out`(_ language: Language) throws {
    var lab = PlainLab(Lab(), language: language)
    var transcript = lab.greeting
    var lesson: String?
    for line in Self.lines {
      let reply = lab.reply(to: line)
      transcript += ["", "> \(line)"] + reply.lines
      lesson = reply.lesson
    }
    #expect(lesson?.contains("drop next client -> server SYN") == true)
    let text = transcript.joined(separator: "\n") + "\n"
    #expect(
      Golden.difference(text, "plain-lab-\(language.rawValue).txt", folder: "../Goldens") == nil)
  }

  @Test func `what can't be read or done is a mistake, and all else isn't`() {
    var lab = PlainLab(Lab(), language: .english)
    #expect(lab.reply(to: "lose").isMistake)
    #expect(lab.reply(to: "save").isMistake)
    #expect(lab.reply(to: "conect").isMistake)
    #expect(!lab.reply(to: "connect").isMistake)
    #expect(!lab.reply(to: "settings").isMistake)
  }
}
