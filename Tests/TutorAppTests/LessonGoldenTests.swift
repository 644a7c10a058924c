import LessonKit
import LessonPlayer
import TerminalCells
import TestSupport
import Testing
import TutorScreen
import Wording

@testable import TutorApp

/// A shipped lesson, in a language.
struct Showing: CustomTestStringConvertible {
  var index: Int
  var language: Language
  var testDescription: String { "\(Lessons.all.entries[index].id) \(language.rawValue)" }

  static let all = Lessons.all.entries.indices.flatMap { index in
    [Language.korean, .english].map { Showing(index: index, language: $0) }
  }

  func app(glyphs: GlyphSet = .emoji) -> App {
    var app = App(
      Lessons.all, opening: index, look: ScreenLook(language, glyphs: glyphs), hasMenu: true,
      isAnimated: false)
    app.press(" ")
    return app
  }
}

extension App {
  /// Answers what is asked, rightly, or presses the next-key. False at the lesson's end.
  mutating func goOnRightly() -> Bool {
    guard case .stage(let index) = place, let player = player(index) else { return false }
    switch player.nextEffect {
    case .leaveLesson:
      return false
    case .answerQuiz:
      guard let quiz = player.quiz?.quiz else { return false }
      let right = quiz.choices.indices.filter { quiz.choices[$0].isCorrect }
      for choice in right { press("\(choice + 1)") }
      if quiz.isMultipleChoice { press("⏎") }
    default:
      press(player.task?.wantsLoss == true ? "x" : " ")
    }
    return true
  }
}

extension TaskPlay {
  /// Whether the author's solution loses the segment with which time has stopped.
  fileprivate var wantsLoss: Bool {
    guard actions.allSatisfy({ $0 != .lose }), let selected else { return false }
    return task.solution.statements.contains { line in
      if case .arm(let fault) = line.statement { fault.pattern.matches(selected) } else { false }
    }
  }
}

@Test(arguments: Showing.all)
func `a lesson played to its end at 80x24`(_ showing: Showing) {
  var app = showing.app()
  let id = Lessons.all.entries[showing.index].id
  var screens = [app.text()]
  while app.goOnRightly() { screens.append(app.text()) }
  for (number, screen) in screens.enumerated() {
    let place = (number < 10 ? "0" : "") + "\(number)"
    let name = "\(id)-\(showing.language.rawValue)-\(place)@80x24.txt"
    #expect(Golden.difference(screen, name) == nil)
  }
}

@Test(arguments: [(120, 40), (60, 18), (40, 12), (20, 5), (1, 1)])
func `the middle of lesson 2 in other sizes`(columns: Int, rows: Int) {
  var app = Showing(index: 1, language: .korean).app()
  while app.player(1)?.step.id != "again" { _ = app.goOnRightly() }
  #expect(
    Golden.difference(
      app.text(columns: columns, rows: rows), "send-ko-again@\(columns)x\(rows).txt") == nil)
}

@Test(arguments: [GlyphSet.unicode, .ascii])
func `the end of lesson 3 without emoji`(glyphs: GlyphSet) {
  var app = Showing(index: 2, language: .english).app(glyphs: glyphs)
  while app.goOnRightly() {}
  #expect(
    Golden.difference(app.text(), "close-en-end-\(glyphs.rawValue)@80x24.txt") == nil)
}

@Test func `frames of a crossing`() {
  var app = App(
    Lessons.all, opening: 0, look: ScreenLook(.korean), hasMenu: true, isAnimated: true)
  app.press("    3 ")
  var frames: [String] = []
  for _ in 0..<5 {
    app.tick(milliseconds: 250)
    let ladder = app.text().split(separator: "\n", omittingEmptySubsequences: false)[0..<8]
    frames.append(ladder.joined(separator: "\n"))
  }
  #expect(Golden.difference(frames.joined(separator: "\n\n"), "connect-ko-frames.txt") == nil)
}
