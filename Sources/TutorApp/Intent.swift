import TerminalCells
import TutorScreen

/// What the user asks of the program, whatever key it was.
package enum Intent: Equatable, Sendable {
  /// Do what the footer names. `isRepeat`: the key is being held down.
  case next(isRepeat: Bool)
  /// The same; where several answers are chosen, it submits them.
  case confirm(isRepeat: Bool)
  case back
  case eventForward
  case eventBack
  /// A digit; choices count from 1.
  case choose(Int)
  case selectionUp
  case selectionDown
  case first
  case last
  case sectionForward
  case sectionBack
  case pageUp
  case pageDown
  /// Opens or closes a panel.
  case panel(StagePanel)
  /// The panel's other side.
  case switchSide
  /// Asks what comes next.
  case predict
  /// Ladder, or time.
  case switchLayout
  /// Sequence numbers as on the wire, or counted from the first.
  case switchNumbers
  case toggleAutoPlay
  case faster
  case slower
  /// Loses the chosen segment: a task's, or in a fork of the world.
  case lose
  /// Opens the list of what else can be done to the world, or closes it.
  case whatIf
  /// In a task: begins again.
  case retry
  /// In the lab: its settings.
  case settings
  /// In the lab: saves what was done.
  case save
  case switchLanguage
  case hint
  /// Opens the presenter's notes.
  case notes
  case help
  /// Opens the glossary, or closes it.
  case glossary
  /// Begins to look for something by typing.
  case find
  /// To the one before of what was found.
  case findBack
  /// A character of what is looked for.
  case type(Character)
  /// Takes the last character back.
  case erase
  /// Closes an overlay.
  case close
  /// To the menu; from the menu, out.
  case leave
  case quit
  /// Hangul was typed where a key was expected.
  case noticeHangul
  /// Whoever runs the program has something to tell.
  case notice(StageView.Notice)
  /// The mouse was pressed over a cell.
  case click(GridPlace)
  /// The mouse's wheel was turned over a cell.
  case wheel(up: Bool, at: GridPlace)
  case resize(GridSize)
}
