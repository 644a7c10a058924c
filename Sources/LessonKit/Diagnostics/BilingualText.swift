import Wording

/// One text in both of the program's languages.
package struct BilingualText: Equatable, Sendable {
  /// In English.
  package var english: String
  /// In Korean.
  package var korean: String

  /// The same in English and in Korean.
  package init(_ english: String, _ korean: String) {
    self.english = english
    self.korean = korean
  }

  /// The text in one of them.
  package func text(in language: Language) -> String {
    switch language {
    case .english: english
    case .korean: korean
    }
  }
}

extension BilingualText {
  /// Asks after the nearest word.
  static func didYouMean(_ suggestion: String) -> BilingualText {
    BilingualText("did you mean ‘\(suggestion)’?", "혹시 ‘\(suggestion)’ 아닌가요?")
  }

  /// What may stand there.
  static func forExample(_ example: String) -> BilingualText {
    BilingualText("for example: \(example)", "예: \(example)")
  }
}
