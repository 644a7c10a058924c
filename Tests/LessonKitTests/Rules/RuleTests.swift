@testable import LessonKit

/// The tests of one rule: at least, what `check` tells where it is broken. `EveryRuleTests` has a
/// list of them all, runs them, and compares it with `Rules.all`.
protocol RuleTests: SendableMetatype {
  /// The rule; the file and the type are named after it.
  static var rule: any Rule.Type { get }
  /// Lessons that break it, one a mistake at least.
  static var told: [Told] { get }
}
