/// A feature that a lesson requires is one that this program has (E807).
enum RequiredFeaturesExist: Rule {
  static let code = "E807"
}

extension Mistake {
  /// `require` names nothing that this program has.
  static func unknownFeature(written: String, suggestion: String?) -> Mistake {
    Mistake(
      RequiredFeaturesExist.self,
      BilingualText(
        "this program has no feature ‘\(written)’", "이 프로그램에 ‘\(written)’ 기능은 없어요"),
      help: suggestion.map(BilingualText.didYouMean)
        ?? BilingualText(
          "features are the names of settings, and ‘tasks’",
          "기능의 이름은 설정의 이름이나 ‘tasks’예요"))
  }
}
