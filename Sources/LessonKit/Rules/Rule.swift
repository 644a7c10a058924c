/// What a lesson keeps to: one rule, one file, one test file.
///
/// A rule's file says all there is to say of it: its code, what `explain` and the guide tell, and
/// as extension of `Mistake` the words for each way to break it. The mistakes themselves are found
/// where they come to light: by the parser, by running the lesson, or by the rule itself where the
/// draft of a lesson shows them.
package protocol Rule: Sendable {
  /// The stable name, as in "E102": `E` for errors, `W` for warnings, `N` for notes.
  static var code: String { get }
  /// What is wrong when it is broken, as a noun: "an unknown word".
  static var title: BilingualText { get }
  /// Why it is a rule, and what to do about it: a few sentences, code between backquotes.
  static var explanation: BilingualText { get }
  /// A lesson that breaks this rule and no other; nil where no text can.
  static var example: RuleExample? { get }
  /// Where a lesson's draft breaks it, in any order.
  static func check(_ draft: LessonDraft) -> [Diagnostic]
}

extension Rule {
  /// Whether breaking it makes `check` fail.
  package static var severity: Severity {
    switch code.first {
    case "W": .warning
    case "N": .note
    default: .error
    }
  }

  /// A draft shows nothing of most rules.
  package static func check(_ draft: LessonDraft) -> [Diagnostic] { [] }
}

/// How bad a mistake is.
package enum Severity: String, Sendable {
  /// `check` fails.
  case error
  /// The lesson plays all the same.
  case warning
  /// Worth knowing; nothing is wrong.
  case note
}
