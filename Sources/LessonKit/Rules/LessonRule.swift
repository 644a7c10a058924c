/// A rule that a lesson keeps beyond its grammar: one rule, one file, one test file.
protocol LessonRule: Sendable {
  /// Where the draft breaks the rule, in any order.
  static func check(_ draft: LessonDraft) -> [Diagnostic]
}

/// The rules. A new one is added here.
enum LessonRules {
  static let all: [any LessonRule.Type] = [
    FencesAreClosed.self, StepIDsDiffer.self, OriginsExist.self, QuizzesHaveAnswers.self,
    ClaimsHaveChoices.self, BlanksHaveAnswers.self, BoldIsClosed.self, RulesStandApart.self,
    ScriptFencesAreSpelt.self, BlocksVerify.self, TextToSendIsASCII.self, EmojiAreSafe.self,
    DetailsAreClosed.self, SetupsPrecedeSteps.self, VersionsAreTold.self,
  ]
}
