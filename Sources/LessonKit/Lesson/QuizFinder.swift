/// Finds a step's quizzes among its prose, takes them out, and gives them their claims (lesson
/// format, section 2, rule 4).
enum QuizFinder {
  /// A task list is a quiz if the paragraph before it ends in a question mark, or if a claim refers
  /// to it: claims speak of the nearest quiz above, else of the nearest task list.
  static func find(in step: inout StepDraft) {
    take(from: &step.prose, into: &step.quizzes) { question, _ in question.isQuestion }
    let claims = step.block?.claims ?? []
    if step.quizzes.isEmpty && !claims.isEmpty {
      let last = lastTaskList(in: step.prose)
      take(from: &step.prose, into: &step.quizzes) { _, line in line == last }
    }
    for claim in claims { attach(claim, to: &step) }
  }

  private static func attach(_ claim: LocatedClaim, to step: inout StepDraft) {
    func loose(_ mistake: Mistake) {
      step.looseClaims.append(StepDraft.LooseClaim(mistake: mistake, range: claim.range))
    }
    guard let quiz = step.quizzes.indices.last else { return loose(.claimWithoutQuiz) }
    let count = step.quizzes[quiz].choices.count
    guard claim.number <= count else {
      return loose(.noSuchChoice(number: claim.number, count: count))
    }
    let choice = claim.number - 1
    if step.quizzes[quiz].choices[choice].claim != nil {
      return loose(.repeatedClaim(number: claim.number))
    }
    step.quizzes[quiz].choices[choice].claim = claim.claim
    step.quizzes[quiz].choices[choice].claimRange = claim.range
  }

  /// Takes the quizzes out of `blocks`, those in items of lists included.
  private static func take(
    from blocks: inout [SourceBlock], into quizzes: inout [Quiz],
    where isQuiz: (_ question: InlineText, _ line: Int) -> Bool
  ) {
    var rest: [SourceBlock] = []
    for var block in blocks {
      guard case .list(let start, var items) = block.kind else {
        rest.append(block)
        continue
      }
      if let choices = choices(of: items) {
        let question = question(above: rest)
        if isQuiz(question, block.lines.lowerBound) {
          let line = takeQuestion(question, from: &rest) ?? block.lines.lowerBound
          quizzes.append(Quiz(question: question.inlines, choices: choices, line: line))
          continue
        }
      } else {
        for index in items.indices {
          take(from: &items[index].blocks, into: &quizzes, where: isQuiz)
        }
        items.removeAll { $0.blocks.isEmpty }
        if items.isEmpty { continue }
        block.kind = .list(start: start, items: items)
      }
      rest.append(block)
    }
    blocks = rest
  }

  /// The paragraph that ends `blocks`, or that ends the list that ends them; blank if there is
  /// none.
  private static func question(above blocks: [SourceBlock]) -> InlineText {
    switch blocks.last?.kind {
    case .paragraph(let text): text
    case .list(_, let items): items.last.map { question(above: $0.blocks) } ?? InlineText()
    default: InlineText()
    }
  }

  /// Takes the question out of the prose; its line, if there was one.
  private static func takeQuestion(
    _ question: InlineText, from blocks: inout [SourceBlock]
  ) -> Int? {
    guard !question.isBlank, let last = blocks.indices.last else { return nil }
    let line: Int?
    switch blocks[last].kind {
    case .paragraph:
      line = blocks[last].lines.lowerBound
      blocks.removeLast()
    case .list(let start, var items):
      guard let item = items.indices.last else { return nil }
      line = takeQuestion(question, from: &items[item].blocks)
      if items[item].blocks.isEmpty { items.removeLast() }
      if items.isEmpty {
        blocks.removeLast()
      } else {
        blocks[last].kind = .list(start: start, items: items)
      }
    default: line = nil
    }
    return line
  }

  private static func lastTaskList(in blocks: [SourceBlock]) -> Int? {
    for block in blocks.reversed() {
      guard case .list(_, let items) = block.kind else { continue }
      if choices(of: items) != nil { return block.lines.lowerBound }
      for item in items.reversed() {
        if let line = lastTaskList(in: item.blocks) { return line }
      }
    }
    return nil
  }

  /// The choices of a list of tasks; nil if any item is none.
  private static func choices(of items: [SourceBlock.Item]) -> [Quiz.Choice]? {
    var choices: [Quiz.Choice] = []
    for item in items {
      guard let isTicked = item.isTicked else { return nil }
      var text: [Inline] = []
      var feedback: [MarkdownBlock] = []
      for block in item.blocks {
        switch block.kind {
        case .paragraph(let paragraph):
          if !text.isEmpty { text.append(Inline("\n")) }
          text += paragraph.inlines
        case .quote(let blocks): feedback += blocks.compactMap(\.shown)
        default: if let shown = block.shown { feedback.append(shown) }
        }
      }
      choices.append(
        Quiz.Choice(text: text, isCorrect: isTicked, feedback: feedback, line: item.line))
    }
    return choices.isEmpty ? nil : choices
  }
}

extension InlineText {
  /// Whether it ends in a question mark, white space aside.
  fileprivate var isQuestion: Bool {
    let last = plain.last { !$0.isWhitespace }
    return last == "?" || last == "？"
  }
}
