import LessonPlayer

/// What the learner looks for in the lanes.
package struct LaneSearch: Equatable, Sendable {
  /// What is looked for.
  package private(set) var text = ""
  /// Whether it is still being typed.
  package private(set) var isTyping = true
  /// The row that is found, by its place in the stage's rows; nil where nothing is.
  package private(set) var row: Int?
  /// The row that was selected before.
  package let origin: Int?

  /// Begins to look for something at the selected row, or from the first one on.
  package init(from row: Int?) { origin = row }

  /// Whether nothing has been typed that could be found.
  package var isBlank: Bool { text.allSatisfy(\.isWhitespace) }

  /// Looks for something, from where the search began on, and then from the first row. O(rows).
  package mutating func look(for text: String, in stage: StageState, _ look: ScreenLook) {
    self.text = text
    var finder = RowFinder(text, look)
    row = isBlank ? nil : finder.row(from: origin ?? 0, isForward: true, in: stage.rows)
  }

  /// Goes to the next row that is found, or to the one before; after the last comes the first.
  package mutating func move(isForward: Bool, in stage: StageState, _ look: ScreenLook) {
    guard let found = row else { return }
    var finder = RowFinder(text, look)
    row = finder.row(from: found + (isForward ? 1 : -1), isForward: isForward, in: stage.rows)
  }

  /// Nothing more is typed; keys go from one row that is found to the next.
  package mutating func settle() { isTyping = false }
}
