extension StatementParser {
  /// What a typed line says, or what is wrong with it. `read` takes it from its first word on;
  /// `empty` is what a line without words says.
  static func typed<Command>(
    _ line: String, empty: Command,
    _ read: (inout StatementParser, _ word: String) throws(Failure) -> Command
  ) -> Result<Command, TypedMistake> {
    let lexer = Lexer(line)
    if let finding = lexer.findings.first { return .failure(TypedMistake(finding.mistake)) }
    guard let first = lexer.tokens.first else { return .success(empty) }
    var parser = StatementParser(lexer.tokens, in: .step)
    do throws(Failure) {
      let command = try read(&parser, first.text)
      if let finding = parser.findings.first { return .failure(TypedMistake(finding.mistake)) }
      return .success(command)
    } catch {
      guard let finding = parser.findings.first else {
        preconditionFailure("what can't be read has left its mistake")
      }
      return .failure(TypedMistake(finding.mistake))
    }
  }
}
