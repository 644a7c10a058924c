import Foundation
import LessonKit
import LessonPlayer
import TerminalCells
import TutorScreen
import Wording

@testable import TutorApp

/// Lessons for tests: those that are shipped, and small ones written here.
enum Lessons {
  /// A lesson of the package's `lessons` folder.
  static func shipped(_ name: String) -> Lesson {
    compiled(octets(name), path: "lessons/\(name).md")
  }

  /// A page of the package's `lessons` folder.
  fileprivate static func octets(_ name: String) -> [UInt8] {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("lessons/\(name).md")
    guard let data = try? Data(contentsOf: file) else {
      preconditionFailure("\(file.path) can be read")
    }
    return Array(data)
  }

  static func written(_ text: String, as name: String = "01-sample.ko") -> Lesson {
    compiled(Array(text.utf8), path: "\(name).md")
  }

  private static func compiled(_ bytes: [UInt8], path: String) -> Lesson {
    guard let lesson = LessonCompiler.compile(bytes, path: path).lesson else {
      preconditionFailure("\(path) compiles")
    }
    return lesson
  }

  static let all = Library(
    ["01-connect", "02-send", "03-close"].flatMap { name in
      [shipped("\(name).ko"), shipped("\(name).en")]
    })
}

extension Lessons {
  /// The same, with the glossary beside them.
  static let withGlossary = Library(
    all.entries.flatMap { entry in [Language.korean, .english].map(entry.lesson) },
    glossaries: Dictionary(
      uniqueKeysWithValues: Language.allCases.map { language in
        let name = "glossary.\(language.rawValue)"
        guard let glossary = Glossary(octets(name), path: "lessons/\(name).md") else {
          preconditionFailure("lessons/\(name).md is a glossary")
        }
        return (language, glossary)
      }))
}

extension App {
  /// The screen in a size, as text.
  func text(columns: Int = 80, rows: Int = 24) -> String {
    grid(columns: columns, rows: rows).plainText
  }

  func grid(columns: Int = 80, rows: Int = 24) -> CellGrid {
    var grid = CellGrid(size: GridSize(columns: columns, rows: rows))
    draw(into: &grid)
    return grid
  }

  /// Presses keys written as characters; `⏎` is Enter, `←` and `→` the arrows.
  mutating func press(_ keys: String) {
    for key in keys {
      switch key {
      case "⏎": handle(.enter, isRepeat: false)
      case "←": handle(.left, isRepeat: false)
      case "→": handle(.right, isRepeat: false)
      case "↑": handle(.up, isRepeat: false)
      case "↓": handle(.down, isRepeat: false)
      case "\t": handle(.tab, isRepeat: false)
      default: handle(.character(key), isRepeat: false)
      }
    }
  }
}

extension StageState {
  /// The places of the rows that the ladder shows.
  var shownRows: [Int] { rows.indices.filter { rows.brief($0).isShown } }
}
