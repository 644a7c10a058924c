import Wording

extension Mistake {
  /// The stable name, as in "E102": `E` for errors, `W` for warnings, `N` for notes.
  package var code: String {
    switch self {
    case .unreadable: "E001"
    case .notUTF8: "E002"
    case .binary: "E003"
    case .empty: "E004"
    case .tooLarge: "E005"
    case .unclosedFence: "E006"
    case .malformedStepID: "E007"
    case .unknownWord: "E101"
    case .unknownHost, .pathToItself: "E102"
    case .arrowAsStatement: "E103"
    case .notInCapitals: "E104"
    case .lookalike: "E105"
    case .unknownState: "E106"
    case .missing: "E107"
    case .missingUnit: "E108"
    case .wrongValue, .outOfRange: "E109"
    case .whichSegments: "E110"
    case .unclosedString: "E111"
    case .belongsInTask: "E112"
    case .belongsInStep: "E113"
    case .leftOver: "E114"
    case .wrongTarget: "E115"
    case .forgedComparison: "E116"
    case .callRefused: "E201"
    case .faultNeverFired: "E202"
    case .unknownStep: "E203"
    case .repeatedStepID: "E204"
    case .noSuchEvent: "E301"
    case .alreadyHappened: "E302"
    case .stateDiffers, .metricDiffers: "E303"
    case .nothingWillHappen: "E304"
    case .happenedAnyway: "E305"
    case .notEstablished: "E306"
    case .neverQuiet: "E307"
    case .tooMuchHappens: "E308"
    case .noChoiceTicked: "E401"
    case .claimDisagrees: "E402"
    case .noSuchChoice, .claimWithoutQuiz: "E403"
    case .blanksDiffer, .blankUnanswered: "E404"
    case .repeatedClaim: "E405"
    case .brokenBold: "W701"
    case .textAboveRule: "W702"
    case .almostScript: "W703"
    case .nothingVerified: "W704"
    case .wideText: "W706"
    case .unsafeEmoji: "W707"
    case .unclosedDetails: "W708"
    case .setupWithoutStep: "W709"
    case .newerFormat: "E801"
    case .invalidYAML: "W802"
    case .unknownKey: "E803"
    case .badValue: "E804"
    case .unclosedFrontMatter: "E805"
    case .versionUntold: "N806"
    case .notBuilt: "E901"
    }
  }

  /// Whether it makes `check` fail.
  package var severity: Severity {
    switch code.first {
    case "W": .warning
    case "N": .note
    default: .error
    }
  }

  /// What is wrong, one line without a full stop.
  package func message(in language: Language) -> String {
    switch language {
    case .korean: koreanMessage
    case .english: englishMessage
    }
  }

  /// How to mend it, one line; nil where the message says it all.
  package func help(in language: Language) -> String? {
    switch language {
    case .korean: koreanHelp
    case .english: englishHelp
    }
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
}
