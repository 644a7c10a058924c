/// A fenced block is closed before the file ends (E006): else it swallows the rest of the lesson.
enum FencesAreClosed: LessonRule {
  static let code = "E006"

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
