/// Writes a lesson's `tcp` blocks as the format has them: lookalike characters become the script's,
/// the signs of fields close up, arrows stand apart. What a line says stays; prose, comments and
/// texts to send aren't touched.
package enum ScriptFormatter {
  /// The edits that a file needs; none where it can't be read as a lesson. O(size of the file).
  package static func edits(of text: EditableText, path: String) -> [EditableText.Edit] {
    guard let lesson = LessonCompiler.compile(text.octets, path: path).lesson else { return [] }
    return lesson.outline.steps.flatMap(\.scripts).filter(\.isClosed).flatMap { block in
      block.lines.dropFirst().dropLast().compactMap { number in
        let line = text.lines[number - 1]
        let formatted = self.line(line)
        return formatted == line ? nil : EditableText.Edit((number - 1)..<number, [formatted])
      }
    }
  }

  /// A line of script as the format has it. A line with a text that is never closed stays as it is,
  /// as does one that would say something else: `≥` after `-` would make an arrow.
  package static func line(_ line: String) -> String {
    let lexer = Lexer(line)
    if lexer.findings.contains(where: { $0.mistake == .unclosedString }) { return line }
    let characters = Array(line)
    let fields = Set(Vocabulary.spellings(.field))
    func isField(_ token: Token?) -> Bool {
      token.map { $0.kind == .word && fields.contains($0.text) } ?? false
    }
    var result = ""
    var end = 0
    for (index, token) in lexer.tokens.enumerated() {
      let before = index > 0 ? lexer.tokens[index - 1] : nil
      // Two signs stay apart: closed up they might be a third.
      let isTight =
        token.isSign && isField(before)
        || !token.isSign && token.kind != .arrow && before?.isSign == true && index > 1
          && isField(lexer.tokens[index - 2])
      let gap = plain(characters[end..<(token.columns.lowerBound - 1)])
      if before != nil && gap.isEmpty && (token.kind == .arrow || before?.kind == .arrow) {
        result += " "
      } else if !isTight {
        result += gap
      }
      result += token.kind == .string ? quoted(token, characters) : ScriptText.line(of: [token])
      end = token.columns.upperBound - 1
    }
    result += String(characters[end...])
    let isComment = lexer.tokens.first?.isWord("#") == true
    return isComment || said(Lexer(result).tokens) == said(lexer.tokens) ? result : line
  }

  private static func said(_ tokens: [Token]) -> [String] {
    tokens.map { ScriptText.line(of: [$0]) }
  }

  /// A text to send with plain quotation marks; what stands between is sent as it is.
  private static func quoted(_ token: Token, _ characters: [Character]) -> String {
    "\"" + String(characters[token.columns.lowerBound..<(token.columns.upperBound - 2)]) + "\""
  }

  /// White space with lookalikes of a space as spaces.
  private static func plain(_ gap: ArraySlice<Character>) -> String {
    String(gap.map { Lookalikes.meaning(of: $0) == " " ? " " : $0 })
  }
}

extension Token {
  fileprivate var isSign: Bool {
    if case .sign = kind { true } else { false }
  }
}
