@testable import LessonKit

/// One of each mistake of versions and required features.
let versionMistakeSamples: [Mistake] = [
  .unknownFeature(written: "snack", suggestion: "sack"),
  .unknownFeature(written: "holograms", suggestion: nil), .newerMinor(version: "1.3"),
]
