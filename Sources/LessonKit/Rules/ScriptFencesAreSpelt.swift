/// A fence that almost says `tcp` says it (W703): else its block is plain text.
enum ScriptFencesAreSpelt: LessonRule {
  static let code = "W703"

  static func check(_ draft: LessonDraft) -> [Diagnostic] {
    draft.codeBlocks.compactMap { block in
      guard block.code.isFenced,
        let word = block.code.info.split(whereSeparator: \.isWhitespace).first.map(String.init),
        isAlmostScript(word)
      else { return nil }
      return draft.source.diagnostic(
        .almostScript(written: word),
        at: draft.source.range(of: word, inLine: block.lines.lowerBound))
    }
  }

  /// `tcl` is a language of its own.
  private static func isAlmostScript(_ word: String) -> Bool {
    guard word != "tcp", word != "tcl", (3...4).contains(word.count) else { return false }
    return NearestWord.distance(Array(word.lowercased()), Array("tcp")) <= 1
  }
}

extension Mistake {
  /// A fence that almost says `tcp`.
  static func almostScript(written: String) -> Mistake {
    Mistake(
      ScriptFencesAreSpelt.self,
      BilingualText(
        "this block will be shown as plain text: ‘\(written)’", "이 블록은 그냥 글로 보여요: ‘\(written)’"),
      help: BilingualText("did you mean ```tcp?", "혹시 ```tcp 아닌가요?"))
  }
}
