/// Text to send is ASCII, or the author knows how many octets it is (W706).
enum TextToSendIsASCII: LessonRule {
  static let code = "W706"

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
