/// A line of the file that a translation translates.
package struct SourcePlace: Equatable, Sendable {
  /// The source's language, a language tag.
  package var language: String
  /// From 1.
  package var line: Int

  /// A line of the source.
  package init(language: String, line: Int) {
    self.language = language
    self.line = line
  }

  /// "the Korean file"
  var file: BilingualText { Self.file(in: language) }

  /// A lesson's file in a language.
  static func file(in language: String) -> BilingualText {
    let name = name(of: language)
    return BilingualText("the \(name.english) file", "\(name.korean) 파일")
  }

  /// A language's name; its tag where it has none here.
  static func name(of language: String) -> BilingualText {
    switch language {
    case "ko": BilingualText("Korean", "한국어")
    case "en": BilingualText("English", "영어")
    case "ja": BilingualText("Japanese", "일본어")
    case "zh": BilingualText("Chinese", "중국어")
    default: BilingualText("‘\(language)’", "‘\(language)’")
    }
  }
}
