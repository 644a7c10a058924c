/// A statement's words are the script's (E101).
enum WordsAreKnown: Rule {
  static let code = "E101"
  static let title = BilingualText("an unknown word", "모르는 낱말")
  static let explanation = BilingualText(
    """
    A line of a script begins with a host or a verb, and each word after it is one that the \
    statement knows. The nearest known word is offered if it is at most two letters away. \
    `tcptutor words` lists them all.
    """,
    """
    스크립트의 줄은 호스트나 동사로 시작하고, 그 뒤의 낱말도 그 문장이 아는 것이어야 해요. 두 글자 이내로 비슷한 낱말이 있으면 알려 줘요. `tcptutor \
    words` 명령이 모든 낱말을 보여 줘요.
    """)
  static let example: RuleExample? = .script(
    """
    clinet connect
    expect client -> server SYN
    """,
    mended: """
      client connect
      expect client -> server SYN
      """)
}

extension Mistake {
  /// `suggestion` is the nearest word, if one is near; otherwise these, if any, are what there is.
  static func unknownWord(
    written: String, suggestion: String?, among words: [String] = []
  ) -> Mistake {
    let list = words.joined(separator: ", ")
    return Mistake(
      WordsAreKnown.self,
      BilingualText("unknown word ‘\(written)’", "모르는 낱말이에요: ‘\(written)’"),
      help: suggestion.map(BilingualText.didYouMean)
        ?? (words.isEmpty
          ? BilingualText(
            "‘tcptutor words’ lists all that a script knows",
            "‘tcptutor words’ 명령이 스크립트가 아는 낱말을 모두 보여 줘요")
          : BilingualText("one of: \(list)", "이 가운데 하나: \(list)")))
  }
}
