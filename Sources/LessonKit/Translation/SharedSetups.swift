/// Setups of a translation that are a new step's.
///
/// A setup belongs to the step below it. When the source puts a new step between the two, the
/// translation has the setup already, as part of the old step: the new step goes below it and must
/// not bring it along a second time.
struct SharedSetups {
  /// How many of a new step's first setups stand there, by its index in the source.
  private var counts: [Int: Int] = [:]
  /// How many of a step's first setups are new steps', by its index in the translation.
  private var taken: [Int: Int] = [:]
  /// Up to which of these setups each new step goes.
  private var ends: [Int: Int] = [:]

  /// Looks for the setups of each step that only the source has in the step that it would stand
  /// before.
  init(
    source: TranslationSync.Page, translation: TranslationSync.Page, alignment: StepAlignment
  ) {
    let theirs = source.lesson.outline.steps
    let ours = translation.lesson.outline.steps
    let partners = Dictionary(
      alignment.pairs.filter { !$0.isMoved }.map { ($0.translation, $0.source) },
      uniquingKeysWith: { first, _ in first })
    for index in alignment.missing {
      let next = alignment.predecessor(ofMissing: index).map { $0 + 1 } ?? 0
      guard next < ours.count, let partner = partners[next] else { continue }
      let spare = ours[next].setups.dropLast(theirs[partner].setups.count)
        .dropFirst(taken[next, default: 0])
      counts[index] =
        zip(theirs[index].setups, spare).prefix { their, our in
          ScriptLine.lines(of: their, in: source.lesson.sourceLines).map(\.text)
            == ScriptLine.lines(of: our, in: translation.lesson.sourceLines).map(\.text)
        }.count
      taken[next, default: 0] += counts[index, default: 0]
      ends[index] = taken[next]
    }
  }

  /// How many of a new step's first setups the translation has; `step` counts in the source.
  func count(ofNew step: Int) -> Int { counts[step, default: 0] }

  /// How many of the next step's first setups stand above a new step; `step` counts in the source.
  func countAbove(new step: Int) -> Int { ends[step, default: 0] }

  /// How many of a step's first setups are new steps'; `step` counts in the translation.
  func count(in step: Int) -> Int { taken[step, default: 0] }
}

extension LessonOutline.Step {
  /// The blocks that run silently.
  var setups: ArraySlice<LessonOutline.Block> { scripts.dropLast(hasAction ? 1 : 0) }
}
