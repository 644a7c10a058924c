/// A fence that almost says `tcp` says it (W703): else its block is plain text.
enum ScriptFencesAreSpelt: LessonRule {
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
