/// All rules, in the order of their numbers. A new one is added here.
package enum Rules {
  /// Every rule of the format, of its scripts and of its runs.
  package static let all: [any Rule.Type] = [
    FilesAreReadable.self, FilesAreUTF8.self, FilesAreText.self, FilesHaveContent.self,
    FilesAreSmall.self, FencesAreClosed.self, StepIDsAreWellFormed.self, TablesAreSmall.self,
    LinesAreShort.self,
    WordsAreKnown.self, HostsExist.self, ArrowsRecognise.self, CapitalsAreKept.self,
    CharactersAreTheScripts.self, StatesAreNamedAsByTheRFC.self, StatementsAreWhole.self,
    NumbersHaveUnits.self, ValuesSuitTheirNames.self, FaultsSayWhich.self, TextsAreClosed.self,
    TaskWordsStandInTasks.self, StepWordsStandInSteps.self, StatementsEndWithTheirLine.self,
    SettingsAreOfTheirTarget.self, ForgedFieldsHaveValues.self,
    CallsAreTaken.self, FaultsFire.self, OriginsExist.self, StepIDsDiffer.self,
    SettingsPrecedeOpenings.self,
    ExpectedEventsHappen.self, LinesFollowTime.self, LooksFindWhatHolds.self,
    WaitsHaveSomethingComing.self, RuledOutEventsStayAway.self, EstablishSucceeds.self,
    QuietComes.self, LinesSeeFewEvents.self,
    QuizzesHaveAnswers.self, TicksFollowClaims.self, ClaimsHaveChoices.self, BlanksHaveAnswers.self,
    ClaimsDiffer.self, ChoicesHaveDigits.self,
    SolutionsWin.self, TasksNeedDoing.self, SolutionsAreAllowed.self, TasksAreWhole.self,
    TaskLinesStandInOrder.self,
    TranslatedBlocksAreTheSources.self, TranslatedStepsAreTheSources.self,
    TranslatedQuestionsAreTheSources.self, TranslationsKeepUp.self, TranslationsHaveASource.self,
    TranslationsChangeTheLanguage.self, SourcesAreOriginals.self, SyncedStepsExist.self,
    TranslationsAreConfirmed.self, MarkedProseIsTranslated.self, FingerprintsAreWellFormed.self,
    SyncedNeedsTranslates.self,
    BoldIsClosed.self, RulesStandApart.self, ScriptFencesAreSpelt.self, BlocksVerify.self,
    NarrationFitsItsPane.self, TextToSendIsASCII.self, EmojiAreSafe.self, DetailsAreClosed.self,
    SetupsPrecedeSteps.self, GlossaryLinksLead.self, CitedSectionsExist.self,
    FormatsAreKnown.self, FrontMatterIsYAML.self, KeysAreKnown.self, KeysHaveTheirValues.self,
    FrontMatterIsClosed.self, VersionsAreTold.self, RequiredFeaturesExist.self,
    FormatsAreNoNewer.self,
  ]

  /// Where a lesson's draft breaks any of them, in no order.
  static func check(_ draft: LessonDraft) -> [Diagnostic] { all.flatMap { $0.check(draft) } }

  /// The rule with a code, however its letter is written; nil if there is none.
  package static func rule(of code: String) -> (any Rule.Type)? {
    all.first { $0.code == code.uppercased() }
  }

  /// The code that a wrong one may mean: the one with its number, else one at most two characters
  /// away; nil if none is near.
  package static func nearestCode(to written: String) -> String? {
    let digits = written.filter(\.isNumber)
    return all.first { $0.code.dropFirst() == digits }?.code
      ?? NearestWord.nearest(to: written.uppercased(), among: all.map { $0.code })
  }
}
