/// Makes the compiled lesson of a draft. Whatever the draft's mistakes, the lesson is well formed:
/// a blank has its answer's line, and a claim its choice.
enum LessonAssembler {
  static func lesson(of draft: LessonDraft) -> Lesson {
    let fileName = draft.source.path.split(separator: "/").last.map(String.init) ?? ""
    let name = LessonName(fileName: fileName)
    let stem = fileName.hasSuffix(".md") ? String(fileName.dropLast(3)) : fileName
    let id = name?.id ?? VisibleText.sanitize(stem)
    return Lesson(
      id: id, number: name?.number,
      language: draft.metadata.language ?? name?.language ?? guessedLanguage(of: draft.source),
      title: draft.title ?? id, metadata: draft.metadata, steps: draft.steps.map(step),
      path: draft.source.path, sourceLines: draft.source.lines,
      proseLineNumbers: draft.proseLines.map(\.number),
      outline: OutlineReader.outline(of: draft))
  }

  private static func step(_ draft: StepDraft) -> Step {
    // Each blank needs its `fill` line, so what one side has too many of is left out.
    var numbering = BlankNumbering(limit: draft.block?.fills.count ?? 0)
    let narration = draft.prose.compactMap(\.shown).map { numbering.number($0) }
    let fills = Array((draft.block?.fills ?? []).prefix(numbering.count))
    let action = draft.block.flatMap { $0.place == .step ? $0.script : nil }
    return Step(
      id: draft.block?.id, breadcrumb: draft.breadcrumb, line: draft.line, narration: narration,
      quizzes: draft.quizzes, fills: fills, hints: draft.hints, resultNote: draft.resultNote,
      presenterNotes: draft.presenterNotes, setup: setup(draft.setups), action: action,
      task: draft.block.flatMap {
        $0.place == .task ? $0.task.task(of: $0.script, fence: $0.fence) : nil
      })
  }

  /// Several setups of a step run as one.
  private static func setup(_ blocks: [ScriptBlock]) -> Script? {
    guard let first = blocks.first else { return nil }
    var script = Script(
      statements: blocks.flatMap(\.script.statements), line: first.script.line,
      isBroken: blocks.contains { $0.script.isBroken })
    script.leavesLinesOut = blocks.contains { $0.script.leavesLinesOut }
    return script
  }

  /// Korean if there is any Hangul in it, else English: for files that don't say.
  private static func guessedLanguage(of source: SourceFile) -> String {
    let hangul: ClosedRange<Unicode.Scalar> = "\u{ac00}"..."\u{d7a3}"
    return source.lines.contains { $0.unicodeScalars.contains(where: hangul.contains) }
      ? "ko" : "en"
  }
}
