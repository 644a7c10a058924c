/// Text to send is ASCII, or the author knows how many octets it is (W706).
enum TextToSendIsASCII: Rule {
  static let code = "W706"
  static let title = BilingualText("text whose bytes aren't its letters", "글자 수와 바이트 수가 다른 글")
  static let explanation = BilingualText(
    """
    TCP numbers octets, not letters. A Hangul syllable is three octets of UTF-8, so the numbers \
    in your prose may not be those that you counted.
    """,
    """
    TCP는 글자가 아니라 바이트에 번호를 붙여요. 한글 한 글자는 UTF-8로 3바이트라서, 글에 적은 번호가 센 것과 다를 수 있어요.
    """)
  static let example: RuleExample? = .script(
    """
    establish
    client send "안녕"
    expect client -> server DATA len=6
    """,
    mended: """
      establish
      client send "hello!"
      expect client -> server DATA len=6
      """)

  static func check(_ draft: LessonDraft) -> [Diagnostic] {
    let scripts = (draft.steps.flatMap(\.scripts) + draft.looseSetups).map(\.script)
    return scripts.flatMap(\.statements).compactMap { statement in
      guard case .application(_, .send) = statement.statement,
        let string = Lexer(statement.text).tokens.first(where: { $0.kind == .string }),
        string.text.utf8.contains(where: { $0 >= 0x80 })
      else { return nil }
      return draft.source.diagnostic(
        .wideText(written: "\"\(string.text)\"", octets: string.text.utf8.count),
        at: SourceRange(line: statement.range.line, columns: string.columns))
    }
  }
}

extension Mistake {
  /// Text to send whose octets aren't its letters.
  static func wideText(written: String, octets: Int) -> Mistake {
    Mistake(
      TextToSendIsASCII.self,
      BilingualText(
        "\(written) is \(octets) bytes, so sequence numbers move by \(octets)",
        "\(written) 글은 \(octets)바이트라서 시퀀스 번호도 \(octets)만큼 늘어요"),
      help: BilingualText(
        "a letter outside ASCII is 2 to 4 bytes", "ASCII가 아닌 글자는 2~4바이트예요"))
  }
}
