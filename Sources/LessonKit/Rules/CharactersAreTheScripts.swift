import Wording

/// No character only looks like one of the script's (E105).
enum CharactersAreTheScripts: Rule {
  static let code = "E105"
  static let title = BilingualText("a character that only looks right", "모양만 비슷한 글자")
  static let explanation = BilingualText(
    """
    Word processors, chat programs and Korean input put `→`, curly quotes, full-width signs and \
    no-break spaces where a script has ASCII. The line is understood all the same, but other \
    tools would not find what they look for.
    """,
    """
    워드 프로세서, 메신저, 한글 입력기는 ASCII가 있을 자리에 `→`, 둥근 따옴표, 전각 기호, 줄바꿈 없는 공백을 넣곤 해요. 뜻은 알아듣지만 다른 도구가 찾지 \
    못해요.
    """)
  static let example: RuleExample? = .script(
    """
    client connect
    expect client → server SYN
    """,
    mended: """
      client connect
      expect client -> server SYN
      """)
}

extension Mistake {
  /// A character that only looks like one of the script's.
  static func lookalike(written: String, meant: String) -> Mistake {
    if meant.allSatisfy({ $0 == " " }) { return lookalikeSpace(codes(of: written)) }
    let (written, meant) = (showingSpaces(written), showingSpaces(meant))
    return Mistake(
      CharactersAreTheScripts.self,
      BilingualText(
        "‘\(written)’ is a different character from ‘\(meant)’",
        "‘\(written)’ 글자는 ‘\(meant)’ 글자와 달라요"),
      help: BilingualText(
        "write ‘\(meant)’; ‘tcptutor fmt’ replaces it",
        "‘\(meant)’ 글자로 바꿔 주세요. ‘tcptutor fmt’ 명령이 바꿔 줘요"))
  }

  /// White space other than the script's looks like a space, and is told by its number.
  private static func lookalikeSpace(_ codes: String) -> Mistake {
    Mistake(
      CharactersAreTheScripts.self,
      BilingualText(
        "the space here is \(codes), not a plain one",
        "여기 공백은 보통 공백이 아니라 \(Particle.copula.attached(to: codes))"),
      help: BilingualText(
        "write a plain space; ‘tcptutor fmt’ replaces it",
        "보통 공백으로 바꿔 주세요. ‘tcptutor fmt’ 명령이 바꿔 줘요"))
  }

  private static func codes(of text: String) -> String {
    let codes = Set(text.unicodeScalars.map(\.value)).sorted()
    return codes.map { code in
      let digits = String(code, radix: 16, uppercase: true)
      return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }.joined(separator: ", ")
  }

  private static func showingSpaces(_ text: String) -> String {
    String(text.map { $0.isWhitespace ? "␣" : $0 })
  }
}
