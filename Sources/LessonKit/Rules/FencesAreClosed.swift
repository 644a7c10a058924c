/// A fenced block is closed before the file ends (E006): else it swallows the rest of the lesson.
enum FencesAreClosed: Rule {
  static let code = "E006"
  static let title = BilingualText("a block that is never closed", "닫히지 않은 블록")
  static let explanation = BilingualText(
    """
    A fenced block goes on until a line with at least as many of the same character. Without one \
    it swallows the rest of the file, prose and blocks alike.
    """,
    """
    울타리 블록은 같은 글자가 같은 수만큼 있는 줄에서 끝나요. 그런 줄이 없으면 그 뒤의 글과 블록을 모두 삼켜요.
    """)
  static let example: RuleExample? = .page(
    """
    Some time passes.

    ```tcp
    wait 1s

    """,
    mended: """
      Some time passes.

      ```tcp
      wait 1s
      ```

      """)

  static func check(_ draft: LessonDraft) -> [Diagnostic] {
    draft.codeBlocks.compactMap { block in
      guard block.code.isFenced else { return nil }
      let fence = Fence(lines: block.lines, of: draft.source)
      guard !fence.isClosed else { return nil }
      return draft.source.diagnostic(
        .unclosedFence(marker: fence.marker),
        at: draft.source.textRange(ofLine: block.lines.lowerBound))
    }
  }
}

extension Mistake {
  /// A fenced block that is never closed; `marker` is the fence that would close it.
  static func unclosedFence(marker: String) -> Mistake {
    Mistake(
      FencesAreClosed.self,
      BilingualText("this block is never closed", "이 블록은 닫히지 않았어요"),
      help: BilingualText(
        "close it with a line that holds only \(marker)", "\(marker)만 있는 줄로 닫아 주세요"))
  }
}
