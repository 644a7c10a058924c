/// A file can be read (E001).
enum FilesAreReadable: Rule {
  static let code = "E001"
}

extension Mistake {
  /// The file can't be read at all.
  package static func unreadable(_ failure: ReadFailure) -> Mistake {
    Mistake(FilesAreReadable.self, failure.message)
  }
}
