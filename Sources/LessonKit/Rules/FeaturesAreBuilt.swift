/// A lesson uses what this version of the program carries out (E901).
enum FeaturesAreBuilt: Rule {
  static let code = "E901"
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
