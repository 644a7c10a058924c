/// A line of a `tcp` block as translations compare it: without comment, however it is spaced.
struct ScriptLine: Equatable {
  /// Its line in the file.
  var number: Int
  /// Its words in normal form, a field with its sign and value as one: `["expect", "client", "->",
  /// "server", "SYN", "seq=100"]`.
  var words: [Word]

  struct Word: Equatable {
    var text: String
    /// In the file's line, half-open, from 1.
    var columns: Range<Int>
  }

  /// The statement in normal form.
  var text: String { words.map(\.text).joined(separator: " ") }
  /// From its first word to its last.
  var range: SourceRange {
    SourceRange(
      line: number,
      columns: (words.first?.columns.lowerBound ?? 1)..<(words.last?.columns.upperBound ?? 1))
  }

  /// The opening fence's info string and the statements of a block; a line that says nothing is
  /// left out.
  static func lines(of block: LessonOutline.Block, in text: [String]) -> [ScriptLine] {
    let opening = text[block.lines.lowerBound - 1]
    let fence = ScriptLine(number: block.lines.lowerBound, words: infoWords(of: opening))
    let content = block.lines.dropFirst().dropLast().compactMap { number -> ScriptLine? in
      let words = self.words(of: text[number - 1])
      return words.isEmpty ? nil : ScriptLine(number: number, words: words)
    }
    return [fence] + content
  }

  /// The words of a line of script.
  static func words(of line: String) -> [Word] {
    var words: [Word] = []
    var isOpen = false
    for token in Lexer(line).tokens {
      let text = ScriptText.line(of: [token])
      let isSign = if case .sign = token.kind { true } else { false }
      if let last = words.indices.last, isSign || isOpen {
        words[last].text += text
        words[last].columns = words[last].columns.lowerBound..<token.columns.upperBound
      } else {
        words.append(Word(text: text, columns: token.columns))
      }
      isOpen = isSign
    }
    return words
  }

  /// What stands after the fence's signs, from `tcp` on.
  private static func infoWords(of line: String) -> [Word] {
    var words: [Word] = []
    var word = ""
    let characters = Array(line) + [" "]
    for (index, character) in characters.enumerated() {
      if character.isWhitespace {
        if !word.isEmpty {
          words.append(Word(text: word, columns: (index + 1 - word.count)..<(index + 1)))
        }
        word = ""
      } else if !word.isEmpty || (character != "`" && character != "~") {
        word.append(character)
      }
    }
    return Array(words.drop { $0.text != "tcp" })
  }
}
