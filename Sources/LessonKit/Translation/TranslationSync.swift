/// Brings a translation into step with its source, as far as a program can: blocks are copied, new
/// steps put in to be translated, and passages that a translator confirms fingerprinted anew
/// (lesson format, section 6). Prose is never changed or taken out.
package struct TranslationSync {
  private let source: Page
  private let translation: Page
  private let alignment: StepAlignment
  private let shared: SharedSetups
  private var edits: [EditableText.Edit] = []
  private var actions: [Action] = []

  /// A lesson with its file's text.
  package struct Page: Equatable, Sendable {
    /// Compiled from the text.
    package var lesson: Lesson
    /// The file as it is.
    package var text: EditableText

    /// Reads a file; nil where there is nothing to show.
    package init?(_ octets: [UInt8], path: String) {
      guard let lesson = LessonCompiler.compile(octets, path: path).lesson,
        let text = EditableText(octets)
      else { return nil }
      self.lesson = lesson
      self.text = text
    }
  }

  /// What was done to a translation.
  package enum Action: Equatable, Sendable {
    /// A block became the source's; `line` is where it stood.
    case copiedBlock(step: String?, line: Int)
    /// A step was put in, to be translated; `line` is the source's.
    case insertedStep(step: String?, line: Int)
    /// A passage has its source's fingerprint.
    case confirmed(step: String)
    /// The fingerprint of a step that neither file has went out.
    case forgot(step: String)
  }

  /// Why nothing was done.
  package enum Refusal: Error, Equatable, Sendable {
    /// A step to confirm that the source or the translation doesn't have, or only without an id.
    case noSuchStep(String, steps: [String])
    /// A step to confirm that still holds the source's own words.
    case notTranslated(String)
    /// A block of either file is never closed, so nothing can be told apart; from 1.
    case unclosedBlock(path: String, line: Int)
    /// Front matter that can't be changed safely: `synced` needs `translates` and lines of its own.
    case frontMatter(path: String)
    /// The translation's blocks lie within one another, so that no line of it can be placed.
    case tangled(path: String)
  }

  /// The translation as it should be, and what was done to it. `confirmed` are ids of steps. O(size
  /// of both).
  package static func synced(
    _ translation: Page, with source: Page, confirming confirmed: [String] = []
  ) throws(Refusal) -> (text: EditableText, actions: [Action]) {
    var sync = TranslationSync(translation, source)
    try sync.requireClosedBlocks()
    // Edits of one place keep their order: a setup below a step's prose, a new step after it, a
    // setup above the next step's block.
    sync.putSetups(above: false)
    sync.insertSteps()
    sync.putSetups(above: true)
    sync.copyBlocks()
    try sync.confirm(confirmed)
    var text = translation.text
    guard text.takes(sync.edits) else { throw .tangled(path: translation.lesson.path) }
    text.apply(sync.edits)
    return (text, sync.actions)
  }

  private init(_ translation: Page, _ source: Page) {
    self.translation = translation
    self.source = source
    alignment = StepAlignment(
      source: source.lesson.outline, translation: translation.lesson.outline)
    shared = SharedSetups(source: source, translation: translation, alignment: alignment)
  }

  private func requireClosedBlocks() throws(Refusal) {
    for page in [source, translation] {
      for block in page.lesson.outline.steps.flatMap(\.scripts) where !block.isClosed {
        throw .unclosedBlock(path: page.lesson.path, line: block.lines.lowerBound)
      }
    }
  }

  // MARK: Blocks

  private mutating func copyBlocks() {
    for pair in alignment.pairs {
      let theirs = source.lesson.outline.steps[pair.source]
      let ours = translation.lesson.outline.steps[pair.translation]
      if let their = theirs.action, let our = ours.action { copy(their, over: our, of: ours) }
      let setups = ours.setups.dropFirst(shared.count(in: pair.translation))
      for (their, our) in zip(theirs.setups, setups) { copy(their, over: our, of: ours) }
    }
  }

  /// Setups that the translation lacks, into steps that play a block or into those that don't.
  private mutating func putSetups(above isAbove: Bool) {
    for pair in alignment.pairs {
      let theirs = source.lesson.outline.steps[pair.source]
      let ours = translation.lesson.outline.steps[pair.translation]
      guard ours.hasAction == isAbove else { continue }
      let count = ours.setups.count - shared.count(in: pair.translation)
      for their in theirs.setups.dropFirst(count) { put(their, into: ours) }
    }
  }

  private mutating func copy(
    _ their: LessonOutline.Block, over our: LessonOutline.Block, of step: LessonOutline.Step
  ) {
    let theirLines = ScriptLine.lines(of: their, in: source.lesson.sourceLines)
    let ourLines = ScriptLine.lines(of: our, in: translation.lesson.sourceLines)
    if theirLines.map(\.text) == ourLines.map(\.text) { return }
    let merge = BlockMerge(
      source: source.lines(their.lines), translation: translation.lines(our.lines))
    edits.append(.init(our.lines.indices, merge.lines))
    actions.append(.copiedBlock(step: step.id, line: our.lines.lowerBound))
  }

  /// A setup that the translation lacks goes above the step's block, or below its prose.
  private mutating func put(_ their: LessonOutline.Block, into step: LessonOutline.Step) {
    let block = BlockMerge.copied(source.lines(their.lines))
    if let action = step.action {
      let line = action.lines.lowerBound - 1
      edits.append(.init(line..<line, block + [""]))
    } else {
      let line = step.lines.upperBound
      edits.append(.init(line..<line, [""] + block))
    }
    actions.append(.copiedBlock(step: step.id, line: step.headLine))
  }

  // MARK: New steps

  private mutating func insertSteps() {
    let ours = translation.lesson.outline.steps
    for index in alignment.missing {
      let step = source.lesson.outline.steps[index]
      let before = alignment.predecessor(ofMissing: index)
      let above = shared.countAbove(new: index)
      let end = before.map { ours[$0].lines.upperBound }
      var line = end.map(belowMarks) ?? topLine
      if above > 0 {
        line = ours[before.map { $0 + 1 } ?? 0].setups[above - 1].lines.upperBound
      }
      let hasBlank = end.map { line > $0 && isBlank(line - 1) } ?? false
      let needsRule = above == 0 && before.map { !ours[$0].hasAction } ?? false
      var lines = hasBlank ? [] : [""]
      if needsRule { lines += ["---", ""] }
      lines += [NeedsTranslation.opening(step: step.id), ""]
      lines += copied(step, withoutSetups: shared.count(ofNew: index))
      lines += ["", NeedsTranslation.closing]
      if !step.hasAction { lines += ["", "---"] }
      if hasBlank || !isBlank(line) { lines.append("") }
      edits.append(.init(line..<line, lines))
      actions.append(.insertedStep(step: step.id, line: step.headLine))
    }
  }

  /// Where a step goes that stands before all others: below the title, and above the setups of the
  /// first step, which stay with it.
  private var topLine: Int {
    guard let first = translation.lesson.outline.steps.first else { return 0 }
    let prose = first.firstLine - 1
    guard let pair = alignment.pairs.first(where: { $0.translation == 0 }),
      let setup = first.setups.suffix(source.lesson.outline.steps[pair.source].setups.count).first
    else { return prose }
    let above = setup.lines.lowerBound - 1
    let isTitled = zip(above + 1..<max(above + 1, prose + 1), translation.text.lines[above...])
      .contains { first.isTitle($1, inLine: $0) }
    return isTitled ? prose : min(above, prose)
  }

  /// Where a step goes that comes after this many lines: if a mark closes there what they end,
  /// below it and the blank line that goes out with it.
  private func belowMarks(_ line: Int) -> Int {
    let lines = translation.text.lines
    guard let mark = (line..<lines.count).first(where: { !isBlank($0) }),
      NeedsTranslation.mark(of: lines[mark])?.isClosing == true
    else { return line }
    return min(mark + 2, lines.count)
  }

  /// Whether the line of this index, from 0, is blank or past the end.
  private func isBlank(_ index: Int) -> Bool {
    let lines = translation.text.lines
    return index >= lines.count || lines[index].allSatisfy(\.isWhitespace)
  }

  /// A step's lines in the source, without rules above and the title, which every file has, and
  /// without so many of its setups.
  private func copied(_ step: LessonOutline.Step, withoutSetups count: Int) -> [String] {
    let leftOut = step.setups.prefix(count)
    var rows = zip(step.lines, source.lines(step.lines)).filter { number, _ in
      !leftOut.contains { $0.lines.contains(number) }
    }
    if step.lines == source.lesson.outline.steps.first?.lines,
      let title = rows.first(where: { step.isTitle($0.1, inLine: $0.0) })?.0
    {
      // A setup may stand above the title.
      rows = rows.filter { $0.0 > title || step.isScript($0.0) }
    }
    var lines = rows.map(\.1)[...]
    while let line = lines.first, Self.saysNothing(line) { lines.removeFirst() }
    while let line = lines.last, line.allSatisfy(\.isWhitespace) { lines.removeLast() }
    return Array(lines)
  }

  private static func saysNothing(_ line: String) -> Bool {
    line.allSatisfy { $0.isWhitespace || $0 == "-" }
  }

  // MARK: Fingerprints

  private mutating func confirm(_ steps: [String]) throws(Refusal) {
    let theirs = source.lesson.outline.passages
    let ours = translation.lesson.outline.passages
    var prints: [String: String] = [:]
    for id in steps where prints[id] == nil {
      guard let their = theirs.first(where: { $0.id == id }),
        let our = ours.first(where: { $0.id == id })
      else {
        let both = Set(ours.map(\.id))
        throw .noSuchStep(id, steps: theirs.map(\.id).filter(both.contains))
      }
      let text = Fingerprint.normalized(our.narration)
      if !text.isEmpty && text == Fingerprint.normalized(their.narration) {
        throw .notTranslated(id)
      }
      prints[id] = their.fingerprint
      if translation.lesson.metadata.synced[id] != their.fingerprint || hasMarks(our) {
        actions.append(.confirmed(step: id))
      }
      takeOutMarks(of: our)
    }
    let known = Set((theirs + ours).map(\.id))
    let gone = translation.lesson.metadata.synced.keys.filter { !known.contains($0) }.sorted()
    actions += gone.map { .forgot(step: $0) }
    let order = theirs.map(\.id)
    guard
      let change = SyncedEdit(
        of: translation.text.lines, synced: translation.lesson.metadata.synced, setting: prints,
        removing: gone, order: order)
    else { throw .frontMatter(path: translation.lesson.path) }
    edits += change.edits
  }

  private func hasMarks(_ passage: LessonOutline.Passage) -> Bool {
    NeedsTranslation.marks(in: translation.lesson).contains {
      !$0.isClosing && passage.lines.contains($0.line)
    }
  }

  /// The marks around a confirmed passage go, each with a blank line next to it.
  private mutating func takeOutMarks(of passage: LessonOutline.Passage) {
    let marks = NeedsTranslation.marks(in: translation.lesson)
    for (index, mark) in marks.enumerated()
    where !mark.isClosing && passage.lines.contains(mark.line) {
      takeOut(line: mark.line)
      if index + 1 < marks.count, marks[index + 1].isClosing {
        takeOut(line: marks[index + 1].line)
      }
    }
  }

  private mutating func takeOut(line: Int) {
    let index = line - 1
    let isDoubled = index > 0 && isBlank(index - 1) && isBlank(index + 1)
    let end = min(translation.text.lines.count, index + (isDoubled ? 2 : 1))
    edits.append(.init(index..<end, []))
  }
}

extension TranslationSync.Page {
  /// Lines of the file, from 1, as they are.
  fileprivate func lines(_ range: ClosedRange<Int>) -> [String] {
    Array(text.lines[range.indices.clamped(to: 0..<text.lines.count)])
  }
}

extension ClosedRange<Int> {
  /// Lines counted from 1 as indices from 0.
  fileprivate var indices: Range<Int> { (lowerBound - 1)..<upperBound }
}

extension LessonOutline.Step {
  /// The block that the step plays.
  fileprivate var action: LessonOutline.Block? { hasAction ? scripts.last : nil }

  fileprivate func isScript(_ line: Int) -> Bool { scripts.contains { $0.lines.contains(line) } }

  /// Whether this is the lesson's title; in a block the same sign opens a comment.
  fileprivate func isTitle(_ text: String, inLine line: Int) -> Bool {
    text.hasPrefix("# ") && !isScript(line)
  }
}
