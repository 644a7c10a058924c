import LessonKit

/// A lesson's file, as the disk gave it.
package struct LessonSource: Equatable, Sendable {
  /// As the user named it, or as it was found.
  package var path: String
  /// What reading it gave.
  package var content: Content

  /// What reading a file gave.
  package enum Content: Equatable, Sendable {
    case octets([UInt8])
    /// So many octets that none were read.
    case tooLarge(octets: Int)
    case unreadable(ReadFailure)
  }

  /// A file with its content.
  package init(path: String, content: Content) {
    self.path = path
    self.content = content
  }

  /// The lesson, if there is anything to show, and what is wrong with the file.
  package var compiled: (lesson: Lesson?, diagnostics: [Diagnostic]) {
    switch content {
    case .octets(let octets):
      return LessonCompiler.compile(octets, path: path)
    case .tooLarge(let octets):
      let mistake = Mistake.tooLarge(octets: octets, limit: SourceFile.sizeLimit)
      return (nil, [Diagnostic(mistake, ofFile: path)])
    case .unreadable(let failure):
      return (nil, [Diagnostic(.unreadable(failure), ofFile: path)])
    }
  }

  /// Whether the file can't be read at all.
  package var isUnreadable: Bool {
    if case .unreadable = content { return true }
    return false
  }
}
