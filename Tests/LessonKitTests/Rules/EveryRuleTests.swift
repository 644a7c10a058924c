import Foundation
import Testing

@testable import LessonKit

/// Every rule has its tests, and `check` tells what they say where they say it.
struct EveryRuleTests {
  /// The tests of each rule, in the order of the rules' numbers.
  static let all: [any RuleTests.Type] = [
    FilesAreReadableTests.self, FilesAreUTF8Tests.self, FilesAreTextTests.self,
    FilesHaveContentTests.self, FilesAreSmallTests.self, FencesAreClosedTests.self,
    StepIDsAreWellFormedTests.self, TablesAreSmallTests.self, LinesAreShortTests.self,
    WordsAreKnownTests.self, HostsExistTests.self,
    ArrowsRecogniseTests.self, CapitalsAreKeptTests.self, CharactersAreTheScriptsTests.self,
    StatesAreNamedAsByTheRFCTests.self, StatementsAreWholeTests.self, NumbersHaveUnitsTests.self,
    ValuesSuitTheirNamesTests.self, FaultsSayWhichTests.self, TextsAreClosedTests.self,
    TaskWordsStandInTasksTests.self, StepWordsStandInStepsTests.self,
    StatementsEndWithTheirLineTests.self, SettingsAreOfTheirTargetTests.self,
    ForgedFieldsHaveValuesTests.self, CallsAreTakenTests.self, FaultsFireTests.self,
    OriginsExistTests.self, StepIDsDifferTests.self, SettingsPrecedeOpeningsTests.self,
    ExpectedEventsHappenTests.self,
    LinesFollowTimeTests.self, LooksFindWhatHoldsTests.self, WaitsHaveSomethingComingTests.self,
    RuledOutEventsStayAwayTests.self, EstablishSucceedsTests.self, QuietComesTests.self,
    LinesSeeFewEventsTests.self, QuizzesHaveAnswersTests.self, TicksFollowClaimsTests.self,
    ClaimsHaveChoicesTests.self, BlanksHaveAnswersTests.self, ClaimsDifferTests.self,
    ChoicesHaveDigitsTests.self,
    SolutionsWinTests.self, TasksNeedDoingTests.self, SolutionsAreAllowedTests.self,
    TasksAreWholeTests.self, TaskLinesStandInOrderTests.self,
    TranslatedBlocksAreTheSourcesTests.self, TranslatedStepsAreTheSourcesTests.self,
    TranslatedQuestionsAreTheSourcesTests.self, TranslationsKeepUpTests.self,
    TranslationsHaveASourceTests.self, TranslationsChangeTheLanguageTests.self,
    SourcesAreOriginalsTests.self, SyncedStepsExistTests.self, TranslationsAreConfirmedTests.self,
    MarkedProseIsTranslatedTests.self, FingerprintsAreWellFormedTests.self,
    SyncedNeedsTranslatesTests.self, BoldIsClosedTests.self, RulesStandApartTests.self,
    ScriptFencesAreSpeltTests.self, BlocksVerifyTests.self, NarrationFitsItsPaneTests.self,
    TextToSendIsASCIITests.self, EmojiAreSafeTests.self, DetailsAreClosedTests.self,
    SetupsPrecedeStepsTests.self, GlossaryLinksLeadTests.self, CitedSectionsExistTests.self,
    FormatsAreKnownTests.self, FrontMatterIsYAMLTests.self,
    KeysAreKnownTests.self, KeysHaveTheirValuesTests.self, FrontMatterIsClosedTests.self,
    VersionsAreToldTests.self, RequiredFeaturesExistTests.self, FormatsAreNoNewerTests.self,
  ]

  /// Each lesson with its rule.
  static let cases: [(rule: any Rule.Type, told: Told)] = all.flatMap { tests in
    tests.told.map { (tests.rule, $0) }
  }

  @Test(arguments: cases.indices)
  func `a rule that is broken is told at its place, with its mend, in both languages`(index: Int) {
    let (rule, told) = Self.cases[index]
    told.expect(of: rule)
  }

  @Test func `every rule has a file of tests that is named after it`() {
    #expect(Self.all.map { $0.rule.code } == Rules.all.map { $0.code })
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
    for tests in Self.all {
      #expect("\(tests)" == "\(tests.rule)Tests")
      #expect(!tests.told.isEmpty, "\(tests.rule)")
      let file = folder.appending(path: "\(tests).swift").path
      #expect(FileManager.default.fileExists(atPath: file), "\(file)")
    }
  }

  @Test func `each mistake names its mend in both languages`() {
    for (rule, told) in Self.cases {
      #expect(told.english.count == 2 && told.korean.count == 2, "\(rule.code)")
      #expect(told.english[0] != told.korean[0], "\(rule.code)")
    }
  }
}
