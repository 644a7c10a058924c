import LessonCheck
import LessonKit

/// A lesson's file as `fmt` leaves it.
struct FormattedFile {
  /// As it was given.
  let path: String
  /// How many lines change.
  let changeCount: Int
  /// What changes, as a unified diff.
  let difference: [String]

  private let old: [UInt8]
  private let new: EditableText

  /// Reads and formats a file.
  init(_ path: String) throws(CommandProblem) {
    let source = InputFile.read(path)
    switch source.content {
    case .octets(let octets): old = octets
    case .tooLarge: throw .notALesson(path: path)
    case .unreadable(let failure): throw .unreadable(path: path, failure)
    }
    guard source.compiled.lesson != nil, let text = EditableText(old) else {
      throw .notALesson(path: path)
    }
    let edits = ScriptFormatter.edits(of: text, path: path)
    var new = text
    new.apply(edits)
    self.path = path
    self.new = new
    changeCount = edits.count
    difference = LineDifference.unified(from: text.lines, to: new.lines, path: path)
  }

  /// The lines after formatting.
  var lines: [String] { new.lines }

  /// Puts the new text in the file's place, if it differs.
  func write() throws(CommandProblem) {
    guard changeCount > 0 else { return }
    do throws(OutputFile.Failure) {
      try OutputFile.replace(path, old, with: new.octets)
    } catch {
      throw .notWritten(path: path, error)
    }
  }
}
