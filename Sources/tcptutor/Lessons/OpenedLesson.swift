import LessonCheck
import LessonKit
import LessonPlayer
import Wording

/// A lesson that a command was given, read, compiled and run.
struct OpenedLesson {
  /// As it was opened, for messages.
  var path: String { source.path }
  /// What was read.
  let source: LessonSource
  /// The lesson's run; nil where there is nothing to show.
  let run: LessonRun?
  /// All that is wrong with it, in the order of the file.
  let diagnostics: [Diagnostic]
  /// The folder that it was chosen from; nil for a file of its own.
  let library: LessonLibrary?

  /// Opens a lesson by its id or number, a file by its path, or standard input for "-".
  static func open(
    _ name: String, language: Language, library: () throws(CommandProblem) -> LessonLibrary
  ) throws(CommandProblem) -> OpenedLesson {
    let place: (path: String, library: LessonLibrary?) =
      isPath(name) ? (name, nil) : try find(name, language: language, in: library)
    let source = InputFile.read(place.path)
    if case .unreadable(let failure) = source.content {
      throw .unreadable(path: place.path, failure)
    }
    return OpenedLesson(source, library: place.library)
  }

  private init(_ source: LessonSource, library: LessonLibrary?) {
    let compiled = source.compiled
    self.source = source
    run = compiled.lesson.map(LessonRun.init)
    self.library = library
    diagnostics = (compiled.diagnostics + (run?.diagnostics ?? [])).sorted(
      by: Diagnostic.precedes)
  }

  /// How many of the diagnostics are errors.
  var errorCount: Int { diagnostics.count { $0.mistake.severity == .error } }
  /// 1 if the lesson has errors, else 0.
  var exitCode: Int32 { errorCount > 0 ? 1 : 0 }

  /// Whether a name is meant as a file's: "-", something with a slash, or the name of a Markdown
  /// file or a capture.
  private static func isPath(_ name: String) -> Bool {
    name == "-" || name.contains("/")
      || [".md", ".markdown", ".pcap", ".pcapng"].contains(where: name.hasSuffix)
  }

  private static func find(
    _ name: String, language: Language, in library: () throws(CommandProblem) -> LessonLibrary
  ) throws(CommandProblem) -> (path: String, library: LessonLibrary?) {
    let lessons: LessonLibrary
    do throws(CommandProblem) {
      lessons = try library()
    } catch {
      guard Folder.somethingExists(at: name) else { throw error }
      return (name, nil)
    }
    if let path = lessons.path(ofLesson: name, language: language) { return (path, lessons) }
    // A file without a usual ending is a lesson too, if no lesson has its name.
    if Folder.somethingExists(at: name) { return (name, nil) }
    throw .noSuchLesson(name, suggestion: NearestWord.nearest(to: name, among: lessons.ids))
  }
}
