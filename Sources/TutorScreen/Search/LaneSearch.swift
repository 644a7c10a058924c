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
  /// The first row that was found for the text; nil where none is.
  private var first: Int?

  /// Begins to look for something at the selected row, or from the first one on.
  package init(from row: Int?) { origin = row }

  /// Whether nothing has been typed that could be found.
  package var isBlank: Bool { text.allSatisfy(\.isWhitespace) }

  /// Looks for something, from where the search began on, and then from the first row. O(rows).
  package mutating func look(for text: String, in stage: StageState, _ look: ScreenLook) {
    // What is longer is found no sooner, and what isn't found isn't found when it is longer.
    let goesOn = !isBlank && text.hasPrefix(self.text)
    self.text = text
    if goesOn, first == nil { return }
    var finder = RowFinder(text, look)
    let start = goesOn ? first : origin
    first = isBlank ? nil : finder.row(from: start ?? 0, isForward: true, in: stage.rows)
    row = first
  }

  /// Goes to the next row that is found after the selected one, or to the one before it; after the
  /// last comes the first. Nothing happens where nothing is found.
  package mutating func move(
    isForward: Bool, from selected: Int?, in stage: StageState, _ look: ScreenLook
  ) {
    guard let found = row.map({ selected ?? $0 }) else { return }
    var finder = RowFinder(text, look)
    row = finder.row(from: found + (isForward ? 1 : -1), isForward: isForward, in: stage.rows)
  }

  /// Nothing more is typed; keys go from one row that is found to the next.
  package mutating func settle() { isTyping = false }
}
