extension MarkdownBlock {
  /// All runs of text in the block, in the order of the page; a code block's text is one.
  package var inlines: [Inline] {
    switch self {
    case .paragraph(let inlines), .heading(_, let inlines): inlines
    case .list(_, let items): items.joined().flatMap(\.inlines)
    case .quote(let blocks): blocks.flatMap(\.inlines)
    case .code(_, let text): [Inline(text, style: .code)]
    case .table(let header, let rows): Array((header + rows.joined()).joined())
    }
  }
}

extension Step {
  /// All that the step says to the learner, in the order of the page.
  package var inlines: [Inline] {
    var inlines = narration.flatMap(\.inlines)
    for quiz in quizzes {
      inlines += quiz.question
      for choice in quiz.choices { inlines += choice.text + choice.feedback.flatMap(\.inlines) }
    }
    return inlines + hints.joined().flatMap(\.inlines) + resultNote.flatMap(\.inlines)
  }
}
