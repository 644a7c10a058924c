/// Text to send is ASCII, or the author knows how many octets it is (W706).
enum TextToSendIsASCII: LessonRule {
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
