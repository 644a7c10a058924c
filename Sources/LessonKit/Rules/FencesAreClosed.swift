/// A fenced block is closed before the file ends (E006): else it swallows the rest of the lesson.
enum FencesAreClosed: LessonRule {
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
