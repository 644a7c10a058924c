/// Bytes to a lesson: source text → front matter → Markdown → steps → script → rules.
package enum LessonCompiler {
  /// Parses and validates one file. Never throws on an author's mistake: all of a file's mistakes
  /// come back sorted by place. `lesson` is nil only where there is nothing to show (empty, binary,
  /// not UTF-8, too large). O(size of the file).
  package static func compile(_ bytes: [UInt8], path: String) -> (
    lesson: Lesson?, diagnostics: [Diagnostic]
  ) {
    switch SourceFile.read(bytes, path: path) {
    case .mistake(let mistake): return (nil, [Diagnostic(mistake, ofFile: path)])
    case .text(let source): return compile(source)
    }
  }

  private static func compile(
    _ source: SourceFile
  ) -> (lesson: Lesson?, diagnostics: [Diagnostic]) {
    let frontMatter = FrontMatter(of: source)
    let reader = FrontMatterReader(frontMatter, of: source)
    let blocks = MarkdownReader.blocks(of: source, after: frontMatter.lineCount)
    var gatherer = StepGatherer(source, version: version(of: reader.metadata))
    gatherer.gather(blocks)
    var draft = LessonDraft(
      source: source, metadata: reader.metadata,
      isMetadataWhole: reader.diagnostics.isEmpty, frontMatterLines: frontMatter.lineCount,
      blocks: blocks, title: gatherer.title, steps: gatherer.steps,
      looseSetups: gatherer.looseSetups)
    let scripts = draft.steps.flatMap(\.scripts) + draft.looseSetups
    let diagnostics =
      reader.diagnostics + scripts.flatMap(\.diagnostics)
      + Rules.check(draft)
    if draft.steps.isEmpty {
      draft.steps = [StepDraft(line: 1, breadcrumb: [])]
    }
    return (LessonAssembler.lesson(of: draft), diagnostics.sorted(by: Diagnostic.precedes))
  }

  private static func version(of metadata: LessonMetadata) -> StepGatherer.Version {
    if metadata.majorVersion > 1 { return .newerMajor }
    return ["1", "1.0"].contains(metadata.formatVersion ?? "1") ? .known : .newerMinor
  }
}
