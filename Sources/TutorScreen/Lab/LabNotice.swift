import Wording

/// What the lab has to tell in place of the footer, once.
package enum LabNotice: Equatable, Sendable {
  /// What was done was saved as a lesson, in this file.
  case saved(path: String)
  /// It wasn't, for a reason in the system's own words.
  case notSaved(path: String, reason: String)
  /// There is nothing to save.
  case nothingToSave
  /// Other settings have begun a new world.
  case newWorld

  /// What is told.
  package func text(in language: Language) -> String {
    let words = LabText(language: language)
    return switch self {
    case .saved(let path): words.saved(path)
    case .notSaved(let path, let reason): words.notSaved(path, reason)
    case .nothingToSave: words.refusal(.nothingToSave)
    case .newWorld: words.newWorld
    }
  }
}
