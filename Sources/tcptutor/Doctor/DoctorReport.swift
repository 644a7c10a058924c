import CursesTerminal
import TerminalCells
import TutorScreen
import Wording

/// What was found out about the program's surroundings.
struct DoctorReport: Equatable {
  var version: String
  /// The operating system, its version and the machine.
  var system: String
  var screen: Screen
  var locale: TerminalLocale
  /// The variables that decide things, those that are set.
  var variables: [Variable]
  var glyphs: GlyphSet
  var areGlyphsChosen: Bool
  var theme: ThemeChoice
  var language: Language
  var languageReason: LanguageReason
  /// What tmux calls itself; nil if there is none.
  var tmux: String?
  var ncurses: String
  var state: Memory
  var lessons: Lessons

  /// The terminal, or why there is none.
  enum Screen: Equatable {
    case terminal(TerminalReport, GridSize)
    case unavailable(TerminalUnavailable)
  }

  struct Variable: Equatable {
    let name: String
    let value: String
  }

  /// Why this language.
  enum LanguageReason: String {
    case option, variable, remembered, locale, fallback
  }

  /// Where things are remembered.
  struct Memory: Equatable {
    /// The path, the home folder written as `~`; nil without a home.
    let path: String?
    let isWritable: Bool
  }

  /// The lessons that were found: their folder and how many files.
  enum Lessons: Equatable {
    case found(folder: String, count: Int)
    case missing
  }

  /// What stands in the way of playing and remembering lessons.
  enum Problem: String, CaseIterable {
    case unusableTerminal, unwritableState, noLessons
  }

  /// Whether colours are chosen by a background that isn't known.
  var isBackgroundMissed: Bool {
    guard case .terminal(let terminal, _) = screen else { return false }
    return theme.reason == .automatic && terminal.colors != .none
      && terminal.background.isLight == nil
  }

  var problems: [Problem] {
    Problem.allCases.filter { problem in
      switch problem {
      case .unusableTerminal:
        // Not being at a terminal is no fault of anything.
        if case .unavailable(let reason) = screen { reason != .notATerminal } else { false }
      case .unwritableState: !state.isWritable
      case .noLessons: lessons == .missing
      }
    }
  }
}
