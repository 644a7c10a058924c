/// A feature that a lesson requires is one that this program has (E807).
enum RequiredFeaturesExist: Rule {
  static let code = "E807"
  static let title = BilingualText("a required feature that is unknown", "모르는 필요 기능")
  static let explanation = BilingualText(
    """
    `require` names what a lesson can't do without: a setting, an algorithm of congestion control, or \
    `tasks`. A lesson that needs what this program doesn't have isn't played from there on, for it \
    would show something else than its author saw.
    """,
    """
    `require` 줄에는 강의에 꼭 필요한 것을 적어요: 설정, 혼잡 제어 알고리즘, `tasks`. 이 프로그램에 없는 것이 \
    필요한 강의는 거기서부터 실행하지 않아요. 쓴 사람이 본 것과 다른 것을 보여 주게 되니까요.
    """)
  static let example: RuleExample? = .script(
    """
    require snack
    wait 1s
    """,
    mended: """
      require sack
      wait 1s
      """)
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
