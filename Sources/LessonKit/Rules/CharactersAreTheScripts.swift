/// No character only looks like one of the script's (E105).
enum CharactersAreTheScripts: Rule {
  static let code = "E105"
}

extension Mistake {
  /// A character that only looks like one of the script's.
  static func lookalike(written: String, meant: String) -> Mistake {
    Mistake(
      CharactersAreTheScripts.self,
      BilingualText(
        "‘\(written)’ is a different character from ‘\(meant)’",
        "‘\(written)’ 글자는 ‘\(meant)’ 글자와 달라요"),
      help: BilingualText(
        "write ‘\(meant)’; ‘tcptutor fmt’ replaces it",
        "‘\(meant)’ 글자로 바꿔 주세요. ‘tcptutor fmt’ 명령이 바꿔 줘요"))
  }
}
