import LessonCheck
import LessonKit
import Wording

/// The lessons of a library, each in the best language for the reader.
enum Catalogue {
  /// One a lesson that can be shown, in the menu's order.
  static func lessons(of library: LessonLibrary, language: Language) -> [Lesson] {
    library.ids.compactMap { id in
      library.path(ofLesson: id, language: language).flatMap { InputFile.read($0).compiled.lesson }
    }
  }

  /// The lessons in every language that they have.
  static func allVersions(in library: LessonLibrary) -> [Lesson] {
    library.files.compactMap { InputFile.read(library.path(of: $0)).compiled.lesson }
  }
}
