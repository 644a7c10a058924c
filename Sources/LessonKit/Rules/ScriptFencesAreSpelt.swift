/// A fence that almost says `tcp` says it (W703): else its block is plain text.
enum ScriptFencesAreSpelt: Rule {
  static let code = "W703"
  static let title = BilingualText("a fence that almost says `tcp`", "`tcp`와 비슷한 울타리")
  static let explanation = BilingualText(
    """
    A block is a script if its fence says `tcp`, in small letters. This one says something near \
    to it, so it would be shown as plain text and never run.
    """,
    """
    울타리에 소문자로 `tcp`라고 적힌 블록이 스크립트예요. 이 블록에는 비슷한 다른 낱말이 있어서 실행되지 않고 글로만 보여요.
    """)
  static let example: RuleExample? = .page(
    """
    Some time passes.

    ```TCP
    wait 1s
    ```

    """,
    mended: """
      Some time passes.

      ```tcp
      wait 1s
      ```

      """)

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
