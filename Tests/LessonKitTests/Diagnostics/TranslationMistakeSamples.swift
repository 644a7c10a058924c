@testable import LessonKit

private let place = SourcePlace(language: "ko", line: 57)

/// One of each mistake of translations, and more where its values change the wording.
let translationMistakeSamples: [Mistake] = [
  .blockDiffers(
    .id("synack"), .changed(source: "ack=101", here: "ack=102"), source: place, lesson: "connect"),
  .blockDiffers(.line(12), .missing("wait 1s"), source: place, lesson: "connect"),
  .blockDiffers(.id("synack"), .extra("wait 1s"), source: place, lesson: "connect"),
  .stepMissing(.id("half-close"), after: .id("ack1"), source: place, lesson: "close"),
  .stepMissing(.line(57), after: nil, source: place, lesson: "close"),
  .stepExtra(.id("x"), language: "ko"),
  .stepMoved(.id("a"), after: .id("b"), source: place),
  .questionsDiffer(.id("a"), .ticks(source: [2], here: [1]), source: place),
  .questionsDiffer(.id("a"), .ticks(source: [1, 2], here: []), source: place),
  .questionsDiffer(.line(12), .choices(source: 3, here: 1), source: place),
  .questionsDiffer(.id("a"), .quizzes(source: 1, here: 2), source: place),
  .questionsDiffer(.id("a"), .blanks(source: 1, here: 0), source: place),
  .questionsDiffer(.id("a"), .hints(source: 1, here: 0), source: place),
  .staleProse(step: "synack", source: place, last: 80, lesson: "connect"),
  .noSource(language: "ko", path: "lessons/01-talk.ko.md"), .noSource(language: "fr", path: nil),
  .translatesItself(language: "en"), .sourceIsTranslation(language: "en", original: "ko"),
  .unknownStepInSynced(step: "sinack", suggestion: "synack", language: "ko"),
  .unknownStepInSynced(step: "x", suggestion: nil, language: "ko"),
  .notConfirmed(step: "a", lesson: "connect"),
  .needsTranslation(step: "a", lesson: "connect"), .needsTranslation(step: nil, lesson: "connect"),
  .malformedFingerprint(step: "a", written: "yes"), .syncedWithoutSource,
]
