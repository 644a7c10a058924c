/// Compares a translation with its source, step by step (lesson format, section 6).
package struct TranslationComparison {
  private let source: Lesson
  private let translation: Lesson
  /// Which steps go together.
  package let alignment: StepAlignment
  private var findings: [Finding] = []

  /// A difference, and the step whose prose is stale if it is that.
  package struct Finding: Equatable, Sendable {
    /// What is wrong, and where.
    package var diagnostic: Diagnostic
    /// The id of the stale passage's step; nil for every other difference.
    package var staleStep: String?
  }

  /// Where the translation differs, sorted by place. Nothing if either is for another major version
  /// of the format, whose blocks aren't read, or has a block that is never closed. O(size of both).
  package static func findings(of translation: Lesson, against source: Lesson) -> [Finding] {
    guard translation.metadata.majorVersion == 1, source.metadata.majorVersion == 1,
      translation.outline.isClosed, source.outline.isClosed
    else { return [] }
    var comparison = TranslationComparison(of: translation, against: source)
    comparison.compareSteps()
    comparison.comparePairs()
    comparison.comparePassages()
    return comparison.findings.sorted { Diagnostic.precedes($0.diagnostic, $1.diagnostic) }
  }

  private init(of translation: Lesson, against source: Lesson) {
    self.translation = translation
    self.source = source
    alignment = StepAlignment(source: source.outline, translation: translation.outline)
  }

  // MARK: Which steps there are

  private mutating func compareSteps() {
    for index in alignment.missing {
      let step = source.outline.steps[index]
      let after = alignment.predecessor(ofMissing: index)
      report(
        .stepMissing(
          name(step, in: source), after: after.map { name(here[$0], in: translation) },
          source: place(step.headLine), lesson: lessonName),
        at: after.map { translation.range(ofHead: here[$0]) } ?? translation.topRange)
    }
    for index in alignment.extra {
      report(
        .stepExtra(name(here[index], in: translation), language: source.language),
        at: translation.range(ofHead: here[index]))
    }
    for pair in alignment.pairs where pair.isMoved {
      let step = source.outline.steps[pair.source]
      let before = source.outline.steps[..<pair.source].last
      report(
        .stepMoved(
          name(step, in: source), after: before.map { name($0, in: source) },
          source: place(step.headLine)),
        at: translation.range(ofHead: here[pair.translation]))
    }
  }

  // MARK: What each step says

  private mutating func comparePairs() {
    for pair in alignment.pairs {
      let there = source.outline.steps[pair.source]
      compareScripts(of: here[pair.translation], with: there)
      compareQuestions(of: here[pair.translation], with: there)
    }
  }

  /// The first difference alone: the mend copies the whole block.
  private mutating func compareScripts(
    of step: LessonOutline.Step, with origin: LessonOutline.Step
  ) {
    let theirs = origin.scripts.flatMap { ScriptLine.lines(of: $0, in: source.sourceLines) }
    let ours = step.scripts.flatMap { ScriptLine.lines(of: $0, in: translation.sourceLines) }
    let count = min(theirs.count, ours.count)
    let index =
      (0..<count).first { !theirs[$0].says(ours[$0]) } ?? count
    guard index < max(theirs.count, ours.count) else { return }
    let their = index < theirs.count ? theirs[index] : nil
    let our = index < ours.count ? ours[index] : nil
    switch (their, our) {
    case (let their?, nil):
      let range = ours.last?.range ?? translation.range(ofHead: step)
      report(.missing(their.text), their.number, step, at: range)
    case (nil, let our?):
      report(.extra(our.text), theirs.last?.number ?? origin.headLine, step, at: our.range)
    case (let their?, let our?):
      if index + 1 < theirs.count, theirs[index + 1].says(our) {
        report(.missing(their.text), their.number, step, at: our.range)
      } else if index + 1 < ours.count, their.says(ours[index + 1]) {
        report(.extra(our.text), their.number, step, at: our.range)
      } else {
        reportChange(from: their, to: our, step)
      }
    case (nil, nil): break
    }
  }

  /// The first word that differs; the whole statements where one is shorter.
  private mutating func reportChange(
    from their: ScriptLine, to our: ScriptLine, _ step: LessonOutline.Step
  ) {
    let index = zip(their.words, our.words).enumerated().first { $1.0.text != $1.1.text }?.offset
    guard let index, their.words.count == our.words.count else {
      report(.changed(source: their.text, here: our.text), their.number, step, at: our.range)
      return
    }
    report(
      .changed(source: their.words[index].text, here: our.words[index].text), their.number, step,
      at: SourceRange(line: our.number, columns: our.words[index].columns))
  }

  private mutating func report(
    _ difference: TranslatedBlocksAreTheSources.Difference, _ line: Int, _ step: LessonOutline.Step,
    at range: SourceRange
  ) {
    report(
      .blockDiffers(
        name(step, in: translation), difference, source: place(line), lesson: lessonName),
      at: range)
  }

  private mutating func compareQuestions(
    of step: LessonOutline.Step, with origin: LessonOutline.Step
  ) {
    let name = name(step, in: translation)
    if step.quizzes.count == origin.quizzes.count {
      for (ours, theirs) in zip(step.quizzes, origin.quizzes) {
        compare(ours, with: theirs, name)
      }
    } else {
      report(
        .questionsDiffer(
          name, .quizzes(source: origin.quizzes.count, here: step.quizzes.count),
          source: place(origin.quizzes.last?.line ?? origin.headLine)),
        at: step.quizzes.last.map { translation.textRange(ofLine: $0.line) }
          ?? translation.range(ofHead: step))
    }
    for (difference, differs) in [
      (
        TranslatedQuestionsAreTheSources.Difference.blanks(
          source: origin.blanks, here: step.blanks),
        origin.blanks != step.blanks
      ),
      (.hints(source: origin.hints, here: step.hints), origin.hints != step.hints),
    ] where differs {
      report(
        .questionsDiffer(name, difference, source: place(origin.headLine)),
        at: translation.range(ofHead: step))
    }
  }

  private mutating func compare(
    _ ours: LessonOutline.Quiz, with theirs: LessonOutline.Quiz,
    _ name: StepName
  ) {
    if ours.ticks.count != theirs.ticks.count {
      report(
        .questionsDiffer(
          name, .choices(source: theirs.ticks.count, here: ours.ticks.count),
          source: place(theirs.line)),
        at: translation.textRange(ofLine: ours.line))
    } else if let index = ours.ticks.indices.first(where: { ours.ticks[$0] != theirs.ticks[$0] }) {
      report(
        .questionsDiffer(
          name, .ticks(source: theirs.ticked, here: ours.ticked),
          source: place(theirs.choiceLines[index])),
        at: translation.textRange(ofLine: ours.choiceLines[index]))
    }
  }

  // MARK: Whether the prose is behind

  private mutating func comparePassages() {
    let synced = translation.metadata.synced
    let entries = SyncedEntries(of: translation.sourceLines)
    let unwritten = NeedsTranslation.marks(in: translation)
    let heads = Dictionary(
      here.compactMap { step in step.id.map { ($0, step) } },
      uniquingKeysWith: { first, _ in first })
    let passages = source.outline.passages
    for passage in passages {
      guard let step = heads[passage.id] else { continue }
      let print = synced[passage.id]
      if let print, !Fingerprint.isWellFormed(print) {
        report(
          .malformedFingerprint(step: passage.id, written: print),
          at: entries.range(of: passage.id, in: translation))
      } else if print == nil {
        let isMarked = unwritten.contains { step.lines.contains($0.line) }
        if !isMarked {
          report(
            .notConfirmed(step: passage.id, lesson: lessonName),
            at: translation.range(ofHead: step))
        }
      } else if print != passage.fingerprint {
        report(
          .staleProse(
            step: passage.id, source: place(passage.lines.lowerBound),
            last: passage.lines.upperBound, lesson: lessonName),
          at: translation.range(ofHead: step), staleStep: passage.id)
      }
    }
    let known = passages.map(\.id)
    for id in synced.keys.sorted() where !known.contains(id) {
      report(
        .unknownStepInSynced(
          step: id, suggestion: NearestWord.nearest(to: id, among: known),
          language: source.language),
        at: entries.range(of: id, in: translation))
    }
  }

  // MARK: Names and places

  private var here: [LessonOutline.Step] { translation.outline.steps }
  private var lessonName: String { translation.nameForSync }

  private func place(_ line: Int) -> SourcePlace {
    .init(language: source.language, line: line)
  }

  private func name(
    _ step: LessonOutline.Step, in lesson: Lesson
  ) -> StepName {
    step.id.map { .id($0) } ?? .line(step.headLine)
  }

  private mutating func report(
    _ mistake: Mistake, at range: SourceRange, staleStep: String? = nil
  ) {
    findings.append(
      Finding(diagnostic: translation.diagnostic(mistake, at: range), staleStep: staleStep))
  }
}

extension ScriptLine {
  /// Whether both say the same.
  fileprivate func says(_ other: ScriptLine) -> Bool {
    words.count == other.words.count && zip(words, other.words).allSatisfy { $0.text == $1.text }
  }
}

extension LessonOutline.Quiz {
  /// The ticked choices' numbers, from 1.
  fileprivate var ticked: [Int] { ticks.indices.filter { ticks[$0] }.map { $0 + 1 } }
}
