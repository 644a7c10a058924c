import Wording

/// What an author did wrong: the rule that was broken, and how, in words (lesson format, section
/// 8).
///
/// Each rule's file has the mistakes that break it, as functions of the values that the words need.
/// There, strings named `written` are the author's own text.
package struct Mistake: Equatable, Sendable {
  /// What was broken.
  package let rule: any Rule.Type
  private let words: BilingualText
  private let mend: BilingualText

  /// A way to break a rule: one line without a full stop, and one that tells the mend.
  package init(_ rule: any Rule.Type, _ message: BilingualText, help: BilingualText) {
    self.rule = rule
    words = message
    mend = help
  }

  /// The rule's stable name, as in "E102".
  package var code: String { rule.code }
  /// Whether it makes `check` fail.
  package var severity: Severity { rule.severity }

  /// What is wrong, one line without a full stop.
  package func message(in language: Language) -> String { words.text(in: language) }

  /// How to mend it, one line.
  package func help(in language: Language) -> String { mend.text(in: language) }

  package static func == (left: Mistake, right: Mistake) -> Bool {
    (left.code, left.words) == (right.code, right.words) && left.mend == right.mend
  }
}
