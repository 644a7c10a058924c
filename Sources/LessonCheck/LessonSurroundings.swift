/// What lies around the files that are checked: a translation is compared with its source, and what
/// changed in the source is looked up in its history.
package struct LessonSurroundings: Sendable {
  /// Reads a file beside one that is checked.
  package var read: @Sendable (_ path: String) -> LessonSource
  /// Earlier contents of a file, the newest first; none where no history is kept. Each is read when
  /// it is asked for.
  package var earlierVersions: @Sendable (_ path: String) -> AnySequence<[UInt8]>

  /// The surroundings; nothing is there unless told.
  package init(
    read: @escaping @Sendable (_ path: String) -> LessonSource = {
      LessonSource(path: $0, content: .unreadable(.missing))
    },
    earlierVersions: @escaping @Sendable (_ path: String) -> AnySequence<[UInt8]> = { _ in
      AnySequence([])
    }
  ) {
    self.read = read
    self.earlierVersions = earlierVersions
  }
}
