import LessonKit

/// What checking some files found.
package struct CheckReport: Equatable, Sendable {
  /// One a file, in the order in which they were given.
  package var files: [CheckedFile]

  /// The findings about these files.
  package init(files: [CheckedFile]) {
    self.files = files
  }

  /// How many different lessons there are; a lesson in two languages is one.
  package var lessonCount: Int { Set(files.compactMap(\.lesson)).count }
  /// How many languages the lessons are in.
  package var languageCount: Int { Set(files.compactMap(\.language)).count }
  /// How many expectations and claims were put to the engine.
  package var expectationCount: Int { files.reduce(0) { $0 + $1.expectations } }
  /// How many mistakes make a lesson wrong.
  package var errorCount: Int { count(of: .error) }
  /// How many are only warned of.
  package var warningCount: Int { count(of: .warning) }

  /// 0: all is well, warnings aside. 1: a lesson has errors. 2: a file could not be read.
  package var exitCode: Int32 {
    if files.contains(where: \.isUnreadable) { return 2 }
    return errorCount > 0 ? 1 : 0
  }

  private func count(of severity: Severity) -> Int {
    files.flatMap(\.diagnostics).count { $0.severity == severity }
  }
}

/// What checking one file found.
package struct CheckedFile: Equatable, Sendable {
  /// The file's path as it was given.
  package var path: String
  /// The lesson's id; nil where there is nothing to show.
  package var lesson: String?
  /// The lesson's language, BCP 47.
  package var language: String?
  /// Whether the file could not be read at all.
  package var isUnreadable: Bool
  /// How many expectations and claims the file makes.
  package var expectations: Int
  /// All of the file's mistakes, in its order.
  package var diagnostics: [Diagnostic]

  /// The findings about a file.
  package init(
    path: String, lesson: String? = nil, language: String? = nil, isUnreadable: Bool = false,
    expectations: Int = 0, diagnostics: [Diagnostic]
  ) {
    self.path = path
    self.lesson = lesson
    self.language = language
    self.isUnreadable = isUnreadable
    self.expectations = expectations
    self.diagnostics = diagnostics
  }
}
