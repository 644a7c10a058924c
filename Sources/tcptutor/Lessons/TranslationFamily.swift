import LessonCheck
import LessonKit

/// A lesson and its translations, as their files are.
struct TranslationFamily {
  /// A lesson's file that can be edited.
  struct File {
    let path: String
    let octets: [UInt8]
    let page: TranslationSync.Page
  }

  /// The lesson that the others translate.
  let source: File
  /// What is wrong with the source by itself.
  let sourceDiagnostics: [Diagnostic]
  /// Its translations, by their files' names; never empty.
  let translations: [File]

  /// Finds them by a lesson's id or number, or by the path of one of the files: a translation's path
  /// means that one alone.
  static func find(
    _ name: String, into language: String?, library: () throws(CommandProblem) -> LessonLibrary
  ) throws(CommandProblem) -> TranslationFamily {
    let isPath = name.contains("/") || name.hasSuffix(".md")
    let paths = isPath ? try siblings(of: name) : try paths(ofLesson: name, in: library)
    var files: [File] = []
    for path in paths { files.append(try read(path)) }
    let named = isPath ? files.first { $0.path == name } : nil
    let sources = files.filter { $0.page.lesson.metadata.translates == nil }
    let source: File
    if let translates = named?.page.lesson.metadata.translates {
      guard let found = sources.first(where: { $0.page.lesson.language == translates }) else {
        throw .sync(.noSource(path: name, language: translates))
      }
      source = found
    } else if let named {
      source = named
    } else if sources.count == 1, let only = sources.first {
      source = only
    } else {
      throw .sync(sources.isEmpty ? .noSourceAmong(paths) : .severalSources(sources.map(\.path)))
    }
    let isTranslation = named != nil && named?.path != source.path
    let translations = files.filter { file in
      file.page.lesson.metadata.translates == source.page.lesson.language
        && file.page.lesson.language != source.page.lesson.language
        && (!isTranslation || file.path == named?.path)
        && (language == nil || file.page.lesson.language == language)
    }
    guard !translations.isEmpty else {
      throw .sync(.noTranslation(path: source.path, into: language))
    }
    return TranslationFamily(
      source: source,
      sourceDiagnostics: LessonCompiler.compile(source.octets, path: source.path).diagnostics
        .filter { $0.severity == .error },
      translations: translations)
  }

  private static func read(_ path: String) throws(CommandProblem) -> File {
    let source = InputFile.read(path)
    switch source.content {
    case .octets(let octets):
      guard let page = TranslationSync.Page(octets, path: path) else {
        throw .notALesson(path: path)
      }
      return File(path: path, octets: octets, page: page)
    case .tooLarge: throw .notALesson(path: path)
    case .unreadable(let failure): throw .unreadable(path: path, failure)
    }
  }

  /// The file and those beside it whose names differ in their language alone.
  private static func siblings(of path: String) throws(CommandProblem) -> [String] {
    guard Folder.somethingExists(at: path) else { throw .unreadable(path: path, .missing) }
    guard let (stem, _) = TranslationRules.stemAndLanguage(of: path) else {
      throw .sync(.noLanguageInName(path: path))
    }
    let slash = stem.lastIndex(of: "/")
    let folder = slash.map { $0 == stem.startIndex ? "/" : String(stem[..<$0]) } ?? "."
    let prefix = slash.map { String(stem[...$0]) } ?? ""
    let names = Folder.names(in: folder) ?? []
    return names.map { prefix + $0 }.filter {
      TranslationRules.stemAndLanguage(of: $0)?.stem == stem
    }
  }

  private static func paths(
    ofLesson name: String, in library: () throws(CommandProblem) -> LessonLibrary
  ) throws(CommandProblem) -> [String] {
    let lessons = try library()
    let number = Int(name)
    let files = lessons.files.filter { $0.name.id == name || $0.name.number == number }
    guard !files.isEmpty else {
      throw .noSuchLesson(name, suggestion: NearestWord.nearest(to: name, among: lessons.ids))
    }
    return files.map { lessons.path(of: $0) }
  }
}
