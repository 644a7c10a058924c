/// Text with marks around the places that a test expects: `expect ⟦sever⟧ -> client SYN`.
///
/// Lines and columns count from 1, columns in characters, as diagnostics do. A mark lies within its
/// line.
package struct MarkedText: Equatable, Sendable {
  /// The text without the marks.
  package let text: String
  /// The places in the order of the page.
  package let places: [Place]

  /// Where a mark stood.
  package struct Place: Equatable, Hashable, Sendable, CustomStringConvertible {
    /// From 1.
    package let line: Int
    /// Half-open, from 1.
    package let columns: Range<Int>

    /// A place in a text.
    package init(line: Int, columns: Range<Int>) {
      self.line = line
      self.columns = columns
    }

    package var description: String {
      "\(line):\(columns.lowerBound)..<\(columns.upperBound)"
    }
  }

  /// Takes the marks out of `marked`. Traps if a mark is not closed in its line.
  package init(_ marked: String) {
    var text = ""
    var places: [Place] = []
    var line = 1
    var column = 1
    var start: Int?
    for character in marked {
      switch character {
      case "⟦":
        precondition(start == nil, "a mark opens outside another")
        start = column
      case "⟧":
        guard let first = start else { preconditionFailure("a mark closes after it opened") }
        places.append(Place(line: line, columns: first..<column))
        start = nil
      case "\n", "\r\n":
        precondition(start == nil, "a mark closes in its line")
        text.append(character)
        line += 1
        column = 1
      default:
        text.append(character)
        column += 1
      }
    }
    precondition(start == nil, "a mark closes in its line")
    self.text = text
    self.places = places
  }
}
