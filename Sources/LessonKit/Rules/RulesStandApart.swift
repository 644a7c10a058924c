/// A blank line stands before `---` (W702): else it makes the text above a heading.
enum RulesStandApart: Rule {
  static let code = "W702"
  static let title = BilingualText("text right above a rule", "가로줄 바로 위의 글")
  static let explanation = BilingualText(
    """
    In Markdown, `---` right under a line makes that line a heading. To end a step leave a blank \
    line between.
    """,
    """
    Markdown에서 글 바로 아래의 `---`는 그 글을 제목으로 만들어요. 단계를 끝내려면 빈 줄을 두세요.
    """)
  static let example: RuleExample? = .page(
    """
    The client waits.
    ---

    The server answers.

    """,
    mended: """
      The client waits.

      ---

      The server answers.

      """)

  static func check(_ draft: LessonDraft) -> [Diagnostic] {
    draft.blocks.compactMap { block in
      guard case .heading(2, _) = block.kind,
        draft.source.line(block.lines.lowerBound).first(where: { !$0.isWhitespace }) != "#"
      else { return nil }
      // cmark doesn't always count the underline among the heading's lines.
      let candidates = (block.lines.lowerBound + 1)...(block.lines.upperBound + 1)
      guard let line = candidates.first(where: { isRule(draft.source.line($0)) }) else {
        return nil
      }
      return draft.source.diagnostic(
        .textAboveRule, at: draft.source.textRange(ofLine: line))
    }
  }

  private static func isRule(_ line: String) -> Bool {
    line.contains("-") && line.allSatisfy { $0 == "-" || $0.isWhitespace }
  }
}

extension Mistake {
  /// Text right above `---`.
  static let textAboveRule = Mistake(
    RulesStandApart.self,
    BilingualText("this makes the line above a heading", "이러면 윗줄이 제목이 돼요"),
    help: BilingualText("leave a blank line before ‘---’", "‘---’ 앞에 빈 줄을 넣어 주세요"))
}
