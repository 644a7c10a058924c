import TutorScreen

/// A lesson that was made in the lab, on its way to a file.
enum SavedLesson {
  /// Writes it to a new file in the current folder, and says what came of that.
  static func write(_ text: String) -> LabNotice {
    switch NewFile.write(Array(text.utf8), stem: "lab", ending: "md") {
    case .written(let path): .saved(path: path)
    case .failed(let path, let reason): .notSaved(path: path, reason: reason)
    }
  }
}
