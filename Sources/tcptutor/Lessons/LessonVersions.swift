import LessonKit

/// A lesson in every language that it has, with the fingerprints of its files.
struct LessonVersions {
  /// One a language.
  private(set) var lessons: [Lesson] = []
  /// The SHA-256 of each file, by its language.
  private(set) var fingerprints: [String: String] = [:]

  /// The versions of a lesson that was opened; of a file of its own, that one.
  init(of opened: OpenedLesson) {
    guard let lesson = opened.run?.lesson else { return }
    guard let library = opened.library else {
      if case .octets(let octets) = opened.source.content { add(lesson, octets) }
      return
    }
    for file in library.files where file.name.id == lesson.id {
      let source = InputFile.read(library.path(of: file))
      if let lesson = source.compiled.lesson, case .octets(let octets) = source.content {
        add(lesson, octets)
      }
    }
  }

  private mutating func add(_ lesson: Lesson, _ octets: [UInt8]) {
    lessons.append(lesson)
    fingerprints[lesson.language] = Fingerprint.of(octets: octets)
  }
}
