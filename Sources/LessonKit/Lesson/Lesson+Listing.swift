extension Lesson {
  /// A part of a text that isn't a lesson, shown as it is written.
  package struct Listing: Equatable, Sendable {
    /// What is shown before the part plays.
    package var text: String
    /// What is said when it has played; empty says nothing.
    package var note: String
    /// Where it begins in the file, from 1.
    package var line: Int

    /// A part that begins at a line.
    package init(text: String, note: String = "", line: Int) {
      self.text = text
      self.note = note
      self.line = line
    }
  }

  /// Something else than a lesson, step by step as one, so that the stage can play it: a
  /// packetdrill script, say. It asks nothing and claims nothing. Control characters become "?".
  ///
  /// Traps without a part.
  package init(listing parts: [Listing], title: String, path: String, language: String) {
    precondition(!parts.isEmpty, "a listing has at least one part")
    id = path
    self.language = language
    self.title = Self.harmless(title)
    metadata = LessonMetadata()
    self.path = path
    sourceLines = []
    steps = parts.map { part in
      Step(
        id: nil, breadcrumb: [], line: part.line,
        narration: [.code(info: "", text: Self.harmless(part.text))], quizzes: [], fills: [],
        hints: [],
        resultNote: part.note.isEmpty ? [] : [.code(info: "", text: Self.harmless(part.note))],
        presenterNotes: [], setup: nil, action: Script(statements: [], line: part.line))
    }
  }

  private static func harmless(_ text: String) -> String {
    String(
      text.map { character in
        if character == "\n" { return character }
        if character == "\t" { return " " }
        let isControl = character.unicodeScalars.contains {
          $0.properties.generalCategory == .control || $0.properties.generalCategory == .format
        }
        return isControl ? "?" : character
      })
  }
}
