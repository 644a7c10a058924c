/// Gathers a page's blocks into steps, by the rules of lesson format, section 2.
struct StepGatherer {
  private let source: SourceFile
  private let version: Version
  private(set) var title: String?
  private(set) var steps: [StepDraft] = []

  private var pending: StepDraft?
  private var pendingSetups: [ScriptBlock] = []
  private var pendingNotes: [String] = []
  private var headings: [(level: Int, text: String)] = []
  private var details = Details()
  /// The previous block was the script of the last step, so a quote is its result note.
  private var isUnderScript = false
  /// The last line that was gathered.
  private var lastLine = 0

  /// How a file's format version bears on its scripts.
  enum Version {
    case known, newerMinor, newerMajor
  }

  /// The `<details>` that is open.
  private struct Details {
    var depth = 0
    var line = 0
    var isInSummary = false
    var blocks: [SourceBlock] = []
  }

  init(_ source: SourceFile, version: Version) {
    self.source = source
    self.version = version
  }

  /// Setups that no step followed, once all blocks are gathered.
  var looseSetups: [ScriptBlock] { pendingSetups }

  mutating func gather(_ blocks: [SourceBlock]) {
    for block in BlockLifter.lift(blocks) { gather(block) }
    close()
    if let last = steps.indices.last { steps[last].presenterNotes += pendingNotes }
    if steps.isEmpty, let title {
      let heading = SourceBlock(
        kind: .heading(level: 1, InlineText(inlines: [Inline(title)])), lines: 1...1)
      steps.append(StepDraft(line: 1, breadcrumb: [], prose: [heading]))
    }
  }

  private mutating func gather(_ block: SourceBlock) {
    var isScript = false
    switch block.kind {
    case .heading(let level, let text): gatherHeading(level, text, block)
    case .rule: if pending?.isBlank == false || details.depth > 0 { close() }
    case .code(let code) where code.isFenced && ScriptReader.isScript(code.info):
      isScript = gatherScript(block.lines)
    case .html(let html): gatherHTML(html, block)
    case .quote(let blocks) where isUnderScript && details.depth == 0:
      steps[steps.count - 1].resultNote = blocks.compactMap(\.shown)
      steps[steps.count - 1].extend(to: block.lines.upperBound)
      gatherNotes(of: block)
    default: gatherProse(block)
    }
    isUnderScript = isScript
    lastLine = max(lastLine, block.lines.upperBound)
  }

  private mutating func gatherHeading(_ level: Int, _ text: InlineText, _ block: SourceBlock) {
    if details.depth > 0 {
      gatherProse(block)
      return
    }
    if pending?.isBlank == false { close() }
    let words = text.plain.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if level == 1, title == nil {
      title = words
      return
    }
    while let last = headings.last, last.level >= level { headings.removeLast() }
    if !words.isEmpty { headings.append((level, words)) }
  }

  /// Whether the block ends a step, so that a quote under it is that step's result note.
  private mutating func gatherScript(_ lines: ClosedRange<Int>) -> Bool {
    if version == .newerMajor {
      close()
      return false
    }
    let block = ScriptReader.read(
      lines, of: source, isNewerMinor: version == .newerMinor)
    if block.place == .setup {
      pendingSetups.append(block)
      return false
    }
    closeDetails(isComplete: false)
    open(at: lines.lowerBound)
    pending?.block = block
    lastLine = lines.upperBound
    close()
    return true
  }

  private mutating func gatherProse(_ block: SourceBlock) {
    if details.depth > 0 {
      if !details.isInSummary { details.blocks.append(block) }
      return
    }
    gatherNotes(of: block)
    guard block.shown != nil else { return }
    open(at: block.lines.lowerBound)
    pending?.prose.append(block)
  }

  /// `<details>` is a hint, a comment may be a note, and of all else the text is kept.
  private mutating func gatherHTML(_ html: String, _ block: SourceBlock) {
    var texts: [String] = []
    func flush(_ gatherer: inout StepGatherer) {
      if texts.isEmpty { return }
      let text = InlineText(inlines: [Inline(texts.joined(separator: " "))])
      gatherer.gatherProse(SourceBlock(kind: .paragraph(text), lines: block.lines))
      texts = []
    }
    for piece in HTMLText.pieces(of: html) {
      switch piece {
      case .open("details"):
        flush(&self)
        if details.depth == 0 { details.line = block.lines.lowerBound }
        details.depth += 1
      case .close("details"):
        flush(&self)
        if details.depth > 0 { closeDetails(isComplete: true) }
      case .open("summary"): details.isInSummary = true
      case .close("summary"): details.isInSummary = false
      case .comment(let comment):
        if let note = HTMLText.note(in: comment) { pendingNotes.append(note) }
      case .text(let text):
        if !details.isInSummary || details.depth == 0 { texts.append(text) }
      case .open, .close: break
      }
    }
    flush(&self)
  }

  private mutating func gatherNotes(of block: SourceBlock) {
    switch block.kind {
    case .paragraph(let text): pendingNotes += text.notes
    case .list(_, let items): for item in items { item.blocks.forEach { gatherNotes(of: $0) } }
    case .quote(let blocks): for block in blocks { gatherNotes(of: block) }
    default: break
    }
  }

  private mutating func open(at line: Int) {
    guard pending == nil else { return }
    pending = StepDraft(line: line, breadcrumb: headings.map(\.text))
  }

  /// Ends a `<details>`, or all that are open if something else ends them.
  private mutating func closeDetails(isComplete: Bool) {
    guard details.depth > 0 else { return }
    details.depth -= 1
    if isComplete && details.depth > 0 { return }
    open(at: details.line)
    let shown = details.blocks.compactMap(\.shown)
    if !shown.isEmpty { pending?.hints.append(shown) }
    if !isComplete { pending?.openDetails.append(details.line) }
    details = Details()
  }

  /// Ends the step that is being gathered, if there is any.
  private mutating func close() {
    closeDetails(isComplete: false)
    guard var step = pending else { return }
    pending = nil
    step.setups = pendingSetups
    step.presenterNotes = pendingNotes
    pendingSetups = []
    pendingNotes = []
    QuizFinder.find(in: &step)
    if step.isBlank && step.setups.isEmpty && step.openDetails.isEmpty { return }
    let first = (steps.last?.lines.upperBound ?? 0) + 1
    step.lines = first...max(first, lastLine)
    steps.append(step)
  }
}
