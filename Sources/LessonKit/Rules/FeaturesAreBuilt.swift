/// A lesson uses what this version of the program carries out (E901).
enum FeaturesAreBuilt: Rule {
  static let code = "E901"
  static let title = BilingualText("a feature that isn't built yet", "아직 만들어지지 않은 기능")
  static let explanation = BilingualText(
    """
    The format has this word, and this version of the program doesn't carry it out. It is \
    reported rather than skipped in silence, for a lesson that relied on it would tell something \
    untrue.
    """,
    """
    형식에는 있는 낱말이지만 이 버전의 프로그램이 아직 하지 못해요. 말없이 건너뛰면 강의가 사실과 다른 말을 하게 되니 알려 줘요.
    """)
  static let example: RuleExample? = nil
}

extension Mistake {
  /// A feature that a lesson requires and this version of the program doesn't have.
  static func notBuilt(word: String) -> Mistake {
    Mistake(
      FeaturesAreBuilt.self,
      BilingualText("‘\(word)’ isn't built yet", "‘\(word)’ 기능은 아직 만들어지지 않았어요"),
      help: BilingualText(
        "this version of tcptutor leaves it out", "이 버전의 tcptutor에서는 쓸 수 없어요"))
  }
}
