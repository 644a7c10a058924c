/// A finished row: runs of text in one style whose columns sum to the width of the grid.
package struct StyledRow: Equatable, Sendable {
  package var runs: [Run]

  package struct Run: Equatable, Sendable {
    package var text: String
    package var style: CellStyle
    package init(text: String, style: CellStyle) {
      self.text = text
      self.style = style
    }
  }

  package init(runs: [Run]) {
    self.runs = runs
  }
}
