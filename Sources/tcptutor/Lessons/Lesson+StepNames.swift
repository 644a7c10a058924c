import LessonKit

extension Lesson {
  /// The steps' names in messages and traces: the id, or the number from 1 where there is none.
  var stepNames: [String] { steps.enumerated().map { $1.id ?? String($0 + 1) } }

  /// The step that somebody names by its id, with or without ‘#’, or by its number.
  func indexOfStep(named name: String) throws(CommandProblem) -> Int {
    let wanted = name.hasPrefix("#") ? String(name.dropFirst()) : name
    let names = stepNames
    if let index = names.firstIndex(of: wanted) { return index }
    if let number = Int(wanted), names.indices.contains(number - 1) { return number - 1 }
    throw .noSuchStep(wanted, steps: names)
  }
}
