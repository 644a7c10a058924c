import LessonKit
import Wording

/// A folder of lessons.
struct LessonLibrary {
  /// The folder's path.
  let folder: String
  /// Its lessons' files, in the menu's order.
  let files: [File]

  /// A lesson's file.
  struct File: Equatable {
    /// What its name says.
    let name: LessonName
    /// Its name as it stands in the folder.
    let fileName: String
  }

  /// The folder at the path, if it holds a lesson.
  init?(folder: String) {
    let names = Folder.names(in: folder) ?? []
    files = names.compactMap { fileName in
      LessonName(fileName: fileName).map { File(name: $0, fileName: fileName) }
    }.sorted {
      ($0.name.number, $0.name.id, $0.name.language)
        < ($1.name.number, $1.name.id, $1.name.language)
    }
    self.folder = folder
    if files.isEmpty { return nil }
  }

  /// The folder that the user or the environment named, else the shipped one: beside the program
  /// (`../share/tcptutor/lessons`), else `lessons` in a folder above the program, else here.
  static func find(named folder: String?) throws(CommandProblem) -> LessonLibrary {
    if let folder {
      guard Folder.exists(folder) else { throw .noFolder(folder) }
      guard let library = LessonLibrary(folder: folder) else { throw .noLessons(in: folder) }
      return library
    }
    for folder in shippedPlaces {
      if let library = LessonLibrary(folder: folder) { return library }
    }
    throw .noShippedLessons
  }

  private static var shippedPlaces: [String] {
    var places: [String] = []
    if var folder = Folder.ofExecutable {
      places.append(Folder.parent(of: folder) + "/share/tcptutor/lessons")
      while folder != "/" {
        places.append(folder + "/lessons")
        folder = Folder.parent(of: folder)
      }
    }
    return places + ["lessons"]
  }

  /// The ids of the lessons, each once, in the menu's order.
  var ids: [String] {
    var ids: [String] = []
    for file in files where !ids.contains(file.name.id) { ids.append(file.name.id) }
    return ids
  }

  /// The path of a lesson by its id or number, in this language or else in another.
  func path(ofLesson name: String, language: Language) -> String? {
    let number = Int(name)
    let named = files.filter { $0.name.id == name || $0.name.number == number }
    let best = named.first { $0.name.language == language.rawValue } ?? named.first
    return best.map { path(of: $0) }
  }

  /// A file's path; relative where it lies below the current folder, for messages are easier to read
  /// and to click then.
  func path(of file: File) -> String {
    let path = folder + "/" + file.fileName
    guard let current = Folder.current, path.hasPrefix(current + "/") else { return path }
    return String(path.dropFirst(current.count + 1))
  }
}
