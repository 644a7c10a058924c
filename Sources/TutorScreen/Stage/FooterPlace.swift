/// Where a key stands among those at the right of the last line, from the left: what comes and goes
/// less stands further to the right, where nothing that comes and goes moves it.
enum FooterPlace: Comparable {
  /// While a word in sight is explained.
  case glossary
  /// What belongs to a moment: hints, a task's keys, the way out of a fork.
  case passing
  /// Where something that can be foretold comes next.
  case predict
  /// Wherever there is a world to fork.
  case whatIf
  /// Once there is a segment to lose.
  case lose
  case why
  /// Everywhere but at the beginning, also where there is no room for why.
  case back
  case help, leave
}
