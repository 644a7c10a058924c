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
  func `half the steps of a lesson are at most 750 octets to the terminal, and none over 1,700`(
    lesson: String, language: Language
  ) throws {
    let octets = try frames(of: lesson, language).map(\.utf8.count).sorted()
    #expect(octets.count > 10)
    #expect(octets[octets.count / 2] <= 750)
    #expect(octets[octets.count - 1] <= 1_700)
  }

  @Test(arguments: [Language.korean, .english])
  func `a terminal that repeats signs is told the same in fewer octets`(language: Language) throws {
    let whole = try frames(of: "01-connect", language)
    let repeated = try frames(of: "01-connect", language, repeatsSigns: true)
    try #require(repeated != whole)
    var terminals = Array(
      repeating: ModelTerminal(GridSize(columns: 80, rows: 24)), count: 2)
    for frames in zip(whole, repeated) {
      terminals[0].take(Array(frames.0.utf8))
      terminals[1].take(Array(frames.1.utf8))
      #expect(terminals.map(\.mistakes) == [[], []])
      #expect(terminals[0].picture == terminals[1].picture)
    }
    let octets = repeated.map(\.utf8.count).sorted()
    #expect(octets[octets.count / 2] <= 600)
    #expect(octets[octets.count - 1] <= 1_200)
  }

  /// What each key sent to a terminal of 80×24, played without animation. The screens of the way in
  /// aren't among them: they are new from top to bottom.
  private func frames(
    of lesson: String, _ language: Language, repeatsSigns: Bool = false
  ) throws -> [String] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let path = "lessons/\(lesson).\(language.rawValue).md"
    let source = try Data(contentsOf: folder.appendingPathComponent(path))
    let compiled = try #require(LessonCompiler.compile(Array(source), path: path).lesson)
    var app = App(
      Library([compiled]), opening: 0,
      look: ScreenLook(language, theme: Theme(.standard, on: .dark)), hasMenu: false,
      isAnimated: false)

    let pseudo = try PseudoTerminal(columns: 80, rows: 24)
    if repeatsSigns {
      for column in [3, 2, 2, 2, 9] { pseudo.type("\u{1B}[1;\(column)R") }
    }
    let terminal = try CursesTerminal(pseudo.options(probes: repeatsSigns))
    defer { terminal.close() }
    var frames: [String] = []
    for press in 0..<60 {
      var grid = CellGrid(size: GridSize(columns: 80, rows: 24))
      app.draw(into: &grid)
      terminal.present(grid)
      let frame = pseudo.written()
      if press > 1 { frames.append(frame) }
      // The same key twice could be one that is held down.
      app.handle(press % 2 == 0 ? .character(" ") : .right, isRepeat: false)
      if app.isFinished { break }
    }
    return frames
  }
}
