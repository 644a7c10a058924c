import Foundation
import LessonKit
import TerminalCells
import Testing
import TutorApp
import TutorScreen
import Wording

@testable import CursesTerminal

extension CursesTerminalTests {
  @Test(
    arguments: ["01-connect", "02-send", "03-close"], [Language.korean, .english])
  func `a step of a lesson is about a thousand octets to the terminal`(
    lesson: String, language: Language
  ) throws {
    let octets = try octetsOfSteps(lesson, language, theme: Theme(.standard, on: .dark))
    #expect(octets.count > 10)
    #expect(octets[octets.count / 2] <= 1_050)
    #expect(octets[octets.count - 1] <= 2_600)
  }

  /// What each key sent to a terminal of 80×24, in order of size, played without animation. The
  /// screens of the way in aren't counted: they are new from top to bottom.
  private func octetsOfSteps(
    _ lesson: String, _ language: Language, theme: Theme
  ) throws -> [Int] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let path = "lessons/\(lesson).\(language.rawValue).md"
    let source = try Data(contentsOf: folder.appendingPathComponent(path))
    let compiled = try #require(LessonCompiler.compile(Array(source), path: path).lesson)
    var app = App(
      Library([compiled]), opening: 0, look: ScreenLook(language, theme: theme), hasMenu: false,
      isAnimated: false)

    let pseudo = try PseudoTerminal(columns: 80, rows: 24)
    let terminal = try CursesTerminal(pseudo.options())
    defer { terminal.close() }
    var shown: CellGrid?
    var octets: [Int] = []
    for press in 0..<60 {
      var grid = CellGrid(size: GridSize(columns: 80, rows: 24))
      app.draw(into: &grid)
      terminal.present(GridDifference(from: shown, to: grid).rows)
      shown = grid
      let count = pseudo.written().utf8.count
      if press > 1 { octets.append(count) }
      // The same key twice could be one that is held down.
      app.handle(press % 2 == 0 ? .character(" ") : .right, isRepeat: false)
      if app.isFinished { break }
    }
    return octets.sorted()
  }
}
